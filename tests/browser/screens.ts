/** Wide and narrow, light and dark, on paper: nothing is cut off, nothing jumps, and pictures are kept to be looked at. */
import type { Page } from 'playwright-core';
import { filesOf } from './editions.ts';
import { PHONE, type Place, picture, type Stage, WIDE } from './stage.ts';

/** What is pictured of the telegram's page: a view, and the place to which the window is scrolled. */
const PLACES: [name: string, view: string, place: string][] = [
  ['title', 'diplomatic', 'header'],
  ['diplomatic', 'diplomatic', '#text'],
  ['original', 'original', '#text'],
  ['final', 'final', '#text'],
  ['side-by-side', 'compare', '#text'],
  ['ledger', 'final', '#ledger'],
  ['source', 'final', '#source'],
  ['principles', 'final', '#principles']
];

const DARK = ['diplomatic', 'side-by-side', 'ledger'];

export function screens(stage: Stage): void {
  test('pictures, wide and narrow, light and dark, without scripts', async () => {
    for (const [size, viewport] of Object.entries({ wide: WIDE, phone: PHONE })) {
      const page = await stage.open({ path: 'index.html' }, { viewport });
      await picture(page, `${size}-front`);
      await page.goto(stage.address());
      for (const [name, view, place] of PLACES) {
        await page.locator(`label[for="view-${view}"]`).click();
        await page
          .locator(place)
          .first()
          .evaluate((element) => element.scrollIntoView());
        await picture(page, `${size}-${name}`);
        if (!DARK.includes(name)) continue;
        await page.emulateMedia({ colorScheme: 'dark' });
        await picture(page, `${size}-${name}-dark`);
        await page.emulateMedia({ colorScheme: 'light' });
      }
      await stage.close(page);
    }
    const page = await stage.open({ address: '#text' }, { javaScriptEnabled: false });
    await page.locator('label[for="view-final"]').click();
    await picture(page, 'wide-final-no-script');
    await stage.close(page);
  });

  test('pictures of the pages of an edition, wide and narrow, light and dark, and on paper', async () => {
    const page = await stage.open({ edition: 'letters', path: 'index.html' }, { viewport: WIDE });
    for (const path of [
      'index.html',
      'persons.html',
      'correspondents.html',
      'dates.html',
      'principles.html',
      'imprint.html',
      '404.html'
    ])
      for (const [size, viewport] of Object.entries({ wide: WIDE, phone: PHONE })) {
        await page.setViewportSize(viewport);
        await page.goto(stage.address({ edition: 'letters', path }));
        await picture(page, `${size}-letters-${path.replace('.html', '')}`);
        if (size === 'phone') continue;
        await page.emulateMedia({ colorScheme: 'dark' });
        await picture(page, `dark-letters-${path.replace('.html', '')}`);
        await page.emulateMedia({ colorScheme: 'light', media: 'print' });
        await picture(page, `paper-letters-${path.replace('.html', '')}`);
        await page.emulateMedia({ media: null });
      }
    await stage.close(page);
  });

  test('a phone of 360 px scrolls down, never sideways', async () => {
    const page = await stage.open({}, { viewport: PHONE });
    for (const edition of ['telegram', 'phenomena', 'letters', 'images'] as const)
      for (const path of filesOf(stage.editions[edition], '.html')) {
        await page.goto(stage.address({ edition, path }));
        expect([path, await overflow(page)]).toEqual([path, []]);
      }
    await stage.close(page);
  });

  test('dark when the reader wants it so, and light when the page insists', async () => {
    const paper = (page: Page) => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
    const page = await stage.open();
    const light = await paper(page);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await paper(page)).not.toBe(light);
    await page.evaluate(() => document.documentElement.setAttribute('data-scheme', 'light'));
    expect(await paper(page)).toBe(light);
    await stage.close(page);
  });

  test('on paper: black on white, the chosen text, and nothing to click', async () => {
    const page = await stage.open({ address: '?view=final' }, { colorScheme: 'dark' });
    await page.emulateMedia({ media: 'print' });
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)).toBe(
      'rgb(255, 255, 255)'
    );
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).color)).toBe('rgb(0, 0, 0)');
    for (const control of ['.switch', '.skip', '.title nav', '.filters'])
      for (const one of await page.locator(control).all()) expect(await one.isVisible()).toBe(false);
    expect(await page.locator('[data-state="final"]').isVisible()).toBe(true);
    expect(await page.locator('[data-state="diplomatic"]').isVisible()).toBe(false);
    await picture(page, 'print');
    await stage.close(page);
  });

  test('nothing moves while the page is loaded and its fonts and images arrive', async () => {
    const places: Place[] = [{}, { path: 'index.html' }, { edition: 'images', path: 'zones/index.html' }];
    for (const viewport of [WIDE, PHONE])
      for (const place of places) {
        const page = await stage.open(place, { viewport });
        await page.evaluate(() => document.fonts.ready.then(() => undefined));
        expect({ place, viewport, moved: await page.evaluate(shift) }).toEqual({ place, viewport, moved: 0 });
        await stage.close(page);
      }
  });

  test('the fonts of the edition are what a reader sees, at the first view too', async () => {
    const blank: Place = { path: '404.html' };
    for (const place of [{}, { path: 'index.html' }, { served: true }])
      for (const viewport of [WIDE, PHONE]) {
        const page = await stage.open(blank, { viewport });
        await page.addInitScript(watchFirstFrame);
        await page.goto(stage.address(place));
        const first = await page.evaluate(() => (window as FirstFrame).firstFrame);
        expect({ place, viewport, fonts: Object.keys(first ?? {}), unread: unread(first) }).toEqual({
          place,
          viewport,
          fonts: ['Source Serif 4', 'Courier Prime'],
          unread: []
        });
        // A browser waits a while for what it has begun to read. Where it could not, on a machine at its limits, nothing moves later.
        if (first?.['Source Serif 4'] === 'loaded') expect(await fontsOf(page, 'h1')).toEqual(['Source Serif 4']);
        await stage.close(page);
      }
  });

  test('at most two fonts are loaded, and no file of any', async () => {
    const page = await stage.open();
    const loaded = await page.evaluate(async () => {
      await document.fonts.ready;
      return [...document.fonts]
        .filter(({ status, style }) => status === 'loaded' && style === 'normal')
        .map(({ family }) => family.replaceAll('"', ''));
    });
    expect(loaded.filter((family) => !family.startsWith('Until')).sort()).toEqual(['Courier Prime', 'Source Serif 4']);
    const asked = await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name));
    expect(asked.filter((name) => /\.(woff2?|ttf|otf)$/.test(name))).toEqual([]);
    await stage.close(page);
  });

  test('a verse line keeps its words apart where a word stands over another', async () => {
    const page = await stage.open({ edition: 'phenomena', path: 'verse/index.html' });
    const found = await page.locator('[data-state="diplomatic"] .l .stacked').evaluateAll((stacked) =>
      stacked.map((one) => {
        const before = document.createRange();
        if (one.previousSibling) before.selectNodeContents(one.previousSibling);
        const words = [...one.children].map((half) => {
          const range = document.createRange();
          range.selectNodeContents(half);
          return range.getBoundingClientRect().left;
        });
        return Math.min(...words) - (before.getClientRects().item(before.getClientRects().length - 1)?.right ?? 0);
      })
    );
    expect(found.length).toBeGreaterThan(0);
    expect(found.filter((distance) => distance < -1)).toEqual([]);
    await stage.close(page);
  });

  test('Hebrew runs from the right, with the numbers of its pages on that side', async () => {
    const page = await stage.open({ edition: 'phenomena', path: 'hebrew/index.html' });
    const text = page.locator('[data-state="diplomatic"] .transcript');
    expect([await text.getAttribute('lang'), await text.getAttribute('dir')]).toEqual(['he', 'rtl']);
    const box = await text.boundingBox();
    const number = await text.locator('.page').first().boundingBox();
    expect(number?.x).toBeGreaterThan((box?.x ?? 0) + (box?.width ?? 0));
    await stage.close(page);
  });
}

/** What is wider than the window in any view, each by its name and class. */
function overflow(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    const views = [...document.querySelectorAll<HTMLInputElement>('input[name="view"]')];
    return [undefined, ...views].flatMap((view) => {
      if (view) view.checked = true;
      if (document.documentElement.scrollWidth <= width) return [];
      return [...document.body.querySelectorAll('*')]
        .filter((element) => element.getBoundingClientRect().right > width)
        .map((element) => `${view?.value ?? 'page'}: ${element.localName}.${element.className}`);
    });
  });
}

/** The sum of layout shifts so far (https://w3c.github.io/layout-instability/). */
function shift(): Promise<number> {
  return new Promise((resolve) => {
    let sum = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) sum += (entry as PerformanceEntry & { value: number }).value;
    }).observe({ type: 'layout-shift', buffered: true });
    setTimeout(() => resolve(sum), 100);
  });
}

interface FirstFrame extends Window {
  /** How far the browser had got with each font that the edition sends when it drew the page for the first time. */
  firstFrame?: Promise<Record<string, FontFaceLoadStatus>>;
}

function watchFirstFrame() {
  (window as FirstFrame).firstFrame = new Promise((resolve) => {
    const look = () => {
      if (!document.body || document.fonts.size === 0) return requestAnimationFrame(look);
      const sent = [...document.fonts].filter(({ display }) => display === 'optional');
      return resolve(Object.fromEntries(sent.map(({ family, status }) => [family.replaceAll('"', ''), status])));
    };
    requestAnimationFrame(look);
  });
}

/** A font (`font-display: optional`) that is asked for only when the page is laid out comes too late for its first frame. */
function unread(fonts: Record<string, FontFaceLoadStatus> = {}): string[] {
  return Object.keys(fonts).filter((family) => fonts[family] === 'unloaded');
}

/** The families in which an element is drawn, as the browser's own tools tell it. */
async function fontsOf(page: Page, selector: string): Promise<string[]> {
  const tools = await page.context().newCDPSession(page);
  await tools.send('DOM.enable');
  await tools.send('CSS.enable');
  const { root } = await tools.send('DOM.getDocument');
  const { nodeId } = await tools.send('DOM.querySelector', { nodeId: root.nodeId, selector });
  const { fonts } = await tools.send('CSS.getPlatformFontsForNode', { nodeId });
  return fonts.map(({ familyName }) => familyName);
}
