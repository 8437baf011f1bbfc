/** What stands before and after the text: title page and its back, contents, statement, key; long entries, lists, indexes. */
import type { Run, Sheet } from '../sheet.ts';
import { lemmaOf } from './entry.ts';
import { plainItems } from './items.ts';
import { escapeTex, inLanguage, runs, wrap } from './text.ts';

const lines = (list: readonly string[]) => list.map((line) => `${escapeTex(line)}\\par\n`).join('');

/** An own part of the book, with its heading; listed in the contents. */
const part = (heading: string, body: string) => `\\matter{${escapeTex(heading)}}\n${wrap(body)}`;

/** The signs of the edition's own that not every font has, drawn by the preamble. */
const DRAWN: Record<string, string> = {
  '∣': '\\textbar{}',
  '‸': '\\caret{}',
  '⟨': '\\openangle{}',
  '⟩': '\\closeangle{}'
};

function sign(pieces: readonly Run[]): string {
  return pieces.map((run) => runs([run]).replace(/[∣‸⟨⟩]/gu, (character) => DRAWN[character] as string)).join('');
}

export function frontMatter(sheet: Sheet): string {
  const { words, licence } = sheet;
  const title = inLanguage(escapeTex(sheet.title), sheet.language);
  const rights = licence === null ? '' : `${escapeTex(`${words.licence} ${licence.name}`)}\\par\n`;
  const statement = sheet.statement.map((paragraph) => `${inLanguage(escapeTex(paragraph), sheet.language)}\n\n`);
  return [
    `\\begin{titlepage}\n\\booktitle{${escapeTex(sheet.author ?? '')}}{${title}}{${escapeTex(sheet.subtitle)}}\n`,
    `${lines(sheet.editors)}\\vfill\n${lines(sheet.imprint)}\\end{titlepage}\n`,
    `\\imprintpage{${lines(sheet.colophon)}${rights}}\n`,
    sheet.contents ? `\\contentspage{${escapeTex(words.contents)}}\n` : '',
    `\\clearpage\n${part(words.statement, `${statement.join('')}${escapeTex(sheet.about)}\n`)}`,
    sheet.signs.length === 0
      ? ''
      : part(
          words.key,
          sheet.signs.map(([shown, meaning]) => `\\sign{${sign(shown)}}{${escapeTex(meaning)}}\n`).join('')
        )
  ].join('');
}

/** The entries whose page and line back matter names. */
export function listedEntries(sheet: Sheet): Set<string> {
  const long = Object.entries(sheet.entries).flatMap(([id, entry]) => (entry.long ? [id] : []));
  return new Set([...long, ...[...sheet.emendations, ...sheet.inferred].map(([id]) => id)]);
}

export function backMatter(sheet: Sheet): string {
  const { words } = sheet;
  const listed = (id: string, body: readonly Run[]) =>
    `\\listedentry{entry-${id}}{${lemmaOf(id, sheet)}}{${runs(body, sheet.entries[id]?.language ?? null)}}\n`;
  const longEntries = Object.entries(sheet.entries).filter(([, { long }]) => long);
  const longNotes = Object.values(sheet.notes).filter(({ long }) => long);
  const long = [
    ...longEntries.map(([id, { body }]) => listed(id, body)),
    ...longNotes.map(({ n, content, language }) => `\\listednote{${n}}{${inLanguage(plainItems(content), language)}}\n`)
  ];
  const list = (heading: string, introduction: string, entries: Sheet['emendations']) =>
    entries.length === 0
      ? ''
      : part(
          heading,
          `\\noindent ${escapeTex(introduction)}\\par\\medskip\n${entries.map((one) => listed(...one)).join('')}`
        );
  const indexes = sheet.indexes.map(({ words: heading, names }) => {
    const entries = names.map((name) => `\\indexed{${escapeTex(name.words)}}{${name.mentions.join(',')}}\n`).join('');
    return part(heading, `\\begin{indexcolumns}{${escapeTex(words.indexIntro)}}\n${entries}\\end{indexcolumns}\n`);
  });
  const matter = [
    long.length === 0 ? '' : part(words.long, long.join('')),
    list(words.emendations, words.emendationsIntro, sheet.emendations),
    list(words.inferred, words.inferredIntro, sheet.inferred),
    ...indexes
  ].join('');
  return matter === '' ? '' : `\\backpart\n${matter}`;
}
