/**
 * The editions that the browser opens, built once for all suites: `telegram`, this repository's own, with everything that can be
 * published; `phenomena`, a document for each folder of `tests/fixtures`, so that whatever the notation can say is on a page, with
 * German round it, whose words are long; `letters`, an edition with an address, whose documents tag names, so that it has every
 * kind of page; and `images`, with page images.
 */
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from '../../src/build.ts';
import { copyLetters } from '../editions/letters-edition.ts';
import { writeImages } from '../facsimile/edition.ts';
import { once } from '../once.ts';

const FIXTURES = join('tests', 'fixtures');

/** One document in another language. */
const GERMAN = '---\nlanguage: de\ntitle: Heimweg\n---\nWir gingen ~~langsam~~ ^{eilig} nach Hause.\n';

/** And one that is written from right to left. */
const HEBREW = '---\nlanguage: he\ntitle: מכתב\n---\n[page 1]\n\nקיבלתי את ~~מכתבך~~ ^{אגרתך} מיום שלישי.\n';

/** The document of the edition `telegram`. */
export const TELEGRAM = '1962-11-21-telegram';

export interface Editions {
  /** The published folder (`dist`) of each edition. */
  telegram: string;
  phenomena: string;
  letters: string;
  images: string;
  /** The folder that all stand in. */
  root: string;
  remove(): void;
}

/** All four, in a copy of the suite's own: builds them when no suite has yet. */
export async function buildEditions(): Promise<Editions> {
  const root = mkdtempSync(join(tmpdir(), 'stet-browser-'));
  cpSync(await once('editions', buildInto), root, { recursive: true });
  const dist = (name: string) => join(root, name, 'dist');
  return {
    telegram: dist('telegram'),
    phenomena: dist('phenomena'),
    letters: dist('letters'),
    images: dist('images'),
    root,
    remove: () => rmSync(root, { recursive: true })
  };
}

async function buildInto(root: string): Promise<void> {
  const telegram = join(root, 'telegram');
  for (const name of ['edition.yaml', 'transcriptions']) cpSync(name, join(telegram, name), { recursive: true });
  const phenomena = join(root, 'phenomena');
  mkdirSync(join(phenomena, 'transcriptions'), { recursive: true });
  writeFileSync(
    join(phenomena, 'edition.yaml'),
    'title: Phenomena\ninterface: de\noutputs: [html, search, text, ledger]\n'
  );
  for (const name of readdirSync(FIXTURES)) {
    const input = join(FIXTURES, name, 'input.txt');
    if (existsSync(input)) cpSync(input, join(phenomena, 'transcriptions', `${name}.txt`));
  }
  writeFileSync(join(phenomena, 'transcriptions', 'german.txt'), GERMAN);
  writeFileSync(join(phenomena, 'transcriptions', 'hebrew.txt'), HEBREW);
  const letters = join(root, 'letters');
  copyLetters(letters, 'outputs: [html, text, ledger]\n');
  const images = join(root, 'images');
  writeImages(images);
  for (const folder of [telegram, phenomena, letters, images]) await build(folder);
}

/** Every file of a published folder with this ending, by its path in the folder, with slashes. */
export function filesOf(folder: string, ending: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => name.endsWith(ending))
    .sort();
}
