/** CETEIcean, which shows TEI in a browser as it is, shows ours: nothing fails, and every edit is there to be seen. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesOf, TELEGRAM } from './editions.ts';
import type { Stage } from './stage.ts';

const LIBRARY = join('node_modules', 'CETEIcean', 'dist', 'CETEI.js');

export function teiElsewhere(stage: Stage): void {
  test('every edit of every document shows', async () => {
    const page = await stage.open({ path: 'index.html' });
    await page.addScriptTag({ content: readFileSync(LIBRARY, 'utf8') });
    const documents = [
      readFileSync(join(stage.editions.telegram, TELEGRAM, `${TELEGRAM}.xml`), 'utf8'),
      ...filesOf(stage.editions.phenomena, '.xml').map((name) =>
        readFileSync(join(stage.editions.phenomena, name), 'utf8')
      )
    ];
    expect(documents.length).toBeGreaterThan(10);
    for (const tei of documents) {
      // The fixtures name images of pages, and have none.
      const shown = tei.replaceAll(/<facsimile[\s\S]*?<\/facsimile>| facs="[^"]*"/g, '');
      const edits = [...tei.replace(/^[\s\S]*<\/teiHeader>/, '').matchAll(/<(?:del|add)[ >]/g)].length;
      expect(await page.evaluate(rendered, shown)).toBe(edits);
    }
    await stage.close(page);
  });
}

/** Renders a document, and counts the deletions and additions that have a place on the screen. */
function rendered(tei: string): number {
  const shown = document.createElement('div');
  document.body.replaceChildren(shown);
  new window.CETEI({}).makeHTML5(tei, (data) => shown.append(data));
  return [...shown.querySelectorAll('tei-text tei-del, tei-text tei-add')].filter(
    (edit) => edit.getClientRects().length > 0
  ).length;
}

declare global {
  interface Window {
    CETEI: new (options: object) => { makeHTML5(tei: string, then: (data: Node) => void): void };
  }
}
