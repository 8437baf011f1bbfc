/**
 * The pages of the published edition. What a page says about the edition round its document is the plain data of {@link Site};
 * all HTML comes from the stylesheets of `xslt/html`.
 */
import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { VFile } from 'vfile';
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
  /** BCP 47; the language of the front page. */
  language?: string;
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
export async function documentPage(tei: string, file: VFile, site: Site = {}): Promise<string | undefined> {
  return (await transform(tei, { file, outputs: ['html'], site }))?.html;
}

/** The front page of the edition. @throws when the stylesheets fail on it, which is a fault of theirs */
export async function frontPage(site: Site): Promise<string> {
  const file = new VFile();
  const pages = await transform('<TEI xmlns="http://www.tei-c.org/ns/1.0"><text/></TEI>', {
    file,
    outputs: ['front'],
    site
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

const SCRIPTS = ['views', 'ledger', 'records'] as const;

const licenceName = (family: string) => `${family.toLowerCase().replaceAll(' ', '-')}-LICENSE.txt`;

/** The names of the files that `copyAssets` writes. */
export const ASSETS: readonly string[] = [
  'edition.css',
  'fonts.css',
  ...SCRIPTS.map((name) => `${name}.js`),
  ...FONTS.map(({ family }) => licenceName(family))
];

/**
 * Writes what the pages need into a folder: the theme, the scripts, two fonts and their licences.
 *
 * @param folder is made when it is missing
 * @throws the file system's error when something cannot be written
 */
export async function copyAssets(folder: string): Promise<void> {
  const require = createRequire(import.meta.url);
  await mkdir(folder, { recursive: true });
  await copyFile(new URL('../../theme/edition.css', import.meta.url), join(folder, 'edition.css'));
  await writeFile(join(folder, 'fonts.css'), await fontFaces(require));
  for (const name of SCRIPTS)
    await copyFile(new URL(`../../lib/editions/browser/${name}.cjs`, import.meta.url), join(folder, `${name}.js`));
  for (const { family, licence } of FONTS) await copyFile(require.resolve(licence), join(folder, licenceName(family)));
}

/**
 * The fonts as a style sheet that has them in itself. A font in a file is not loaded everywhere for a page from `file://`
 * that lies in another folder.
 */
async function fontFaces(require: NodeJS.Require): Promise<string> {
  const faces = FONTS.map(async ({ family, file, weight }) => {
    const data = await readFile(require.resolve(file), 'base64');
    return `@font-face {
  font-family: "${family}";
  src: url("data:font/woff2;base64,${data}") format("woff2");
  font-weight: ${weight};
  font-display: swap;
}
`;
  });
  return (await Promise.all(faces)).join('\n');
}
