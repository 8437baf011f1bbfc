/**
 * The LaTeX of every case is well formed: groups and environments close, numbering and paragraphs alternate, each label that an
 * entry names is there once, every command is one that its packages or the preamble have (reledmac manual, 5 to 7; LaTeX itself).
 * It has the entries of the print, with their lemmata and words, in their order. `latex-set.test.ts` sets it.
 */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { VFile } from 'vfile';
import type { PrintDocument } from '../../src/editions/print/document.ts';
import { toReledmac } from '../../src/editions/print/latex/reledmac.ts';
import { sheetOf } from '../../src/editions/print/prepare.ts';
import { transform } from '../../src/editions/transform.ts';
import { documents, teiOf } from '../editions/documents.ts';
import { DOCUMENT } from '../tei/documents.ts';
import { entriesOf } from './latex-entries.ts';

const PREAMBLE = readFileSync('theme/print/reledmac.tex', 'utf8');

/** What the packages have; what the preamble defines is added. */
const COMMANDS = new Set([
  ...`begin end frontmatter mainmatter markboth markright selectlanguage foreignlanguage vfill par medskip clearpage noindent
  beginnumbering endnumbering pstart pend stanza setstanzaindents edlabel edlabelS edlabelE edtext xxref lemma Afootnote footnoteB
  sameword ampersand emph textbf textsc underLine textsuperscript textsubscript textbar textbackslash textasciicircum
  textasciitilde newline hskip`.split(/\s+/),
  ...Array.from(PREAMBLE.matchAll(/^\\newcommand\\([A-Za-z]+)/gm), ([, name = '']) => name)
]);

function faultsOf(whole: string): string[] {
  const tex = whole.slice(Math.max(0, whole.indexOf('\\begin{document}')));
  const faults: string[] = [];
  const open: string[] = [];
  const labels = new Set<string>();
  // What TeX reads: a command of letters, an escaped sign, a brace, a sign that means something to TeX. A comment ends a line only.
  for (const { 0: token, index } of tex.matchAll(/\\[A-Za-z]+|\\.|[{}%#$&^_~]/gsu)) {
    const group = /^\{([^{}]*)\}/.exec(tex.slice(index + token.length))?.[1] ?? '';
    if (token === '{') open.push('{');
    else if (token === '}') {
      if (open.pop() !== '{') faults.push(`a brace closes nothing, or closes before an environment, at ${index}`);
    } else if (['\\begin', '\\beginnumbering', '\\pstart', '\\stanza'].includes(token)) open.push(token);
    else if (['\\end', '\\endnumbering', '\\pend', '\\&'].includes(token)) {
      const begins = {
        '\\end': '\\begin',
        '\\endnumbering': '\\beginnumbering',
        '\\pend': '\\pstart',
        '\\&': '\\stanza'
      }[token];
      const last = open.pop();
      if (last !== begins) faults.push(`${token} closes ${last} at ${index}`);
    } else if (token.startsWith('\\edlabel')) {
      const name = group + ({ S: ':start', E: ':end' }[token.slice('\\edlabel'.length)] ?? '');
      if (labels.has(name)) faults.push(`the label ${name} is there twice`);
      labels.add(name);
      if (!open.includes('\\pstart') && !open.includes('\\stanza'))
        faults.push(`the label ${name} stands outside of a paragraph`);
    } else if (token === '&' && open.at(-1) === '\\stanza') continue;
    else if (token === '%' && tex[index + 1] === '\n') continue;
    else if (/^[%#$&^_~]$/.test(token)) faults.push(`a bare ${token} at ${index}`);
    if (/^\\[A-Za-z]/.test(token) && !COMMANDS.has(token.slice(1))) faults.push(`no such command: ${token}`);
  }
  if (open.length > 0) faults.push(`left open: ${open.join(' ')}`);
  for (const { 1: from = '', 2: to = '' } of tex.matchAll(/\\xxref\{([^{}]*)\}\{([^{}]*)\}/g))
    for (const name of [from, to]) if (!labels.has(name)) faults.push(`there is no label ${name}`);
  for (const [, id = ''] of tex.matchAll(/\\listedentry\{([^{}]*)\}/g))
    if (!labels.has(`${id}:start`) || !labels.has(`${id}:end`)) faults.push(`${id} is listed, but not labelled`);
  return faults;
}

/** The entries at the foot, in the order of the print: lemma and body. */
function expectedOf(document: PrintDocument): string[] {
  const sheet = sheetOf(document, { format: '6x9in', families: [] }, new VFile());
  const ids = JSON.stringify(sheet?.texts ?? []).matchAll(/"t":"from","id":"(\d+)","foot":true/g);
  return Array.from(ids, ([, id = '']) => {
    const { lemma, body, long } = sheet?.entries[id] ?? { lemma: { first: '', last: null }, body: [], long: false };
    const said = long ? sheet?.words.seeLong : body.map(([text]) => text).join('');
    return `${lemma.first}${lemma.last === null ? '' : ` … ${lemma.last}`}] ${said}`;
  });
}

const squeezed = (entries: readonly string[]) => entries.map((entry) => entry.replace(/\s+/gu, ' '));

async function check(tei: string): Promise<void> {
  const made = await transform(tei, { file: new VFile(), outputs: ['print-json', 'print-diplomatic-json'] });
  for (const json of [made?.['print-json'], made?.['print-diplomatic-json']]) {
    const document = JSON.parse(json ?? '{}') as PrintDocument;
    const tex = toReledmac(document) ?? '';
    expect([document.edition, faultsOf(tex)]).toEqual([document.edition, []]);
    expect(entriesOf(tex)).toEqual(squeezed(expectedOf(document)));
  }
}

test.each(documents())('%s', async (_, tei) => check(tei));

test('documents that nobody would write', async () => {
  await fc.assert(
    fc.asyncProperty(DOCUMENT, async (text) => check(teiOf(text))),
    { numRuns: 40 }
  );
});

const lemmata = (content: PrintDocument['texts'][0]['blocks'], ids: readonly string[]): PrintDocument => ({
  edition: 'reading',
  front: { title: 'T' },
  texts: [
    { id: 't', title: 'T', blocks: content, apparatus: ids.map((id) => ({ id, kind: 'addition', place: 'above' })) }
  ]
});

/** `<a>` begins the lemma of entry a, `</a>` ends it; a bar begins a new paragraph. */
function textOf(marked: string): PrintDocument['texts'][0]['blocks'] {
  return marked.split('|').map((paragraph) => ({
    type: 'paragraph',
    content: paragraph.split(/(<\/?[a-z]>)/).map((part) => {
      const [, slash, entry] = /^<(\/?)([a-z])>$/.exec(part) ?? [];
      if (entry === undefined) return { type: 'text' as const, text: part };
      return slash === '/' ? { type: 'end' as const, entry } : { type: 'begin' as const, entry };
    })
  }));
}

const bodyOf = (marked: string, ids = 'abc') => {
  const document = lemmata(
    textOf(marked),
    [...ids].filter((id) => marked.includes(`<${id}>`))
  );
  const tex = toReledmac(document) ?? '';
  expect(faultsOf(tex)).toEqual([]);
  expect(entriesOf(tex)).toEqual(squeezed(expectedOf(document)));
  return tex
    .slice(tex.indexOf('\\beginnumbering'), tex.indexOf('\\endnumbering'))
    .replaceAll('\\Afootnote{\\emph{added above line}}', '+')
    .replace(/\\[a-z]+numbering|\\pstart|\\pend|\\noindent|\\indented/g, '')
    .replace(/\s+/g, ' ')
    .trim();
};

test.each([
  ['a lemma is the argument', 'One <a>two</a> three', 'One \\edtext{two}{+} three'],
  ['a shortened one is said', '<a>one two three four</a>', '\\edtext{one two three four}{\\lemma{one … four}+}'],
  ['one in another', '<a>one <b>two</b></a> x', '\\edtext{one \\edtext{two}{+}}{\\lemma{one two}+} x'],
  [
    'two that overlap',
    '<a>one <b>two</a> three</b>',
    '\\edtext{one \\edlabelS{entry-2}\\edtext{}{\\xxref{entry-2:start}{entry-2:end}\\lemma{two three}+}two}{\\lemma{one two}+} three\\edlabelE{entry-2}'
  ],
  [
    'one that ends in a later paragraph',
    'x <a>one|two</a> y',
    'x \\edlabelS{entry-1}\\edtext{}{\\xxref{entry-1:start}{entry-1:end}\\lemma{one two}+}one two\\edlabelE{entry-1} y'
  ],
  [
    'of two that begin together the first stands first, be it the shorter',
    '<a><b>one</a> two</b>',
    '\\edlabelS{entry-2}\\edtext{\\edtext{}{\\xxref{entry-2:start}{entry-2:end}\\lemma{one two}+}one}{\\lemma{one}+} two\\edlabelE{entry-2}'
  ],
  ['words that stand twice are counted', 'it is <a>it</a>', '\\sameword{it} is \\edtext{\\sameword[1]{it}}{+}'],
  [
    'at the ends of a shortened lemma, too',
    'it <a>it was the one</a> one',
    '\\sameword{it} \\edtext{\\sameword[1]{it} was the \\sameword[1]{one}}{\\lemma{\\sameword{it} … \\sameword{one}}+} \\sameword{one}'
  ]
])('%s', (_, marked, expected) => {
  expect(bodyOf(marked)).toBe(expected);
});

test('the checker sees what is wrong', () => {
  expect(faultsOf('\\pstart\n{x\n\\pend')).toHaveLength(2);
  expect(faultsOf('\\pstart\n50 % & \\nosuch\n\\pend')).toHaveLength(3);
  expect(faultsOf('\\pstart\n\\edtext{}{\\xxref{from-1}{to-1}}\n\\pend')).toHaveLength(2);
  expect(entriesOf('\\edtext{a \\edtext{b}{\\Afootnote{y}}}{\\lemma{a b}\\Afootnote{x}}')).toEqual(['a b] x', 'b] y']);
});
