/**
 * The published edition as its readers meet it. Both editions are built once, and one browser opens all pages; the files beside
 * this one hold the tests, by what a reader does.
 */
import { accessibility } from './accessibility.ts';
import { addresses } from './addresses.ts';
import { findChromium } from './chromium.ts';
import { copying } from './copying.ts';
import { everywhere } from './everywhere.ts';
import { facsimile } from './facsimile.ts';
import { folder } from './folder.ts';
import { keyboard } from './keyboard.ts';
import { revisions } from './revisions.ts';
import { screens } from './screens.ts';
import { search } from './search.ts';
import { Stage } from './stage.ts';
import { teiElsewhere } from './tei-elsewhere.ts';
import { views } from './views.ts';

const chromium = await findChromium();
const inBrowser = chromium ? describe : describe.skip;
const where = chromium ? 'in a browser' : 'in a browser (there is no Chromium: name one in CHROMIUM)';

const stage = new Stage();
beforeAll(() => stage.up(chromium));
afterAll(() => stage.down());

describe('the folder', () => folder(stage));

inBrowser(where, () => {
  describe('views of the text', () => views(stage));
  describe('addresses', () => addresses(stage));
  describe('revisions', () => revisions(stage));
  describe('keyboard', () => keyboard(stage));
  describe('page images', () => facsimile(stage));
  describe('search', () => search(stage));
  describe('screens and paper', () => screens(stage));
  describe('everywhere', () => everywhere(stage));
  describe('copying', () => copying(stage));
  describe('accessibility', () => accessibility(stage));
  describe('the TEI in another program', () => teiElsewhere(stage));

  test('no page complained, and none asked for anything outside its folder', () => {
    expect([...new Set(stage.complaints)]).toEqual([]);
  });
});
