/** axe-core finds nothing on any kind of page, at WCAG 2.2 AA and its own best practices. */
import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { PHONE, type Place, type Stage, WIDE } from './stage.ts';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** The rules that look at colours: all that the dark scheme changes. */
const COLOURS = ['color-contrast', 'link-in-text-block'];

/** Every kind of page, with the views that differ in what they are made of. */
const PAGES: [name: string, place: Place][] = [
  ['front', { path: 'index.html' }],
  ['search', { path: 'search.html', address: '?q=soviet', served: true }],
  ['search, from a file', { path: 'search.html' }],
  ['diplomatic', {}],
  ['final', { address: '?view=final' }],
  ['side by side', { address: '?view=compare' }],
  ['with the addresses of all places', { address: '#addresses' }],
  ['an index', { edition: 'letters', path: 'persons.html' }],
  ['senders and recipients', { edition: 'letters', path: 'correspondents.html' }],
  ['dates', { edition: 'letters', path: 'dates.html' }],
  ['imprint', { edition: 'letters', path: 'imprint.html' }],
  ['no such page', { edition: 'letters', path: '404.html' }],
  ['a letter', { edition: 'letters', path: '1911-03-02-lindqvist/index.html' }],
  ['the front page of letters', { edition: 'letters', path: 'index.html' }],
  ['page images', { edition: 'images', path: 'zones/index.html' }],
  ['an original text', { address: '?view=original' }],
  ['a ledger in German', { edition: 'phenomena', path: 'difficult-page/index.html', address: '#ledger' }],
  ['from right to left', { edition: 'phenomena', path: 'hebrew/index.html' }],
  ['verse', { edition: 'phenomena', path: 'verse/index.html', address: '?view=final' }],
  ['a table', { edition: 'phenomena', path: 'table/index.html' }],
  ['large revisions', { edition: 'phenomena', path: 'large-revision/index.html' }],
  ['places', { edition: 'letters', path: 'places.html' }],
  [
    'a stage of a difficult page',
    { edition: 'phenomena', path: 'difficult-page/index.html', address: '?view=stage-draft' }
  ],
  ['a difficult page', { edition: 'phenomena', path: 'difficult-page/index.html' }]
];

export function accessibility(stage: Stage): void {
  test.each(PAGES)('light and dark, wide and narrow: %s', async (_, place) => {
    const page = await stage.open(place);
    if (place.address === '#addresses') await page.locator('label[for="addresses"]').click();
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      for (const viewport of [WIDE, PHONE]) {
        await page.setViewportSize(viewport);
        expect([colorScheme, viewport, await violations(page, colorScheme === 'dark' ? COLOURS : TAGS)]).toEqual([
          colorScheme,
          viewport,
          []
        ]);
      }
    }
    await stage.close(page);
  });
}

async function violations(page: Page, wanted: string[]): Promise<string[]> {
  await page.evaluate(axe.source);
  // Nothing is preloaded: axe would ask for the style sheets again, which a browser forbids to pages from `file://`.
  const found = await page.evaluate(async (runOnly) => {
    const { violations } = await window.axe.run({ runOnly, resultTypes: ['violations'], preload: false });
    return violations;
  }, wanted);
  return found.flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`));
}

declare global {
  interface Window {
    axe: typeof axe;
  }
}
