/** The guide to what TEI can say and how it is written, `docs/coverage.md`, made from the cases of `tests/fixtures`. */
import { became } from './became.ts';
import { LINES, type Line } from './cases.ts';
import { readCase, written } from './written.ts';

/** How many lines of a block are shown before it is cut. */
const MOST_LINES = 5;

const HEAD = `# What TEI can say, and how it is written

Each line is taken from a case of \`tests/fixtures/\`: what was typed there, and what it became. The folder has the whole of it: the input,
the tree, the TEI, every state of the text, the page, the messages, and a README that teaches. \`…\` stands for what is left out, as are
the ids that the program gives to elements that nothing here points to. This page is made by \`npm run guide\`.
[The notation](notation.md) explains the marks.
`;

/** A file of a case, such as `tei.xml` of `addition`. */
export type ReadFile = (name: string, file: 'input.txt' | 'tei.xml') => string;

/**
 * @returns Markdown: a table for each heading, a line for each thing
 * @throws Error when a case does not show what its line says
 */
export function coverageGuide(read: ReadFile): string {
  const tables = Object.entries(LINES).map(
    ([title, lines]) =>
      `## ${title}\n\n${[
        row('', 'TEI', 'is written', 'and becomes', 'case'),
        row('---', '---', '---', '---', '---'),
        ...lines.map((line) => tableLine(line, read))
      ].join('\n')}\n`
  );
  return [HEAD, ...tables].join('\n');
}

function tableLine(line: Line, read: ReadFile): string {
  const typed = written(readCase(read(line.case, 'input.txt')), line);
  return row(
    line.means,
    line.elements.map(code).join(' '),
    shortened(typed.split('\n')).map(code).join('<br>'),
    code(became(read(line.case, 'tei.xml'), line)),
    `[${line.case}](../tests/fixtures/${line.case}/)`
  );
}

/** The lines of a block: the first ones and the last. Empty lines say nothing in a cell. */
function shortened(lines: readonly string[]): string[] {
  const said = lines.filter((text) => text.trim() !== '');
  return said.length > MOST_LINES ? [...said.slice(0, MOST_LINES - 2), '…', said.at(-1) as string] : said;
}

const row = (...cells: string[]) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;

/** Text as code, in as many signs as it takes. A cell of a table knows no other escape than that of its bar. */
const code = (text: string) => (text.includes('`') ? `\`\` ${text} \`\`` : `\`${text}\``);
