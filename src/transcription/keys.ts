/** The keys of an attribute list: what each means, which values it takes, and the TEI attribute it stands for. */

export interface KeyTerm {
  means: string;
  /** The TEI attribute; none where the notation alone needs the key. */
  tei?: string;
  /**
   * How the value is written in TEI: as it is; `spaced`, with spaces for its hyphens; `pointer`, with `#` before a bare id.
   */
  value?: 'spaced' | 'pointer';
  /** What the value must look like, and that in words. */
  takes?: RegExp;
  wording?: string;
}

const NAME = /^[\p{L}_][\p{L}\p{N}_.-]*$/u;
const GROUP = /^[\p{L}\p{N}_][\p{L}\p{N}_.-]*$/u;
/** TEI `teidata.temporal.w3c`, as far as documents are dated. */
const DATE = /^-?\d{4}(?:-\d{2}(?:-\d{2}(?:T\d{2}:\d{2}(?::\d{2})?(?:Z|[+-]\d{2}:\d{2})?)?)?)?$|^--\d{2}(?:-\d{2})?$/;
const WORD = /^[^\s]+$/;
const NUMBER = /^\d+(?:\.\d+)?$/;

const same = (tei: string, means: string): KeyTerm => ({ tei, means });
const word = (tei: string, means: string): KeyTerm => ({ tei, means, takes: WORD, wording: 'one word' });
const number = (tei: string, means: string): KeyTerm => ({ tei, means, takes: NUMBER, wording: 'a number' });
const date = (tei: string, means: string): KeyTerm => ({
  tei,
  means,
  takes: DATE,
  wording: 'a date such as `1962`, `1962-11` or `1962-11-21`'
});
const oneOf = (tei: string, means: string, ...names: string[]): KeyTerm => ({
  tei,
  means,
  takes: new RegExp(`^(?:${names.join('|')})$`),
  wording: `one of ${names.map((name) => `\`${name}\``).join(', ')}`
});
const pointer = (tei: string, means: string): KeyTerm => ({ tei, means, value: 'pointer' });

/** All keys, in the order in which canonical notation writes them. */
export const KEY_TERMS = {
  type: word('type', 'its kind'),
  n: same('n', 'its number or name'),
  rend: same('rend', 'how it looks'),
  place: { ...word('place', 'where it stands; a hyphen parts two words'), value: 'spaced' },
  hand: { ...pointer('hand', 'who wrote it: a declared hand'), takes: NAME, wording: 'the name of a hand' },
  stage: {
    ...pointer('change', 'the stage of revision: a declared stage, or its position'),
    takes: WORD,
    wording: 'the name of a stage'
  },
  cert: oneOf('cert', 'how sure the reading is', 'high', 'medium', 'low', 'unknown'),
  resp: pointer('resp', 'who answers for the reading'),
  reason: same('reason', 'why'),
  agent: same('agent', 'what did the damage'),
  degree: word('degree', 'how bad the damage is'),
  evidence: same('evidence', 'on which grounds'),
  instant: oneOf('instant', 'made at once, while writing', 'true', 'false', 'unknown'),
  status: word('status', 'whether the edit is whole or faulty'),
  cause: word('cause', 'why the edit was made'),
  seq: { tei: 'seq', means: 'its place in the order of edits', takes: /^\d+$/, wording: 'a whole number' },
  quantity: number('quantity', 'how much'),
  unit: word('unit', 'of what: `word`, `line`, `character`'),
  extent: same('extent', 'how much, in words'),
  atLeast: number('atLeast', 'how much at least'),
  atMost: number('atMost', 'how much at most'),
  dim: oneOf('dim', 'the direction of the space', 'horizontal', 'vertical'),
  function: same('function', 'what the mark is for'),
  target: same('target', 'what it points to or works on'),
  group: { ...word('group', 'a name or number shared by pieces that belong together'), takes: GROUP },
  order: { means: 'where a transposed piece is to be read: 1, 2 …', takes: /^[1-9]\d*$/, wording: 'a number from 1' },
  sub: { means: 'a name shared by the halves of one substitution', takes: NAME, wording: 'a name' },
  when: date('when', 'the date'),
  from: date('from', 'the first date'),
  to: date('to', 'the last date'),
  notBefore: date('notBefore', 'the earliest date possible'),
  notAfter: date('notAfter', 'the latest date possible'),
  ref: same('ref', 'who or what it is: an address or an id'),
  key: same('key', 'who or what it is, in your own list'),
  role: same('role', 'the part that it plays'),
  who: same('who', 'who speaks'),
  level: oneOf('level', 'article, monograph, journal, series, unpublished', 'a', 'm', 'j', 's', 'u'),
  part: oneOf('part', 'a piece of something divided', 'Y', 'N', 'I', 'M', 'F'),
  met: word('met', 'the metre'),
  rhyme: word('rhyme', 'the rhymes'),
  medium: same('medium', 'pencil, ink, typescript …'),
  script: word('script', 'the kind of script'),
  scope: oneOf('scope', 'how much of the document', 'sole', 'major', 'minor'),
  break: oneOf('break', 'whether a word ends here', 'yes', 'no', 'maybe'),
  ed: word('ed', 'whose pages or lines they are'),
  facs: same('facs', 'the image'),
  lang: {
    tei: 'xml:lang',
    means: 'the language',
    takes: /^[A-Za-z]{1,8}(?:-[A-Za-z0-9]{1,8})*$/,
    wording: 'a language tag'
  },
  source: same('source', 'where the reading comes from'),
  corresp: same('corresp', 'what it belongs with'),
  infer: { tei: 'ana', means: 'the rule that read it so' }
} as const satisfies Record<string, KeyTerm>;

export type Key = keyof typeof KEY_TERMS;

export const KEYS = Object.keys(KEY_TERMS) as readonly Key[];

/** Keys that may stand on anything. */
export const COMMON_KEYS: readonly Key[] = [
  'n',
  'rend',
  'stage',
  'cert',
  'resp',
  'facs',
  'lang',
  'source',
  'corresp',
  'infer'
];
