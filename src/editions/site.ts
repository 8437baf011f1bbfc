/**
 * The pages of the published edition. What a page says about the edition round its document is the plain data of {@link Site};
 * all HTML comes from the stylesheets of `xslt/html`.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { VFile } from 'vfile';
import { type Words, wordsOf } from '../words/words.ts';
import type { Reference } from './citation/cite.ts';
import { type Custom, NO_CUSTOM, type Theme } from './custom/index.ts';
import type { IndexKind, Mention } from './indexes.ts';
import type { Practice } from './practice.ts';
import { type OutputName, transform } from './transform.ts';

export interface Link {
  /** Relative to the page. */
  href: string;
  label: string;
  /** Media type. */
  type?: string;
}

/** An image of a page of the source. */
export interface PageImage {
  /** What the page shows; none where the image would have to be asked for from somewhere that is no image service. */
  src?: string;
  /** The image by itself. */
  href: string;
  /** An IIIF image service. */
  service?: string;
  /** Media type. */
  type?: string;
  /** In pixels, where known. */
  width?: number;
  height?: number;
}

/** What surrounds a document. Every address is relative to the page that has it. */
export interface Site {
  /** What the document is called; its own title where it has one. */
  title?: string;
  edition?: {
    title: string;
    /** The front page, from this page. */
    href?: string;
    editors?: string[];
    description?: string;
    publisher?: string;
    licence?: { name: string; url?: string };
    /** What else is said of its use; a text for each paragraph. */
    availability?: string[];
    /** BCP 47. */
    language?: string;
    /** ISO 8601, as precise as known. */
    published?: string;
    contact?: string;
    /** Everybody who made the edition, and what they did; `ref` is an authority's address. */
    responsibilities?: { name: string; role: string; ref?: string }[];
    identifiers?: { type?: string; value: string }[];
  };
  /** The address of the published folder; ends with a slash. */
  base?: string;
  /** The pages of the edition, for its navigation. */
  pages?: Link[];
  /** Typed links of the page (https://signposting.org/FAIR/). */
  links?: { rel: string; href: string; type?: string }[];
  /** References to what the page is about, one a style, and the files of them for reference managers. */
  citations?: Reference[];
  references?: Link[];
  /** The version of the program, for the imprint. */
  version?: string;
  /** The look of a page that cannot ask for style sheets. */
  styles?: string;
  /** What the indexes are made from, each with the stem of its document. */
  mentions?: (Mention & { stem: string })[];
  /** What the principles of the edition are made from, each with the stem of its document. */
  practices?: (Practice & { stem: string })[];
  /** The folder of the assets, from this page; default `assets`. */
  assets?: string;
  /** What the edition's own theme adds; `transform` says it. */
  theme?: { styles: string[]; logo?: { file: string; alt: string } };
  /** The address at which this page will be published, for its citation. */
  address?: string;
  /** The records of the edition, for its imprint. */
  records?: Link[];
  /** The files of the document, for its page; those of the whole edition, for the front page. */
  downloads?: Link[];
  /** The page that searches the edition, from this page; none where there is no index. */
  search?: string;
  /** The images that can be shown, by the address that the TEI gives. */
  images?: Record<string, PageImage>;
  /** For the front page, in its order. */
  documents?: { stem: string; title: string; href: string; author?: string; date?: string; note?: string }[];
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

/** The pages that are about the edition and not about one document, and the file of each. */
export type EditionPage = 'front' | 'principles' | 'imprint' | 'missing' | 'search' | `index-${IndexKind}`;

/** The file of a page of the edition, in the published folder. */
export function pageFile(page: EditionPage): string {
  if (page === 'front') return 'index.html';
  if (page === 'missing') return '404.html';
  return `${page.replace(/^index-/, '')}.html`;
}

/**
 * Pages of the edition.
 *
 * @returns HTML, by the name of its page
 * @throws when the stylesheets fail on it, which is a fault of theirs
 */
export async function editionPages<Page extends EditionPage>(
  pages: Page[],
  site: Site,
  words = wordsOf(),
  custom = NO_CUSTOM
): Promise<Record<Page, string>> {
  const file = new VFile();
  const made = await transform('<TEI xmlns="http://www.tei-c.org/ns/1.0"><text/></TEI>', {
    file,
    outputs: pages satisfies OutputName[],
    site,
    words,
    custom
  });
  if (!made) throw new Error(file.messages.map((message) => message.reason).join(' '));
  return made;
}

/** What a page that stands by itself has of the theme: its colours and its page. */
export function ownStyles(): string {
  return themeParts(['colours', 'page', 'missing']);
}

/** The fonts that the theme names: each with its file in a package, its weights, and its licence. */
const FONTS = [
  {
    face: 'serif',
    family: 'Source Serif 4',
    file: '@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2',
    weight: '200 900',
    licence: '@fontsource-variable/source-serif-4/LICENSE'
  },
  {
    face: 'typewriter',
    family: 'Courier Prime',
    file: '@fontsource/courier-prime/files/courier-prime-latin-400-normal.woff2',
    weight: '400',
    licence: '@fontsource/courier-prime/LICENSE'
  }
] as const;

/** The parts of the theme, in the order in which they say it. */
const THEME = [
  'colours',
  'page',
  'views',
  'text',
  'addresses',
  'diplomatic',
  'ledger',
  'records',
  'indexes',
  'search',
  'facsimile',
  'phone',
  'paper'
] as const;

const SCRIPTS = ['words', 'views', 'compare', 'ledger', 'records'] as const;

const licenceName = (family: string) => `${family.toLowerCase().replaceAll(' ', '-')}-LICENSE.txt`;

/** What the assets depend on. */
export interface AssetOptions {
  words?: Words;
  custom?: Custom;
  hasImages?: boolean;
  isSearched?: boolean;
}

/**
 * What the pages need: the theme, the scripts, two fonts and their licences; where there are images, what they are looked at with;
 * where the edition is searched, the script that does it.
 *
 * @param folder the published folder: the files are those of `assets/` in it
 */
export function assets(
  folder: string,
  { words = wordsOf(), custom = NO_CUSTOM, hasImages = false, isSearched = false }: AssetOptions = {}
): { path: string; content: string | Uint8Array }[] {
  const { theme: own } = custom;
  const require = createRequire(import.meta.url);
  const copied: (readonly [string, string | URL])[] = [
    ...[...SCRIPTS, ...(isSearched ? ['search'] : []), ...(hasImages ? ['facsimile'] : [])].map(
      (name) => [`${name}.js`, new URL(`../../lib/editions/browser/${name}.cjs`, import.meta.url)] as const
    ),
    ...FONTS.filter(({ face }) => !own.fonts[face]).map(
      ({ family, licence }) => [licenceName(family), require.resolve(licence)] as const
    ),
    ...(hasImages
      ? ([
          ['openseadragon.js', require.resolve('openseadragon/build/openseadragon/openseadragon.min.js')],
          ['openseadragon-LICENSE.txt', require.resolve('openseadragon/LICENSE.txt')]
        ] as const)
      : [])
  ];
  const place = (name: string) => join(folder, 'assets', name);
  return [
    { path: place('fonts.css'), content: fontFaces(require, own) },
    { path: place('edition.css'), content: theme(words, own) },
    ...Array.from(own.files, ([name, content]) => ({ path: place(`theme/${name}`), content })),
    ...copied.map(([name, source]) => ({ path: place(name), content: readFileSync(source) }))
  ];
}

/** Parts of the theme, one after the other. */
function themeParts(names: readonly string[]): string {
  return names.map((name) => readFileSync(new URL(`../../theme/web/${name}.css`, import.meta.url), 'utf8')).join('\n');
}

/** The theme, with its words and what the edition adds, as one style sheet: a page asks for one file. */
function theme(words: Words, own: Theme): string {
  return [themeWords(words), themeParts(THEME), ...ownFaces(own)].join('\n');
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
function fontFaces(require: NodeJS.Require, own: Theme): string {
  return FONTS.map(({ face, family, file, weight }) => {
    const font = own.fonts[face];
    return font
      ? fontFace(font.family, font.file, font.weight, Buffer.from(font.bytes))
      : fontFace(family, file, weight, readFileSync(require.resolve(file)));
  }).join('\n');
}

/** What CSS calls the formats of font files (CSS Fonts 4, 11.1). */
const FORMATS: Record<string, string> = { woff2: 'woff2', woff: 'woff', ttf: 'truetype', otf: 'opentype' };

function fontFace(family: string, file: string, weight: string, bytes: Uint8Array): string {
  const ending = file.split('.').at(-1)?.toLowerCase() ?? '';
  return `@font-face {
  font-family: ${cssString(family)};
  src: url("data:font/${ending};base64,${Buffer.from(bytes).toString('base64')}") format("${FORMATS[ending]}");
  font-weight: ${weight};
  font-display: optional;
}
`;
}

/** The edition's own fonts take the place of ours. */
function ownFaces(own: Theme): string[] {
  const generic = { serif: 'Georgia, serif', typewriter: '"Courier New", monospace' };
  return FONTS.flatMap(({ face }) => {
    const font = own.fonts[face];
    return font ? [`:root {\n  --${face}: ${cssString(font.family)}, ${generic[face]};\n}\n`] : [];
  });
}
