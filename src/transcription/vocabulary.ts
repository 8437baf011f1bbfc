/** The words of the notation: which classes, keys and roles there are. The TEI room says what each becomes. */

/** Classes of a bracketed span: the phenomenon that it names. */
export const SPAN_KINDS = [
  'unclear',
  'supplied',
  'sic',
  'corr',
  'abbr',
  'expan',
  'ex',
  'orig',
  'reg',
  'hi',
  'foreign',
  'surplus',
  'secl',
  'seg',
  'quote',
  'damage',
  'stamp',
  'restore',
  'retrace',
  'mod',
  'metamark',
  'persName',
  'placeName',
  'orgName',
  'date',
  'rs',
  'title',
  'ref'
] as const;

/** Classes that qualify an edit. */
export const EDIT_CLASSES = ['alone', 'restored', 'unplaced'] as const;

/** Classes of a note's text. */
export const NOTE_CLASSES = ['authorial', 'editorial'] as const;

/** Roles of a fenced block. */
export const ROLES = [
  'opener',
  'closer',
  'signed',
  'dateline',
  'salute',
  'address',
  'postscript',
  'note',
  'drafting',
  'fw',
  'stamp',
  'del',
  'add',
  'verse',
  'table',
  'quote'
] as const;

/** Keys of an attribute list, in the order in which the canonical notation writes them. */
export const KEYS = [
  'type',
  'n',
  'rend',
  'place',
  'hand',
  'stage',
  'cert',
  'resp',
  'reason',
  'unit',
  'quantity',
  'facs',
  'when',
  'ref',
  'target',
  'lang',
  'medium',
  'sub',
  'infer'
] as const;

/** Two span kinds that stand side by side as the alternatives of one `<choice>`. */
export const CHOICE_PAIRS: readonly (readonly [string, string])[] = [
  ['sic', 'corr'],
  ['abbr', 'expan'],
  ['orig', 'reg']
];
