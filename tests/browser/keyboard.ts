/** Everything can be reached and done with the keyboard alone, and one always sees where one is. */
import type { Page } from 'playwright-core';
import type { Stage } from './stage.ts';
import { shown } from './views.ts';

export function keyboard(stage: Stage): void {
  test('the first stop leads past the head of the page to the text', async () => {
    const page = await stage.open();
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('href'))).toBe('#text');
    expect(await page.locator('.skip').boundingBox()).toMatchObject({ y: expect.any(Number) });
    expect((await page.locator('.skip').boundingBox())?.y).toBeGreaterThanOrEqual(0);
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => url.hash === '#text');
    await stage.close(page);
  });

  test('the views are one stop, and the arrows choose among them', async () => {
    const page = await stage.open();
    await tabTo(page, 'input[name="view"]');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    expect(await shown(page)).toEqual(['final']);
    await page.keyboard.press('ArrowRight');
    expect(await shown(page)).toEqual(['original', 'final']);
    await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowLeft');
    expect(await shown(page)).toEqual(['diplomatic', 'final']);
    await stage.close(page);
  });

  test('every stop is marked, and none is hidden under the switch', async () => {
    const page = await stage.open();
    const stops = await page.locator('a[href], button, select, input:checked').count();
    const unseen: string[] = [];
    let last = '';
    for (let n = 0; n < stops; n += 1) {
      await page.keyboard.press('Tab');
      const stop = await page.evaluate(focused);
      if (!stop) break;
      if (!stop.marked || stop.covered) unseen.push(stop.what);
      last = stop.what;
    }
    expect(unseen).toEqual([]);
    expect(last).toMatch(/^a /);
    await stage.close(page);
  });
}

/** Goes on with the tab key until it is there. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let n = 0; n < 40; n += 1) {
    await page.keyboard.press('Tab');
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted), selector)) return;
  }
  throw new Error(`The tab key never comes to ${selector}.`);
}

/** What has the focus: whether it, or the label that stands for it, has an outline, and whether something lies over it. */
export function focused() {
  const element = document.activeElement;
  // A zone of an image is a link in a drawing: its shape is drawn.
  if (element instanceof SVGElement) {
    const { stroke } = getComputedStyle(element.firstElementChild ?? element);
    return { what: `zone ${element.getAttribute('href')}`, marked: !/rgba\(.*, 0\)|none/.test(stroke), covered: false };
  }
  if (!(element instanceof HTMLElement) || element === document.body) return undefined;
  const isHidden = getComputedStyle(element).opacity === '0';
  const seen = isHidden && element instanceof HTMLInputElement ? (element.labels?.[0] ?? element) : element;
  const { outlineStyle, outlineWidth } = getComputedStyle(seen);
  const box = seen.getBoundingClientRect();
  const top = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
  return {
    what: `${element.localName} ${element.getAttribute('href') ?? element.id}`,
    marked: outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2,
    covered: top !== null && !seen.contains(top) && !top.contains(seen)
  };
}
