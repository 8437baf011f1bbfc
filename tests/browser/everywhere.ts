/** Every view of every kind of page in every circumstance: dark, on paper, on a phone, without scripts. Pictures of all are kept. */
import type { BrowserContextOptions } from 'playwright-core';
import { focused } from './keyboard.ts';
import { PHONE, type Place, picture, type Stage, WIDE } from './stage.ts';
import { shown } from './views.ts';

/** A page, the view that is chosen on it, and the states that show then. */
type View = Place & { view?: string; states?: string[] };

const DIFFICULT = { edition: 'phenomena', path: 'difficult-page/index.html' } as const;

const VIEWS: Record<string, View> = {
  diplomatic: { ...DIFFICULT, view: 'diplomatic', states: ['diplomatic'] },
  original: { ...DIFFICULT, view: 'original', states: ['original'] },
  stage: { ...DIFFICULT, view: 'stage-draft', states: ['stage-draft'] },
  final: { ...DIFFICULT, view: 'final', states: ['final'] },
  reading: { ...DIFFICULT, view: 'reading', states: ['reading'] },
  'side-by-side': { ...DIFFICULT, view: 'compare', states: ['original', 'final'] },
  ledger: { ...DIFFICULT, view: 'final', states: ['final'], address: '#ledger' },
  verse: { edition: 'phenomena', path: 'verse/index.html', view: 'final', states: ['final'] },
  facsimile: { edition: 'images', path: 'zones/index.html', view: 'diplomatic', states: ['diplomatic'] },
  letter: { edition: 'letters', path: '1911-03-02-lindqvist/index.html', view: 'final', states: ['final'] },
  front: { edition: 'letters', path: 'index.html' },
  persons: { edition: 'letters', path: 'persons.html' },
  correspondents: { edition: 'letters', path: 'correspondents.html' },
  dates: { edition: 'letters', path: 'dates.html' },
  search: { path: 'search.html' },
  principles: { edition: 'phenomena', path: 'principles.html' },
  imprint: { edition: 'letters', path: 'imprint.html' },
  missing: { edition: 'letters', path: '404.html' }
};

const CIRCUMSTANCES: Record<string, { options: BrowserContextOptions; paper?: boolean }> = {
  dark: { options: { colorScheme: 'dark', viewport: WIDE } },
  paper: { options: { viewport: { width: 794, height: 1123 } }, paper: true },
  phone: { options: { viewport: PHONE, hasTouch: true } },
  'no-script': { options: { javaScriptEnabled: false, viewport: WIDE } }
};

/** What is there to be used, and is nothing on paper. */
const CONTROLS = '.switch, .marks, .filters, .skip, .masthead, form, button:not(thead button), .title nav';

export function everywhere(stage: Stage): void {
  test.each(Object.entries(CIRCUMSTANCES))('every view, %s', async (circumstance, { options, paper }) => {
    const page = await stage.open({}, options);
    const wrong: unknown[] = [];
    for (const [name, place] of Object.entries(VIEWS)) {
      await page.goto('about:blank');
      await page.goto(stage.address(place));
      if (place.view) await page.locator(`label[for="view-${place.view}"]`).click();
      if (paper) await page.emulateMedia({ media: 'print' });
      const states = place.states ? await shown(page) : undefined;
      const { wide, controls } = await page.evaluate(look, CONTROLS);
      // biome-ignore lint/performance/useDomNodeTextContent: what does not show is not to be counted.
      const words = (await page.locator('main').innerText()).split(/\s+/).length;
      if (place.states && String(states) !== String(place.states)) wrong.push([name, 'shows', states]);
      if (words < 20) wrong.push([name, 'says', words]);
      if (wide > 0) wrong.push([name, 'is wider than the window by', wide]);
      if (paper && controls.length > 0) wrong.push([name, 'has on paper', controls]);
      if (place.address) await page.locator(place.address).evaluate((part) => part.scrollIntoView());
      await picture(page, `${circumstance}-of-${name}`);
      if (paper) await page.emulateMedia({ media: null });
    }
    expect(wrong).toEqual([]);
    await stage.close(page);
  });

  test('every view by keyboard: each stop is marked and in sight, and the tab key comes to the end', async () => {
    const unseen: [string, string][] = [];
    const page = await stage.open();
    for (const [name, place] of Object.entries(VIEWS)) {
      if (['original', 'stage', 'reading', 'ledger'].includes(name)) continue;
      await page.goto('about:blank');
      await page.goto(stage.address({ ...place, ...(place.view && { address: `?view=${place.view}` }) }));
      await page.evaluate(() => document.fonts.ready.then(() => new Promise((done) => requestAnimationFrame(done))));
      const stops = await page.locator('a[href], button, select, input').count();
      let last = '';
      for (let n = 0; n <= stops; n += 1) {
        await page.keyboard.press('Tab');
        const stop = await page.evaluate(focused);
        // After the last comes the browser's own, or the first again.
        if (!stop || (n > 0 && (await page.evaluate(() => document.activeElement?.matches('.skip'))))) break;
        if (!stop.marked || stop.covered) unseen.push([name, stop.what]);
        last = stop.what;
      }
      expect([name, stops, last]).toEqual([name, stops, await page.evaluate(lastLink)]);
    }
    expect(unseen).toEqual([]);
    await stage.close(page);
  });
}

/** How much wider than the window a page is, and what of it is there to be used. */
function look(controls: string) {
  const { scrollWidth, clientWidth } = document.documentElement;
  return {
    wide: scrollWidth - clientWidth,
    controls: [...document.querySelectorAll(controls)]
      .filter((control) => control.checkVisibility() && control.getBoundingClientRect().height > 1)
      .map((control) => `${control.localName}.${control.className}`)
  };
}

/** The last link of the page that shows, as `focused` says it. */
function lastLink(): string {
  const link = [...document.querySelectorAll('a[href]')].filter((one) => one.checkVisibility()).at(-1);
  return `a ${link?.getAttribute('href')}`;
}
