/**
 * A print document as LaTeX: a reledmac document with the same entries, lemmata and words as the PDF, in the same order, for editors
 * who go on in TeX. It is set with LuaLaTeX.
 */
import { readFileSync } from 'node:fs';
import { VFile } from 'vfile';
import type { Words } from '../../../words/words.ts';
import type { PrintDocument } from '../document.ts';
import type { Format } from '../formats.ts';
import { sheetOf } from '../prepare.ts';
import type { Sheet, SheetBlock, SheetItem, SheetLanguage } from '../sheet.ts';
import { blocksOf, headOf, within } from './blocks.ts';
import { backMatter, frontMatter, listedEntries } from './matter.ts';
import { escapeTex, nameOf, tagOf } from './text.ts';

/** Seen from the sources and from the compiled package alike. */
const PREAMBLE = new URL('../../../../theme/print/reledmac.tex', import.meta.url);

export interface LatexOptions {
  /** Default `6x9in`. */
  format?: Format;
  /** What the edition says to its readers; default: English. */
  words?: Words;
  /** Receives the diagnostics. Default: a file of no name. */
  file?: VFile;
}

/**
 * @param document a print document of one text or of several, reading or diplomatic
 * @returns a whole LaTeX document, UTF-8, ending with a line end; undefined, with errors on the file, where it cannot be printed
 */
export function toReledmac(document: PrintDocument, options: LatexOptions = {}): string | undefined {
  const { format = '6x9in', words, file = new VFile() } = options;
  const sheet = sheetOf(document, { format, families: [], ...(words && { words }) }, file);
  return sheet && latexOf(sheet);
}

function latexOf(sheet: Sheet): string {
  const setting = { sheet, labelled: listedEntries(sheet), headed: sheet.texts.length === 1 };
  const texts = sheet.texts.map((text) => {
    const opening = [text.title, text.date ?? '', text.source ?? ''].map((words) => `{${escapeTex(words)}}`).join('');
    const head = `\\markboth{${escapeTex(headOf(sheet.title))}}{${setting.headed ? '' : escapeTex(headOf(text.title))}}`;
    const blocks = blocksOf(text.blocks, setting);
    // reledmac wants a paragraph to number.
    const numbered = /\\(?:pstart|stanza)\b/u.test(blocks) ? `\\beginnumbering\n${blocks}\\endnumbering\n` : blocks;
    const body = `\\opening${opening}\n${head}\n${numbered}`;
    const language = text.language ?? sheet.language;
    return within(nameOf(language) === nameOf(sheet.voice) ? null : language, body);
  });
  return `${isBidi(sheet) ? BIDI : ''}${readFileSync(PREAMBLE, 'utf8')}${settings(sheet)}
\\begin{document}
\\frontmatter
${frontMatter(sheet)}\\mainmatter
${texts.join('')}${backMatter(sheet)}\\end{document}
`;
}

const BIDI = '\\PassOptionsToPackage{bidi=basic}{babel}\n';
const RIGHT_TO_LEFT = /[\p{scx=Hebr}\p{scx=Arab}\p{scx=Syrc}\p{scx=Thaa}\p{scx=Nkoo}]/u;

/** Whether anything is written from right to left. */
function isBidi({ title, texts, entries, notes }: Sheet): boolean {
  return RIGHT_TO_LEFT.test(JSON.stringify([title, texts, entries, notes]));
}

/** What the preamble does not know: page, languages, whether lines are those of the source. */
function settings({ page, edition, voice, ...sheet }: Sheet): string {
  const mm = (length: number) => `${length}mm`;
  const margins = `left=${mm(page.left)},right=${mm(page.right)},top=${mm(page.top)},bottom=${mm(page.bottom)}`;
  const others = languagesOf({ page, edition, voice, ...sheet }).filter((one) => nameOf(one) !== nameOf(voice));
  return [
    `\\geometry{papersize={${mm(page.width)},${mm(page.height)}},${margins}}`,
    declare(voice, true),
    ...others.map((language) => declare(language, false)),
    `\\renewcommand\\ownlanguage{\\selectlanguage{${nameOf(voice)}}}`,
    ...(edition === 'diplomatic' ? ['\\pagelines'] : [])
  ].join('\n');
}

/** The patterns of British English are a package of their own; of American English some are always there. */
const ENGLISH = (region: string | null) => `hyphenrules=${region === 'GB' ? 'ukenglish ' : ''}usenglishmax english`;

function declare({ lang, region }: SheetLanguage, isMain: boolean): string {
  const options = [...(isMain ? ['main'] : []), ...(lang === 'en' ? [ENGLISH(region)] : [])];
  return `\\declarelanguage{${tagOf({ lang, region })}}{${lang}}{${options.join(',')}}`;
}

/** The languages of the texts, each once, in the order of their names. */
function languagesOf(sheet: Sheet): SheetLanguage[] {
  const found = new Map<string, SheetLanguage>();
  const add = (language: SheetLanguage | null) => language && found.set(nameOf(language), language);
  const look = (items: readonly SheetItem[]) => {
    for (const item of items) {
      if (typeof item === 'string') continue;
      if (item.t === 'run' || item.t === 'whole') add(item.language);
      else if (item.t === 'substitution') look([item.deletion, item.addition]);
      else if ('content' in item) look(item.content);
    }
  };
  const inside = (block: SheetBlock) => {
    if ('language' in block) add(block.language);
    if (block.t === 'aside') block.blocks.forEach(inside);
    else if (block.t === 'list') {
      for (const { items, blocks } of block.items) {
        look(items);
        blocks.forEach(inside);
      }
    } else if (block.t === 'table') for (const { items } of block.rows.flat()) look(items);
    else if (block.t === 'verse') for (const { items } of block.lines) look(items);
    else if ('items' in block) look(block.items);
  };
  add(sheet.language);
  for (const { language, blocks } of sheet.texts) {
    add(language);
    blocks.forEach(inside);
  }
  for (const { language, content } of Object.values(sheet.notes)) {
    add(language);
    look(content);
  }
  for (const { language } of Object.values(sheet.entries)) add(language);
  return [...found].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, language]) => language);
}
