/** What TEI can say of a source, and the case of `tests/fixtures` that shows how it is written. */

/** One line of the table: which element, in which case, and which node of the case's tree is shown. */
export interface Line {
  /** TEI elements; the first one is shown with what it holds and what it points to, so the others must be among that. */
  elements: readonly string[];
  means: string;
  /** A folder of `tests/fixtures`. */
  case: string;
  /** The type of the tree's node, and its kind or role where the type has several: `deletion`, `span/hi`. */
  node: string;
  /** Which of the case's nodes of that type is shown; 1 is the first. */
  nthNode: number;
  /** Which of the case's elements of the first name it became. */
  nthElement: number;
}

const line = (
  elements: string,
  means: string,
  name: string,
  node: string,
  nthNode = 1,
  nthElement = nthNode
): Line => ({
  elements: elements.split(' '),
  means,
  case: name,
  node,
  nthNode,
  nthElement
});

/** The lines under their headings: TEI Guidelines, chapters 3, 4 and 12. */
export const LINES: Readonly<Record<string, readonly Line[]>> = {
  'What was revised': [
    line('del', 'struck out', 'deletion', 'deletion'),
    line('add', 'added', 'addition', 'addition'),
    line('subst', 'replaced', 'substitution', 'substitution'),
    line('substJoin', 'replaced, the halves apart', 'substitution-apart', 'deletion'),
    line('restore', 'struck out, and let stand', 'restored-deletion', 'deletion'),
    line('restore', 'whatever was restored', 'restored-deletion', 'span/restore', 1, 2),
    line('listTranspose transpose', 'to change places', 'transposition', 'span/transpose'),
    line('delSpan anchor', 'blocks struck out', 'large-revision', 'container/del'),
    line('delSpan anchor', 'struck out from here to there', 'large-revision', 'spanPoint/del', 1, 2),
    line('addSpan anchor', 'added from here to there', 'large-revision', 'spanPoint/add'),
    line('mod', 'changed in some other way', 'modification', 'span/mod'),
    line('retrace', 'traced over again', 'modification', 'span/retrace'),
    line('metamark', 'a sign that tells how to read', 'modification', 'span/metamark'),
    line('undo', 'a change taken back', 'modification', 'span/undo'),
    line('redo', 'a change made again', 'modification', 'span/redo'),
    line('handShift', 'another hand takes over', 'hand-shift', 'handShift')
  ],
  'What can be read': [
    line('unclear', 'hard to read', 'unclear', 'span/unclear'),
    line('gap', 'not readable', 'gap', 'gap', 2),
    line('space', 'left blank', 'space', 'space', 2),
    line('damage', 'damaged', 'damage', 'span/damage'),
    line('damageSpan anchor', 'damaged from here to there', 'damage', 'spanPoint/damage')
  ],
  'What the editor says': [
    line('choice sic corr', 'an error, and its correction', 'choice', 'choice'),
    line('choice abbr expan ex', 'an abbreviation, written out', 'choice', 'choice', 2),
    line('choice orig reg', 'an old form, and a regular one', 'choice', 'choice', 3),
    line('am', 'a sign of abbreviation', 'choice', 'span/am'),
    line('supplied', 'supplied', 'span', 'span/supplied'),
    line('surplus', 'not wanted', 'span', 'span/surplus'),
    line('secl', 'no part of the work', 'span', 'span/secl'),
    line('note', 'a note', 'note', 'noteReference'),
    line('note', 'a note on the page', 'marginal-addition', 'span/note')
  ],
  'The page and its lines': [
    line('pb', 'a page', 'page-break', 'pageBreak', 2),
    line('cb', 'a column', 'milestone', 'milestone/column', 2),
    line('gb', 'a gathering', 'milestone', 'milestone/gathering'),
    line('milestone', 'another division', 'milestone', 'milestone/section'),
    line('milestone', 'a rule on the page', 'rule', 'rule'),
    line('lb', 'a line, and how it stands', 'line', 'break'),
    line('lb', 'a line end', 'labelled-item', 'break'),
    line('lb pc', 'a line end inside a word', 'hyphenation', 'break'),
    line('fw', 'furniture of the page', 'furniture', 'container/fw'),
    line('fw', 'furniture in a paragraph', 'furniture', 'span/fw', 1, 3),
    line('stamp', 'a stamp', 'span', 'span/stamp')
  ],
  'Blocks of text': [
    line('head', 'a heading', 'heading', 'heading'),
    line('list label item', 'labelled items', 'labelled-item', 'list'),
    line('lg l', 'verse', 'verse', 'verse'),
    line('table row cell', 'a table', 'table', 'table'),
    line('quote', 'quoted paragraphs', 'role', 'container/quote'),
    line('opener', 'what opens a letter', 'role', 'container/opener'),
    line('address addrLine', 'an address', 'letter', 'container/address'),
    line('dateline', 'place and date', 'letter', 'container/dateline'),
    line('salute', 'a greeting', 'letter', 'container/salute'),
    line('closer', 'what closes a letter', 'letter', 'container/closer'),
    line('signed', 'a signature', 'letter', 'container/signed'),
    line('postscript', 'a postscript', 'letter', 'container/postscript'),
    line('note', 'a drafting block', 'role', 'container/drafting')
  ],
  'Names, words and pointers': [
    line('persName', 'a person', 'span', 'span/persName'),
    line('placeName', 'a place', 'span', 'span/placeName'),
    line('orgName', 'an organisation', 'span', 'span/orgName'),
    line('name', 'a name', 'span', 'span/name'),
    line('rs', 'words that refer', 'span', 'span/rs'),
    line('date', 'a date', 'span', 'span/date'),
    line('title', 'a title', 'span', 'span/title'),
    line('term', 'a technical term', 'span', 'span/term'),
    line('foreign', 'another language', 'span', 'span/foreign'),
    line('quote', 'quoted', 'span', 'span/quote'),
    line('q', 'in quotation marks', 'span', 'span/q'),
    line('hi', 'set off by its looks', 'span', 'span/hi'),
    line('seg', 'a stretch with a name', 'anchor', 'span/seg'),
    line('anchor', 'a point with a name', 'anchor', 'anchor'),
    line('ref', 'words that point', 'anchor', 'span/ref'),
    line('ptr', 'a pointer', 'anchor', 'span/ptr')
  ]
};
