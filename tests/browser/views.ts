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

  test('side by side, a paragraph begins at the height of its other half, and does so again when the window is narrower', async () => {
    const page = await stage.open({ address: '?view=compare&left=diplomatic&right=final' });
    for (const width of [1280, 700]) {
      await page.setViewportSize({ width, height: 900 });
      await page.waitForFunction(() => document.querySelector('[data-level]') !== null);
      await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
      expect(await page.evaluate(levels)).toEqual([]);
    }
    await page.locator('label[for="view-final"]').click();
    const padding = () =>
      page.evaluate(() =>
        [...document.querySelectorAll('[data-level]')].map((one) => getComputedStyle(one).paddingTop)
      );
    expect(new Set(await padding())).toEqual(new Set(['0px']));
    await stage.close(page);
  });

  test('a slider goes through the stages, by key, and the address keeps the place', async () => {
    const page = await stage.open(DIFFICULT);
    const slider = page.locator('#through');
    const steps = ((await slider.getAttribute('data-steps')) ?? '').split(' ');
    expect([steps[0], steps.at(-1), steps.length > 2]).toEqual(['original', 'final', true]);
    await slider.press('End');
    expect(await shown(page)).toEqual(['final']);
    await slider.press('ArrowLeft');
    const last = steps.at(-2);
    expect(await shown(page)).toEqual([last]);
    expect(await slider.getAttribute('aria-valuetext')).toBe(
      await page.locator(`label[for="view-${last}"]`).textContent()
    );
    expect(new URL(page.url()).searchParams.get('view')).toBe(last);
    await page.reload();
    expect(await slider.inputValue()).toBe(String(steps.length - 2));
    await stage.close(page);
  });

  test('the slider stands at no stage while the view is none, and its first key or click goes to the first', async () => {
    for (const act of [
      (page: Page) => page.locator('#through').press('ArrowRight'),
      (page: Page) => page.locator('#through').click({ position: { x: 3, y: 12 } })
    ]) {
      const page = await stage.open(DIFFICULT);
      const slider = page.locator('#through');
      expect(await slider.getAttribute('class')).toBe('elsewhere');
      expect(await slider.getAttribute('aria-valuetext')).toBe(
        (await page.locator('label[for="view-diplomatic"]').textContent())?.trim()
      );
      await act(page);
      expect([await shown(page), await slider.getAttribute('class')]).toEqual([['original'], '']);
      await page.locator('label[for="view-diplomatic"]').click();
      expect(await slider.getAttribute('class')).toBe('elsewhere');
      await stage.close(page);
    }
  });

  test('the slider goes where the pointer takes it, and shows each stage on the way', async () => {
    const page = await stage.open(DIFFICULT);
    const slider = page.locator('#through');
    await slider.scrollIntoViewIfNeeded();
    const { x, y, width, height } = (await slider.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
    const middle = y + height / 2;
    await page.mouse.click(x + width - 2, middle);
    expect(await shown(page)).toEqual(['final']);
    await page.mouse.move(x + width - 6, middle);
    await page.mouse.down();
    await page.mouse.move(x + width / 2, middle, { steps: 5 });
    expect(await shown(page)).toEqual(['stage-draft']);
    await page.mouse.move(x + 2, middle, { steps: 5 });
    await page.mouse.up();
    expect(await shown(page)).toEqual(['original']);
    expect(await page.locator('#view-original').isChecked()).toBe(true);
    await stage.close(page);
  });

  test('without scripts there is no slider, and the switch has every stage', async () => {
    const page = await stage.open(DIFFICULT, { javaScriptEnabled: false });
    expect(await page.locator('#through').isVisible()).toBe(false);
    const steps = ((await page.locator('#through').getAttribute('data-steps')) ?? '').split(' ');
    expect(await choices(page, 'view')).toEqual(expect.arrayContaining(steps));
    await stage.close(page);
  });

  test('what two stages have in common is no difference between them', async () => {
    const page = await stage.open({ ...DIFFICULT, address: '?view=compare&left=original&right=stage-draft' });
    const marks = (state: string) =>
      page.evaluate(
        (name) =>
          [...document.querySelectorAll(`[data-state="${name}"] .revised`)].map((one) => [
            one.textContent,
            getComputedStyle(one).textDecorationLine
          ]),
        state
      );
    const original = await marks('original');
    const draft = await marks('stage-draft');
    expect(original).toContainEqual(['day', 'none']);
    expect(draft).toContainEqual(['day', 'none']);
    await stage.close(page);
  });

  test('nor is what was struck and then let stand: both texts have it', async () => {
    const page = await stage.open({ ...DIFFICULT, address: '?view=compare&left=original&right=final' });
    const marks = await page
      .locator(':is([data-state="original"], [data-state="final"]) .restored')
      .evaluateAll((restored) => restored.map((one) => getComputedStyle(one).textDecorationLine));
    expect([marks.length > 0, new Set(marks)]).toEqual([true, new Set(['none'])]);
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

/** The paragraphs of the final text that do not begin at the height of their diplomatic half. */
function levels(): string[] {
  const top = (element: Element | null) => {
    if (!element) return undefined;
    return Math.round(element.getBoundingClientRect().top + Number.parseFloat(getComputedStyle(element).paddingTop));
  };
  return [...document.querySelectorAll('[data-state="final"] .transcript :is(p, h3, h4)[id]')]
    .filter((element) => {
      const other = document.getElementById(element.id.replace(/^final\./, ''));
      return other && Math.abs((top(element) ?? 0) - (top(other) ?? 0)) > 1;
    })
    .map(({ id }) => id);
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
