/** Input made to break a parser, and what it costs: each kind at a size and at twice that size. */
import { encode } from '../lib/bundle/index.js';

/** Kinds of input by name, each `n` of its kind. @type {Record<string, (n: number) => string>} */
export const HOSTILE = {
  'additions nested': (n) => `${'^{'.repeat(n)}x${'}'.repeat(n)}`,
  'brackets nested': (n) => `${'['.repeat(n)}x${']'.repeat(n)}`,
  'spans nested': (n) => `${'['.repeat(n)}x${']{.hi}'.repeat(n)}`,
  'deletions and additions nested': (n) => `${'~~a ^{'.repeat(n / 2)}x${'} b~~'.repeat(n / 2)}`,
  'blocks nested': (n) => `${'::: {.closer}\n'.repeat(n)}${':::\n'.repeat(n)}`,
  'additions left open': (n) => '^{a '.repeat(n),
  'additions left open, a paragraph each': (n) => '^{a\n\n'.repeat(n),
  'brackets left open': (n) => '['.repeat(n),
  'brackets closed and not opened': (n) => ']'.repeat(n),
  'braces closed and not opened': (n) => '}'.repeat(n),
  'spans closed and not opened': (n) => ']{.hi}'.repeat(n),
  'lists left open': (n) => ']{a="'.repeat(n),
  'deletions left open': (n) => '~~a\n\n'.repeat(n),
  'deletions left open in additions': (n) => '^{~~a} '.repeat(n),
  'blocks left open': (n) => '::: {.closer}\n'.repeat(n),
  'blocks closed and not opened': (n) => ':::\n'.repeat(n),
  'edges left open': (n) => '[begin del] '.repeat(n),
  'marks that cross': (n) => '~~a ^{b~~ c} '.repeat(n),
  'one line': (n) => 'word '.repeat(n),
  'one line without spaces': (n) => 'w'.repeat(n),
  'lines of one paragraph': (n) => 'word word\n'.repeat(n),
  'words that run on': (n) => 'word-\n'.repeat(n),
  notes: (n) => Array.from({ length: n }, (_, at) => `a[^${at}] b\n\n[^${at}]: text\n\n`).join(''),
  'notes called in one paragraph': (n) =>
    `${Array.from({ length: n }, (_, at) => `a[^${at}] `).join('')}\n\n${Array.from({ length: n }, (_, at) => `[^${at}]: text\n`).join('')}`,
  'notes called and without text': (n) => Array.from({ length: n }, (_, at) => `a[^${at}] `).join(''),
  'texts of notes that nothing calls': (n) => Array.from({ length: n }, (_, at) => `[^${at}]: text\n`).join(''),
  'one note called often': (n) => `${'a[^1] '.repeat(n)}\n\n[^1]: text\n`,
  'list items': (n) => '1. a\n'.repeat(n),
  'list items that count': (n) => Array.from({ length: n }, (_, at) => `${(at % 999) + 1}. item\n\n`).join(''),
  'list items that nest': (n) => '1. one\n\n(a) two\n\n(i) three\n\n- four\n\n'.repeat(n / 4),
  'items and paragraphs': (n) => '1. one\n\nA paragraph of text.\n\n'.repeat(n / 2),
  'a list and then paragraphs': (n) => `1. one\n\n${'A paragraph of text.\n\n'.repeat(n)}`,
  'page breaks in a paragraph': (n) => `x\n${'[page]\nx\n'.repeat(n)}`,
  'page breaks': (n) => '[page]\n\n'.repeat(n),
  'page breaks between paragraphs': (n) => 'the words go on\n\n[page]\n\n'.repeat(n),
  'form feeds': (n) => '\f'.repeat(n),
  'paragraphs alike': (n) => 'The same words.\n\n'.repeat(n),
  'deletions alike': (n) => '~~the~~ '.repeat(n),
  'additions alike, a paragraph each': (n) => '^{the}\n\n'.repeat(n),
  'substitutions alike': (n) => '~~the~~ ^{a} '.repeat(n),
  'deletions parted by spaces': (n) => '~~the~~\n'.repeat(n),
  'additions after one deletion': (n) => `~~the~~ ${'x ^{a} '.repeat(n)}`,
  'ids alike': (n) => '[a]{.hi #b} '.repeat(n),
  'halves of one substitution': (n) => '~~a~~{sub=b} x ^{c}{sub=b} '.repeat(n / 2),
  'pieces of one transposition': (n) =>
    Array.from({ length: n }, (_, at) => `[a]{.transpose group=b order=${at + 1}} `).join(''),
  headings: (n) => '# a\n\n'.repeat(n),
  'headings in a quotation': (n) => `::: {.quote}\n${'# a\n\n'.repeat(n)}:::\n`,
  openers: (n) => '::: {.opener}\na\n:::\n\n'.repeat(n),
  closers: (n) => '::: {.closer}\na\n:::\n\n'.repeat(n),
  'headings in capitals': (n) => 'II. THE FIRST PART\n\n'.repeat(n),
  'lone numerals': (n) => 'I.\n\n'.repeat(n),
  'lines that recur': (n) => 'TOP SECRET\n\nthe text goes on here and\n\n'.repeat(n / 2),
  'furniture alone': (n) => 'TOP SECRET\n\n'.repeat(n),
  'drafting blocks': (n) => 'Drafted by:\n\n'.repeat(n),
  stanzas: (n) => `::: {.verse}\n${'A line\n\n'.repeat(n)}:::\n`,
  rows: (n) => `::: {.table}\n${'a | b\n'.repeat(n)}:::\n`,
  cells: (n) => `::: {.table}\n${'a|'.repeat(n)}\n:::\n`,
  'a block with many paragraphs': (n) => `::: {.closer}\n${'A paragraph.\n\n'.repeat(n)}:::\n`,
  'a long attribute list': (n) => `[a]{.hi ${'rend=b '.repeat(n)}}`,
  'a list of long values': (n) => `[a]{.hi rend="${'b '.repeat(n)}"}`,
  backslashes: (n) => '\\'.repeat(n),
  spaces: (n) => `a${' '.repeat(n)}b`,
  'spaces at the ends of lines': (n) => `${'a'.padEnd(1000)}\n`.repeat(n / 1000),
  'blank lines': (n) => `a${'\n'.repeat(n)}b`,
  'characters of XML': (n) => '&<>]'.repeat(n),
  'control characters': (n) => '\u0007'.repeat(n),
  'marks of other dialects': (n) => '{--a--} '.repeat(n),
  'front matter that does not end': (n) => `---\n${'a: b\n'.repeat(n)}`
};

/** @param {string} text @returns {number} milliseconds of CPU that encoding takes */
export function cost(text) {
  const before = process.cpuUsage();
  encode(text, { path: 'hostile.txt' });
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
