/**
 * The pages of the published edition. What a page says about the edition round its document is the plain data of {@link Site};
 * all HTML comes from the stylesheets of `xslt/html`.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { VFile } from 'vfile';
import { type Words, wordsOf } from '../words/words.ts';
import { transform } from './transform.ts';

export interface Link {
  /** Relative to the page. */
  href: string;
  label: string;
  /** Media type. */
  type?: string;
}

/** What surrounds a document. Every address is relative to the page that has it. */
export interface Site {
  edition?: {
    title: string;
    /** The front page, from this page. */
    href?: string;
    editors?: string[];
    description?: string;
    publisher?: string;
    licence?: { name: string; url?: string };
  };
  /** The folder of the assets, from this page; default `assets`. */
  assets?: string;
  /** The address at which this page will be published, for its citation. */
  address?: string;
  /** The files of the document, for its page. */
  downloads?: Link[];
  /** For the front page, in its order. */
  documents?: { title: string; href: string; author?: string; date?: string; note?: string }[];
}

/**
 * The page of one document. Where other outputs of the same document are wanted too, ask `transform` for all at once.
 *
 * @returns HTML, or undefined when no page could be made; then `file` says why
 */
export async function documentPage(
  tei: string,
  file: VFile,
  site: Site = {},
  words = wordsOf()
): Promise<string | undefined> {
  return (await transform(tei, { file, outputs: ['html'], site, words }))?.html;
}

/** The front page of the edition. @throws when the stylesheets fail on it, which is a fault of theirs */
export async function frontPage(site: Site, words = wordsOf()): Promise<string> {
  const file = new VFile();
  const pages = await transform('<TEI xmlns="http://www.tei-c.org/ns/1.0"><text/></TEI>', {
    file,
    outputs: ['front'],
    site,
    words
  });
  if (!pages) throw new Error(file.messages.map((message) => message.reason).join(' '));
  return pages.front;
}

/** The fonts that the theme names: each with its file in a package, its weights, and its licence. */
const FONTS = [
  {
    family: 'Source Serif 4',
    file: '@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2',
    weight: '200 900',
    licence: '@fontsource-variable/source-serif-4/LICENSE'
  },
  {
    family: 'Courier Prime',
    file: '@fontsource/courier-prime/files/courier-prime-latin-400-normal.woff2',
    weight: '400',
    licence: '@fontsource/courier-prime/LICENSE'
  }
] as const;

/** The parts of the theme, in the order in which they say it. */
const THEME = ['colours', 'page', 'views', 'text', 'diplomatic', 'ledger', 'records', 'phone', 'paper'] as const;

const SCRIPTS = ['words', 'views', 'ledger', 'records'] as const;

const licenceName = (family: string) => `${family.toLowerCase().replaceAll(' ', '-')}-LICENSE.txt`;

/**
 * What the pages need: the theme, the scripts, two fonts and their licences.
 *
 * @param folder the published folder: the files are those of `assets/` in it
 */
export function assets(folder: string, words = wordsOf()): { path: string; content: string | Uint8Array }[] {
  const require = createRequire(import.meta.url);
  const copied: (readonly [string, string | URL])[] = [
    ...SCRIPTS.map(
      (name) => [`${name}.js`, new URL(`../../lib/editions/browser/${name}.cjs`, import.meta.url)] as const
    ),
    ...FONTS.map(({ family, licence }) => [licenceName(family), require.resolve(licence)] as const)
  ];
  const place = (name: string) => join(folder, 'assets', name);
  return [
    { path: place('fonts.css'), content: fontFaces(require) },
    { path: place('edition.css'), content: theme(words) },
    ...copied.map(([name, source]) => ({ path: place(name), content: readFileSync(source) }))
  ];
}

/** The theme as one style sheet: a page asks for one file. */
function theme(words: Words): string {
  const parts = THEME.map((name) => readFileSync(new URL(`../../theme/web/${name}.css`, import.meta.url), 'utf8'));
  return [themeWords(words), ...parts].join('\n');
}

/** What the theme says, as custom properties: `theme.page` is `var(--say-page)`. */
function themeWords(words: Words): string {
  const keys = Object.keys(words.entries).filter((key) => key.startsWith('theme.'));
  const lines = keys.map((key) => `  --say-${key.slice('theme.'.length)}: ${cssString(words.say(key))};\n`);
  return `:root {\n${lines.join('')}}\n`;
}

/** A string of CSS (CSS Syntax 4.3.5): what could end it is escaped. */
function cssString(text: string): string {
  return `"${text.replace(/["\\\p{Cc}<]/gu, (sign) => `\\${sign.codePointAt(0)?.toString(16)} `)}"`;
}

/**
 * The fonts as a style sheet that has them in itself. A font in a file is not loaded everywhere for a page from `file://`
 * that lies in another folder.
 */
function fontFaces(require: NodeJS.Require): string {
  return FONTS.map(({ family, file, weight }) => {
    const data = readFileSync(require.resolve(file), 'base64');
    return `@font-face {
  font-family: "${family}";
  src: url("data:font/woff2;base64,${data}") format("woff2");
  font-weight: ${weight};
  font-display: swap;
}
`;
  }).join('\n');
}
