/**
 * The published edition as its readers meet it. The suites share what is built, and each has one browser that opens all its pages; the
 * files beside this one hold the tests, by what a reader does.
 */
import { findChromium } from './chromium.ts';
import { Stage } from './stage.ts';

const chromium = await findChromium();
const inBrowser = chromium ? describe : describe.skip;
const where = chromium ? 'in a browser' : 'in a browser (there is no Chromium: name one in CHROMIUM)';

/** A suite of these parts, by what each is about. */
export function browserSuite(parts: Readonly<Record<string, (stage: Stage) => void>>): void {
  const stage = new Stage();
  beforeAll(() => stage.up(chromium));
  afterAll(() => stage.down());

  inBrowser(where, () => {
    for (const [name, part] of Object.entries(parts)) describe(name, () => part(stage));

    test('no page complained, and none asked for anything outside its folder', () => {
      expect([...new Set(stage.complaints)]).toEqual([]);
    });
  });
}
