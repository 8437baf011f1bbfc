/**
 * A print document as LaTeX: a reledmac document with the same lemmata and the same wording as the PDF, for editors who go on
 * in TeX. It is set with LuaLaTeX or XeLaTeX.
 *
 * Lemmata may overlap, so entries do not wrap their words: labels mark where these begin and end, and an empty `\edtext` at
 * the end refers to the labels with `\xxref` (reledmac manual, 5.3.4 and 6).
 */
import type { Words } from '../../words/words.ts';
import { compose } from './compose.ts';
import type { PrintDocument } from './document.ts';
import type { Run, Sheet, SheetBlock, SheetItem } from './sheet.ts';

const PREAMBLE = String.raw`\documentclass[11pt,twoside]{book}
\usepackage{fontspec}
\IfFontExistsTF{Libertinus Serif}{\setmainfont{Libertinus Serif}[Numbers=OldStyle]}{}
\usepackage[normalem]{ulem}
\usepackage[series={A,B},noend,noeledsec]{reledmac}
\Xarrangement[A]{paragraph}
\arrangementX[B]{normal}
\Xnotefontsize[A]{\footnotesize}
\notefontsizeX[B]{\footnotesize}
\Xafternote[A]{.8em plus .3em}
\Xnumberonlyfirstinline[A]
\Xsymlinenum[A]{}
\lineation{page}
\linenummargin{right}
\firstlinenum{5}
\linenumincrement{5}
\usepackage{fancyhdr}
\pagestyle{fancy}
\fancyhf{}
\renewcommand{\headrulewidth}{0pt}
\fancyhead[LE,RO]{\thepage}
`;

const SPECIAL: Record<string, string> = {
  '\\': '\\textbackslash{}',
  '^': '\\textasciicircum{}',
  '~': '\\textasciitilde{}',
  '-': '-{}',
  '`': '\\textasciigrave{}',
  "'": "'{}",
  '<': '<{}',
  '>': '>{}',
  '?': '?{}',
  '!': '!{}',
  '[': '{[}',
  ']': '{]}'
};

/** Text as LaTeX: nothing in it is a command, and no ligature of TeX's own arises. */
export function escapeTex(text: string): string {
  return text.replace(/[\\{}#$%&_^~\-`'<>?![\]]/gu, (sign) => SPECIAL[sign] ?? `\\${sign}`).replace(/\s+/gu, ' ');
}

const STYLES: Record<string, string> = {
  italic: 'emph',
  bold: 'textbf',
  smallcaps: 'textsc',
  underline: 'uline',
  superscript: 'textsuperscript',
  subscript: 'textsubscript',
  strike: 'sout'
};

function styled(text: string, style: string | null): string {
  const command = style === null ? undefined : STYLES[style];
  return command ? `\\${command}{${escapeTex(text)}}` : escapeTex(text);
}

const runs = (pieces: readonly Run[]) => pieces.map(([text, style]) => styled(text, style)).join('');

/**
 * @param document a print document, reading or diplomatic
 * @param words default: English
 * @returns a whole LaTeX document, UTF-8, ending with a line end
 */
export function toReledmac(document: PrintDocument, words?: Words): string {
  const { sheet } = compose(document, { format: '6x9in', families: [], ...(words && { words }) });
  const title = escapeTex(sheet.title);
  const parts = sheet.texts.map(
    (text) =>
      `\\chapter*{${escapeTex(text.title)}}\n\\markboth{${title}}{${escapeTex(text.title)}}\n` +
      `\\beginnumbering\n${text.blocks.map((block) => blockOf(block, sheet)).join('')}\\endnumbering\n`
  );
  return `${PREAMBLE}\\fancyhead[RE]{${title}}
\\fancyhead[LO]{\\emph{\\rightmark}}
\\title{${title}\\\\[1ex]\\large ${escapeTex(sheet.subtitle)}}
\\author{${escapeTex(sheet.author ?? '')}}
\\date{${sheet.imprint.map(escapeTex).join(', ')}}
\\begin{document}
\\maketitle
${[...sheet.statement, sheet.about].map((paragraph) => `${escapeTex(paragraph)}\n\n`).join('')}${parts.join('')}\\end{document}
`;
}

function blockOf(block: SheetBlock, sheet: Sheet): string {
  const line = (items: readonly SheetItem[]) => itemsOf(items, sheet);
  const paragraph = (body: string) => `\\pstart\n${body}\n\\pend\n`;
  switch (block.t) {
    case 'heading':
      return paragraph(`\\centering ${block.level === 2 ? '\\large' : '\\itshape'} ${line(block.items)}`);
    case 'paragraph': {
      const inward = block.left > 0 ? `\\leftskip=${em(block.left)}\\relax ` : '';
      return paragraph(`${inward}${block.indented ? '' : '\\noindent '}${line(block.items)}`);
    }
    case 'list':
      return block.items
        .map(({ left, hang, label, items, blocks }) => {
          const indent = `\\leftskip=${em(left + hang)}\\relax\\parindent=-${em(hang)}\\relax`;
          const first = `${indent}\\makebox[${em(hang)}][l]{${escapeTex(label)}}${line(items)}`;
          return paragraph(first) + blocks.map((inner) => blockOf(inner, sheet)).join('');
        })
        .join('');
    case 'verse':
      return block.lines
        .map(({ indent, items }) => paragraph(`\\noindent\\hspace*{${em(2 + indent)}}${line(items)}`))
        .join('');
    case 'table':
      return block.rows
        .map((row) => paragraph(`\\noindent ${row.map(({ items }) => line(items)).join('\\quad ')}`))
        .join('');
    case 'furniture':
      return paragraph(`\\centering\\small ${line(block.items)}`);
    case 'aside':
      return block.blocks.map((inner) => blockOf(inner, sheet)).join('');
    case 'signature':
      return paragraph(`\\raggedleft ${line(block.items)}`);
    case 'rule':
      return paragraph('\\centering\\rule{4em}{.4pt}');
    case 'page':
      return paragraph(`\\noindent\\hrulefill\\ \\emph{${escapeTex(block.n)}}\\ \\hrulefill`);
  }
}

function em(length: number): string {
  return `${Number(length.toFixed(2))}em`;
}

function itemsOf(items: readonly SheetItem[], sheet: Sheet): string {
  return items.map((item) => itemOf(item, sheet)).join('');
}

function itemOf(item: SheetItem, sheet: Sheet): string {
  if (typeof item === 'string') return escapeTex(item);
  switch (item.t) {
    case 'run':
      return styled(item.text, item.style);
    case 'whole':
      return `\\mbox{${styled(item.text, item.style)}}`;
    case 'from':
      return `\\edlabel{from-${item.id}}`;
    case 'to':
      return `\\edlabel{to-${item.id}}${entryOf(item.id, sheet)}`;
    case 'twin':
    case 'mention':
      return '';
    case 'page':
      return `\\textbar{}\\ledleftnote{\\footnotesize\\itshape ${escapeTex(item.n)}}`;
    case 'note':
      return `\\footnoteB{${itemsOf(sheet.notes[item.id]?.content ?? [], sheet)}}`;
    case 'line':
      return '\\newline{}';
    case 'sign':
      return escapeTex(item.text);
    case 'deletion':
      return `\\sout{${itemsOf(item.content, sheet)}}`;
    case 'addition': {
      const content = itemsOf(item.content, sheet);
      if (item.place === 'above') return `\\textsuperscript{${content}}`;
      if (item.place === 'below') return `\\textsubscript{${content}}`;
      return `⟨\\emph{${escapeTex(item.words)}} ${content}⟩`;
    }
    case 'substitution':
      return `${itemOf(item.deletion, sheet)}${itemOf(item.addition, sheet)}`;
  }
}

function entryOf(id: string, sheet: Sheet): string {
  const entry = sheet.entries[id];
  const emended = sheet.emendations.some(([emendation]) => emendation === id);
  if (!entry || emended) return '';
  const { first, last } = entry.lemma;
  const lemma = escapeTex(first) + (last === null ? '' : ` … ${escapeTex(last)}`);
  return `\\edtext{}{\\xxref{from-${id}}{to-${id}}\\lemma{${lemma}}\\Afootnote{${runs(entry.body)}}}`;
}
