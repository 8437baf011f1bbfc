/** Transcriptions that the tests of this room encode: one or more a phenomenon, and documents that nobody would write. */
import fc from 'fast-check';
import { COMMON_KEYS, KEY_TERMS, type Key, type KeyTerm } from '../../src/transcription/keys.ts';
import { type Metadata, NO_METADATA } from '../../src/transcription/metadata.ts';
import { BLOCKS, EDITS, KEYWORDS, NOTES, SPANS, type Term } from '../../src/transcription/vocabulary.ts';

/** Metadata that says all that it can. */
export const METADATA: Metadata = {
  ...NO_METADATA,
  title: 'Next Steps <in> New York & elsewhere',
  date: '1962-11-21',
  author: 'Department of State',
  language: 'en',
  editors: [{ name: 'A. Editor', role: 'edited by', ref: 'https://orcid.org/0000-0000-0000-0000' }],
  publisher: 'The stet project',
  licence: { name: 'CC0 1.0', url: 'https://creativecommons.org/publicdomain/zero/1.0/' },
  identifiers: [{ type: 'DOI', value: '10.1000/182' }, { value: 'x' }],
  source: {
    title: 'T',
    settlement: 'College Park',
    repository: 'National Archives',
    collection: 'RG 59',
    shelfmark: '1/2',
    url: 'https://example.org/a?b=c&d',
    physical: 'Two leaves.',
    hands: 'In two hands.',
    history: 'Found.'
  },
  sender: {
    name: 'Rusk',
    ref: 'https://viaf.org/1',
    place: 'Washington',
    placeRef: 'https://geonames.org/1',
    date: '1962-11-20'
  },
  recipient: 'USUN',
  hands: [
    { id: 'hc', name: 'Harlan Cleveland', medium: 'soft pencil', note: 'quick' },
    { id: 'archive', note: 'Cancels.' },
    { id: 'x' }
  ],
  stages: [
    { id: 'typed', label: 'as typed' },
    { id: 'revised', hand: 'hc' }
  ],
  profile: 'telegram',
  infer: { signature: false },
  furniture: ['^DECLASSIFIED$', '<x>'],
  cancelledBy: 'archive',
  changes: [
    { date: '2026-01-02', who: 'A. Editor', what: 'Corrected: one word.' },
    { date: '2025', what: 'Begun.' }
  ]
};

/** One or more transcriptions a phenomenon. */
export const PHENOMENA: Record<string, string> = {
  deletion:
    'a ~~b~~ c ~~d~~{rend=overtyped hand=hc stage=revised cert=low} ~~e~~{rend=strikethrough} ~~f~~{#own .alone type=x n=3}',
  addition: 'a ^{b} c _{d} ^{e}{place=margin-left hand=hc} ^{f}{.unplaced} ^{g}{type=x corresp=#own}',
  substitution: '~~a~~ ^{b} and ^{c} ~~d~~ and ~~e~~\n^{f} and ~~g~~^{h}',
  apart: '~~a~~{sub=k} b ^{c}{sub=k}\n\n~~d~~{sub=m}\n\n^{e}{sub=m} ~~f~~{sub=lonely}',
  nesting: '~~a ^{b ~~c~~ d} e~~ ^{x ~~y~~ ^{z}}',
  restored: '~~so~~{.restored hand=hc} [~~so~~]{.restore} [so]{.restore hand=hc}',
  breaks:
    'one\ntwo demon-\nstration Anglo-\nAmerican word=\n=word [line 3]x\n[line 4]y\n[line]{rend=indent}z\n[line]w [line]{break=no}v',
  pages:
    '[page 1]\n\none\n[page]\ntwo [page iv] three demon-\n[page 5]\nstration\n\n[page]{n="front cover" facs=p2.jpg}\n\nfour',
  'words over pages':
    'the IL-\n[page 2]\n28 of demon=\n[page 3]\n=stration and IL-\n[page 4]\n-28, one demon-\n\n[page 5]\n\nstration more, SECRET-\n\n::: {.fw}\nfoot\n:::\n\n[page]\n\n-29 in a demon=\n\n[page 7]\n\n=stration.',
  'words over pages, read':
    'He wrote to us of the demon-\n\nSECRET\n\nSECRET\n\nstration in the post-\n\nSECRET\n\nSECRET\n\nwar town, a post-war town in the Anglo=\n\nSECRET\n\nSECRET\n\n=saxon style.',
  points:
    'a [column] [column 2] [gathering B] [milestone section 3] [hand hc] []{#here} b\n\n[column 3]\n\n---\n\n[]{#there}',
  gaps: '[illegible] [illegible 3 words] [illegible]{reason=illegible} [illegible 2 lines]{reason=torn} [illegible]{quantity=3} [blank] [blank 2 lines] [blank]{unit=line}',
  unclear: '[word?] [word]{.unclear reason=faded cert=low} [~~x~~]{.unclear}',
  editorial:
    '[mutuality]{.corr}[actuality]{.sic} [a]{.abbr}[b]{.expan} [c]{.orig}[d]{.reg} [e]{.sic} [f]{.corr resp=jk}',
  spans:
    '[a]{.supplied} [b]{.ex} [~~b~~]{.ex} [c]{.am} [d]{.hi rend=underline hand=hc} [e]{.foreign lang=fr} [f]{.surplus} [g]{.secl} [h]{.seg type=x} [i]{.seg type=ex} [j]{.quote} [k]{.q who=#x} [l]{.damage agent=water} [m]{.stamp}',
  names:
    '[a]{.persName ref=https://viaf.org/1} [b]{.placeName} [c]{.orgName} [d]{.name} [e]{.rs type=person} [21 November 1962]{.date when=1962-11-21} [f]{.title level=m} [g]{.term} [h]{.ref target=https://example.org/?a&b} []{.ptr target=#x} [x]{.ptr target=#x}',
  transpose:
    '[a]{.transpose group=t} b [c]{.transpose group=t}\n\n[d]{.transpose group=u order=2} [e]{.transpose group=u order=3} [f]{.transpose group=u order=1}',
  interventions:
    '[a]{.retrace} [b]{.mod} []{.undo target=#x} [c]{.undo target=#x} []{.redo target=#x} [^]{.metamark function=insertion target=#x}',
  furniture:
    'a [p. 3]{.fw} b [4]{.fw type=stamp} c ^{x}{n=2}\n\n::: {.fw type=catch}\nof time\n:::\n\n::: {.stamp}\nSEEN ~~x~~\n:::\n\n::: {.fw}\none\n\ntwo\n:::',
  notes:
    'a[^1] b[^x] c[d]{.note place=margin-left} e[^1] f[^lost]\n\n[^1]: {.authorial} See above.\n\n[^x]: One.\n\n    Two.\n\ng [^y]\n\n[^y]: {#n .editorial resp=jk} Why ~~not~~?\n\n[^unused]: Left [^1].',
  notesAtEnd: 'a[^1] b[^2]\n\nc\n\n[^1]: One.\n\n[^2]: Two.',
  noteBlocks:
    '::: {.note}\na\n\n1. b\n:::\n\n::: {.note type=editorial n=4}\na\n:::\n\n::: {.drafting}\nDrafted by x\n:::\n\n[a]{.note type=drafting}',
  headings: '# One\n\na\n\n## Two\n\nb\n\n#### Four\n\nc\n\n# ~~Five~~\n\n[page 2]\n\n# Six',
  skipped: '### Three\n\na\n\n# One',
  lists: '1. a\n2. b\n\n(a) c\n\n- d\n- e\n\nf',
  verse: '::: {.verse type=ballad}\na ~~b~~\nc\n\nd\n[page 2]\ne\n:::\n\n::: {.verse}\n:::',
  table: '::: {.table}\na | b ~~c~~\nd\n:::\n\n::: {.table type=x}\n:::',
  large:
    '::: {.del hand=hc}\na\n\n1. b\n:::\n\n::: {.add place=margin-left #own}\n# c\n:::\n\nd [begin del]{hand=hc} e\n\nf [end del] g [begin damage] h [end damage] [begin add]\n\n[end del]',
  opener:
    '::: {.opener}\n::: {.address}\n~~Mr~~ Smith\nLondon\n\nEngland\n:::\n\n::: {.dateline}\nHere\n:::\n\nhello\n\n::: {.salute}\nDear Sir,\n:::\n:::\n\ntext\n\n::: {.salute}\nAgain\n:::\n\nmore',
  closer:
    'text\n\n::: {.closer hand=hc}\nYours,\n\n::: {.signed}\nX\n:::\n:::\n\n::: {.signed}\nY\n:::\n\n::: {.postscript}\np\n:::\n\n[page 2]',
  displaced:
    '::: {.closer}\nYours\n\n::: {.signed}\nX\n:::\n:::\n\ntext\n\n::: {.postscript}\np\n:::\n\n::: {.closer}\n1. list\n:::\n\n::: {.address}\nA\nB\n:::\n\ntext',
  quote: '::: {.quote type=x}\na\n\n::: {.closer}\nb\n:::\n:::\n\n[inline]{.quote}',
  typed: '~~a~~{infer=repeated-word} ~~their~~{cert=low resp=jk} their [b]{.hi infer=x}',
  literal: 'a < b & c > d "e" ]]> \\~~ \\[x\\]{.hi} \u00a0 \u2028 𝔘 ]]\\>',
  empty: '::: {.closer}\n:::\n\n::: {.fw}\n:::\n\n::: {.note}\n:::\n\n::: {.del}\n:::',
  quoteElsewhere:
    '::: {.opener}\na [b]{.quote}\n\n::: {.dateline}\n[c]{.quote type=x}\n:::\n:::\n\n[d [e]{.quote}]{.date}',
  divisionOnly: '# T\n\n::: {.closer}\nx\n:::\n\n# U',
  furnitureOnly: '::: {.fw}\nx\n:::\n\n::: {.signed}\nY\n:::'
};

/** Pieces of notation in any order: few of the documents mean anything, and all must come back. */
const PIECES = fc.oneof(
  fc.constantFrom(
    'word',
    'their',
    'Word',
    ' ',
    ' ',
    ' ',
    '\n',
    '\n',
    '\n\n',
    '\n\n',
    '\n\n',
    '-\n',
    '.',
    '?',
    'SECRET',
    'I. TITLE',
    'TO: X',
    '[page]',
    '[page 2]',
    '1. ',
    '2. ',
    '(a) ',
    '- ',
    '# ',
    '## ',
    '### ',
    '---',
    '\f',
    '<',
    '&',
    ']]>'
  ),
  fc.constantFrom(
    '~~',
    '~~',
    '^{',
    '_{',
    '}',
    '[',
    ']',
    '{.alone}',
    '{hand=hc}',
    '{#own}',
    '{.restored}',
    '{sub=a}',
    '{.unclear}',
    '{.sic}',
    '{.corr}',
    '{.fw}',
    '{.note}',
    '{.ex}',
    '{.restore}',
    '{.transpose group=t}',
    '{.undo}',
    '{.seg type=ex}',
    '{cert=low}',
    '{infer=heading}',
    '{place=margin-left}'
  ),
  fc.constantFrom(
    '::: {.closer}\n',
    '::: {.signed}\n',
    '::: {.del}\n',
    '::: {.add}\n',
    '::: {.fw}\n',
    '::: {.stamp}\n',
    '::: {.note}\n',
    '::: {.drafting}\n',
    '::: {.quote}\n',
    '::: {.verse}\n',
    '::: {.table}\n',
    '::: {.postscript}\n',
    '::: {.opener}\n',
    '::: {.address}\n',
    '\n:::\n',
    '\n:::\n',
    '\n:::\n'
  ),
  fc.constantFrom(
    '[^1]',
    '[^2]',
    '\n\n[^1]: ',
    '\n\n[^2]: {.authorial} ',
    '[begin del]',
    '[end del]',
    '[begin add]',
    '[end add]',
    '[illegible 2 words]',
    '[blank]',
    '[hand hc]',
    '[]{#p}',
    '[column 2]',
    '[line 2]',
    ' | ',
    '[word?]'
  )
);
export const DOCUMENT = fc.array(PIECES, { maxLength: 40 }).map((pieces) => pieces.join(''));

/** A value for each key that its `takes` accepts. */
const VALUES: Partial<Record<Key, string>> = {
  hand: 'hc',
  stage: 'revised',
  cert: 'low',
  instant: 'true',
  seq: '1',
  quantity: '3',
  atLeast: '1',
  atMost: '4',
  degree: 'high',
  dim: 'horizontal',
  target: '#x',
  ref: '#x',
  corresp: '#x',
  source: '#x',
  who: '#x',
  facs: 'p.jpg',
  order: '1',
  when: '1962-11-21',
  from: '1962',
  to: '1963',
  notBefore: '1962',
  notAfter: '1963',
  level: 'm',
  part: 'I',
  scope: 'minor',
  break: 'yes',
  lang: 'fr',
  infer: 'heading',
  status: 'shortEnd',
  resp: 'hc'
};

/** All notation that takes attribute lists, with each key that it takes. */
function matrix(): string[] {
  const texts: string[] = [];
  const add = (write: (list: string) => string, { keys }: Term) => {
    texts.push(write('#own'));
    for (const key of [...keys, ...COMMON_KEYS]) {
      const value = VALUES[key] ?? 'x';
      texts.push(write(`${key}=${value}`));
      const odd = 'two\u00ad words<#|%>';
      if (!(KEY_TERMS[key] as KeyTerm).takes) texts.push(write(`${key}="${odd}"`));
    }
  };
  for (const [kind, term] of Object.entries(SPANS)) {
    add((list) => `a [b]{.${kind} ${list}}`, term);
    add((list) => `a []{.${kind} ${list}}`, term);
  }
  for (const mark of ['~~b~~', '^{b}']) add((list) => `a ${mark}{${list}}`, EDITS);
  for (const mark of [
    '[illegible]',
    '[blank]',
    '[page]',
    '[column]',
    '[gathering]',
    '[line]',
    '[milestone section]',
    '[hand hc]',
    '[^1]'
  ]) {
    const name = mark === '[^1]' ? 'note' : (/\w+/.exec(mark)?.[0] as keyof typeof KEYWORDS);
    add((list) => `a ${mark}{${list}} b\n\n[^1]: c`, KEYWORDS[name]);
  }
  add((list) => `a []{#p ${list}}`, KEYWORDS.anchor);
  for (const kind of ['del', 'add', 'damage'])
    add((list) => `a [begin ${kind}]{${list}} b [end ${kind}]`, KEYWORDS.begin);
  add((list) => `a [begin del] b [end del]{${list}}`, KEYWORDS.end);
  add((list) => `a[^1]\n\n[^1]: {${list}} b`, NOTES);
  for (const [role, term] of Object.entries(BLOCKS)) {
    add((list) => `a\n\n::: {.${role} ${list}}\nb\n:::`, term);
    add((list) => `::: {.${role} ${list}}\nb\n:::\n\na`, term);
    add((list) => `a\n\n::: {.${role} ${list}}\n1. b\n:::\n\nc`, term);
  }
  add((list) => `::: {.opener}\n::: {.address ${list}}\nb\n:::\n:::\n\na`, BLOCKS.address);
  return texts;
}

export const MATRIX: readonly string[] = matrix();
