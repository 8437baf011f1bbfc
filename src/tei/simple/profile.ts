/**
 * What TEI simplePrint has (TEI Consortium, `P5/Exemplars/tei_simplePrint.odd`: the modules and elements that it refers to, and its
 * changes to attribute classes), and what becomes of that which it has not.
 */

/** The elements of the header (`specGrp` `header` of the ODD). */
const HEADER =
  'abstract availability biblFull catDesc catRef category change classCode classDecl creation distributor edition editionStmt editorialDecl encodingDesc extent fileDesc idno keywords langUsage language licence listChange listPrefixDef namespace notesStmt prefixDef profileDesc projectDesc publicationStmt refsDecl rendition revisionDesc samplingDecl seriesStmt sourceDesc tagUsage tagsDecl taxonomy teiHeader textClass titleStmt xenoData particDesc settingDesc';

/** The elements for characters (`specGrp` `base`). */
const CHARACTERS = 'char charDecl charProp g glyph localProp mapping unicodeProp unihanProp';

/** The elements of texts (`specGrp` `simpleelements`). */
const TEXT =
  'ab abbr actor add address addrLine anchor argument author back bibl biblScope body byline c castGroup castItem castList cb cell choice cit closer code corr date dateline del desc div docAuthor docDate docEdition docImprint docTitle editor email epigraph expan facsimile figDesc figure floatingText foreign formula front fw g gap graphic group head hi imprimatur item l label lb lg list listBibl listPerson listPlace measure milestone name note num opener orig p pb pc person place postscript publisher pubPlace q quote ref reg relatedItem resp respStmt rhyme role roleDesc row rs s salute seg set sic signed sp speaker stage subst supplied surface table TEI teiCorpus term text time title titlePage titlePart trailer unclear w zone';

/** Every element of TEI simplePrint. */
export const SIMPLE_ELEMENTS: ReadonlySet<string> = new Set(`${HEADER} ${CHARACTERS} ${TEXT}`.split(' '));

/**
 * What an element becomes: another, with attributes of its own; `content`, its content alone; `words`, a paragraph of its words;
 * `nothing`, where it only points.
 */
export type Becomes = { name: string; attributes?: Readonly<Record<string, string>> } | 'content' | 'words' | 'nothing';

const milestone = (unit: string): Becomes => ({ name: 'milestone', attributes: { unit } });
const name = (type: string): Becomes => ({ name: 'name', attributes: { type } });

/** Elements that stand for more than their content. Any other in a text becomes a `<seg>` of its name, and in a header nothing. */
export const BECOMES: Readonly<Record<string, Becomes>> = {
  persName: name('person'),
  placeName: name('place'),
  orgName: name('org'),
  ptr: { name: 'ref' },
  delSpan: milestone('delSpan'),
  addSpan: milestone('addSpan'),
  damageSpan: milestone('damageSpan'),
  handShift: milestone('handShift'),
  space: milestone('space'),
  gb: milestone('gathering'),
  substJoin: 'nothing',
  listTranspose: 'nothing',
  // The header: its paragraphs and words stay, its structure goes.
  ...Object.fromEntries(
    ['correction', 'hyphenation', 'interpretation', 'normalization', 'quotation', 'segmentation', 'punctuation'].map(
      (part) => [part, 'content' as const]
    )
  ),
  msDesc: 'words',
  correspDesc: { name: 'abstract' },
  correspAction: 'words',
  handNotes: { name: 'particDesc' },
  handNote: { name: 'person' },
  appInfo: { name: 'projectDesc' },
  application: 'words'
};

/** Attributes that simplePrint has on no element (`specGrp` `attclasses`), and those that it has not where we write them. */
const NOWHERE: ReadonlySet<string> = new Set(
  'rend style change evidence instant precision key atLeast atMost min max confidence sameAs synch copyOf exclude select met datcat'.split(
    ' '
  )
);
const NOT_ON: Readonly<Record<string, readonly string[]>> = {
  address: ['type'],
  del: ['place'],
  postscript: ['hand', 'place'],
  dateline: ['hand'],
  fw: ['subtype'],
  lg: ['part', 'rhyme']
};

/** The attributes of the elements that others become, besides {@link ANYWHERE}. */
const OF_THE_NEW: Readonly<Record<string, readonly string[]>> = {
  seg: ['function', 'hand', 'part', 'type', 'subtype'],
  milestone: ['break', 'ed', 'spanTo', 'type', 'subtype', 'unit'],
  name: ['from', 'notAfter', 'notBefore', 'ref', 'role', 'to', 'type', 'when'],
  ref: ['target', 'type', 'subtype']
};
const ANYWHERE = [
  'xml:id',
  'xml:lang',
  'n',
  'ana',
  'cert',
  'corresp',
  'facs',
  'next',
  'prev',
  'rendition',
  'resp',
  'source'
];

/** Whether an element may have an attribute. @param isNew whether it was another element before */
export function hasAttribute(element: string, attribute: string, isNew: boolean): boolean {
  if (isNew) return ANYWHERE.includes(attribute) || (OF_THE_NEW[element] ?? []).includes(attribute);
  return !NOWHERE.has(attribute) && !(NOT_ON[element] ?? []).includes(attribute);
}

/** Words of `@rend`, and the values of `@rendition` that say the same. */
export const RENDITIONS: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    'allcaps blackletter bold boxed cursive doublestrikethrough doubleunderline dropcap italic larger letterspace right left smallcaps smaller strikethrough subscript superscript typewriter underline wavyunderline'
      .split(' ')
      .map((word) => [word, `simple:${word}`])
  ),
  underlined: 'simple:underline',
  italics: 'simple:italic',
  center: 'simple:centre',
  centred: 'simple:centre',
  spaced: 'simple:letterspace',
  strikeout: 'simple:strikethrough',
  struck: 'simple:strikethrough',
  'double-underline': 'simple:doubleunderline',
  'small-caps': 'simple:smallcaps'
};

/** Closed lists of values, and the words of TEI for which they stand. */
export const PLACES: ReadonlySet<string> = new Set(
  'above below top top-right top-left top-centre bottom-right bottom-left bottom-centre bottom tablebottom margin-right margin margin-inner margin-left opposite overleaf overstrike end divend parend inline inspace block'.split(
    ' '
  )
);
export const UNITS: Readonly<Record<string, string>> = {
  ...Object.fromEntries(['chars', 'lines', 'pages', 'words', 'cm', 'mm', 'in'].map((unit) => [unit, unit])),
  character: 'chars',
  characters: 'chars',
  char: 'chars',
  line: 'lines',
  page: 'pages',
  word: 'words'
};
