/** Each state of the text can be shown, with and without scripts, alone and beside another one. */
import type { Page } from 'playwright-core';
import type { Place, Stage } from './stage.ts';

const DIFFICULT: Place = { edition: 'phenomena', path: 'difficult-page/index.html' };

export function views(stage: Stage): void {
  test.each([true, false])('each state shows alone when it is chosen (scripts: %s)', async (javaScriptEnabled) => {
    for (const place of [{}, DIFFICULT]) {
      const page = await stage.open(place, javaScriptEnabled ? undefined : { javaScriptEnabled });
      expect(await shown(page)).toEqual(['diplomatic']);
      const states = await choices(page, 'view');
      expect(states.length).toBeGreaterThan(3);
      for (const state of states.filter((name) => name !== 'compare')) {
        await page.locator(`label[for="view-${state}"]`).click();
        expect(await shown(page)).toEqual([state]);
      }
      await stage.close(page);
    }
  });

  test.each([true, false])(
    'two states stand side by side, whichever they are (scripts: %s)',
    async (javaScriptEnabled) => {
      const page = await stage.open({}, javaScriptEnabled ? undefined : { javaScriptEnabled });
      await page.locator('label[for="view-compare"]').click();
      expect(await shown(page)).toEqual(['original', 'final']);
      expect(await areBeside(page, 'original', 'final')).toBe(true);
      await page.locator('label[for="left-final"]').click();
      await page.locator('label[for="right-diplomatic"]').click();
      expect(await areBeside(page, 'final', 'diplomatic')).toBe(true);
      await stage.close(page);
    }
  );

  test('a stage of revision is a state', async () => {
    const page = await stage.open(DIFFICULT);
    expect(await choices(page, 'view')).toContain('stage-draft');
    await stage.close(page);
  });

  test('what differs is marked in both states', async () => {
    const page = await stage.open({ address: '?view=compare' });
    const marked = (state: string) => page.locator(`[data-state="${state}"] .revised`).allTextContents();
    expect(await marked('original')).toContain('Soviet');
    expect(await marked('final')).toContain('Castro');
    await stage.close(page);
  });
}

/** The states that show, from left to right. */
export async function shown(page: Page): Promise<(string | null)[]> {
  const states = await page.locator('.state').all();
  const boxes = await Promise.all(
    states.map(async (state) => ({ name: await state.getAttribute('data-state'), box: await state.boundingBox() }))
  );
  return boxes
    .filter(({ box }) => box !== null)
    .sort((one, other) => (one.box?.x ?? 0) - (other.box?.x ?? 0))
    .map(({ name }) => name);
}

async function choices(page: Page, group: string): Promise<(string | null)[]> {
  return Promise.all((await page.locator(`input[name="${group}"]`).all()).map((input) => input.getAttribute('value')));
}

async function areBeside(page: Page, left: string, right: string): Promise<boolean> {
  const [one, other] = await Promise.all(
    [left, right].map((state) => page.locator(`.state[data-state="${state}"]`).boundingBox())
  );
  return one !== null && other !== null && one?.y === other?.y && (one?.x ?? 0) + (one?.width ?? 0) <= (other?.x ?? 0);
}
