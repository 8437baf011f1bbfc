/**
 * The tree between the notation and the TEI: a unist tree whose nodes are named as editors name things.
 *
 * The parser makes it from a transcription, the inference rules reread it, `src/tei` turns it into TEI and back, and
 * `write.ts` writes it as notation again. Every node that stands in the source carries its `position`.
 */
import type { Literal, Node, Parent } from 'unist';
import type { Metadata } from './metadata.ts';

/** How sure a reading is: TEI `teidata.certainty`. */
export type Certainty = 'high' | 'medium' | 'low';

/** An attribute list, `{#id .class key=value}`, as written; a key occurs once. */
export interface Attributes {
  id?: string;
  classes: string[];
  values: Record<string, string>;
}

/** That an inference rule, not the transcriber, read a node so. A node that several rules touched carries several. */
export interface Inference {
  /** The rule's id, such as `page-furniture`. */
  rule: string;
  cert: Certainty;
}

interface Marked {
  attributes?: Attributes;
  inferred?: Inference[];
}

// ---------------------------------------------------------------------------------------------------------- document

/** A whole transcription. */
export interface Transcription extends Parent {
  type: 'transcription';
  metadata: Metadata;
  children: Block[];
}

// ------------------------------------------------------------------------------------------------------------ blocks

/** A run of lines between blank lines. */
export interface Paragraph extends Parent, Marked {
  type: 'paragraph';
  children: Inline[];
}

/** A heading: `# Title`, or one that the `heading` rule read. */
export interface Heading extends Parent, Marked {
  type: 'heading';
  /** 1 to 6. */
  depth: number;
  /** The division's number as written (`IV`), when an inferred heading shows one. */
  numeral?: string;
  children: Inline[];
}

/** A heading and what stands under it; made from headings by `sections.ts`, so never written down as such. */
export interface Division extends Parent, Marked {
  type: 'division';
  children: [Heading, ...Block[]] | Block[];
}

/** Labelled items of one sequence. Between items may stand what interrupts them: furniture, page breaks, asides, anchors. */
export interface List extends Parent, Marked {
  type: 'list';
  children: (Item | Interruption)[];
}

/** One labelled item; the label is kept as written: `1.`, `(a)`, `- (a)`. */
export interface Item extends Parent, Marked {
  type: 'item';
  label: string;
  children: Block[];
}

/** A labelled field of a form, `ACTION: USUN`; the label is kept as written with its colon. */
export interface Field extends Parent, Marked {
  type: 'field';
  label: string;
  children: Inline[];
}

/**
 * Forme work: what the page carries and the text does not. Stands among blocks, and inside a paragraph or heading that it
 * cuts in two. A {@link Deletion} inside it is a cancelled marking, no revision of the text.
 */
export interface Furniture extends Parent, Marked {
  type: 'furniture';
  kind: 'header' | 'footer' | 'stamp' | 'catch' | 'pageNum' | string;
  place?: 'top' | 'bottom' | string;
  children: Inline[];
}

/** Blocks set aside from the flow of the text, such as a drafting block. */
export interface Aside extends Parent, Marked {
  type: 'aside';
  /** TEI `note/@type`. */
  kind: 'drafting' | string;
  children: Block[];
}

/** A fenced block with a role, `::: {.closer}` … `:::`; or one that a rule read (a signature). */
export interface Container extends Parent, Marked {
  type: 'container';
  /** `opener closer signed dateline salute address postscript note drafting fw stamp del add` … */
  role: string;
  children: Block[];
}

/** Verse: stanzas, each of lines. */
export interface Verse extends Parent, Marked {
  type: 'verse';
  children: (Stanza | Interruption)[];
}
export interface Stanza extends Parent, Marked {
  type: 'stanza';
  children: (VerseLine | Interruption)[];
}
export interface VerseLine extends Parent, Marked {
  type: 'verseLine';
  children: Inline[];
}

/** A table: rows of cells. */
export interface Table extends Parent, Marked {
  type: 'table';
  children: (TableRow | Interruption)[];
}
export interface TableRow extends Parent, Marked {
  type: 'tableRow';
  children: TableCell[];
}
export interface TableCell extends Parent, Marked {
  type: 'tableCell';
  children: Inline[];
}

/** `---` alone: a rule drawn on the page. */
export interface Rule extends Node, Marked {
  type: 'rule';
}

/** The text of a note, `[^1]: …`; it stands in the TEI where its reference stands. */
export interface NoteDefinition extends Parent, Marked {
  type: 'noteDefinition';
  label: string;
  children: Block[];
}

// ------------------------------------------------------------------------------------- blocks and inline alike

/** A page begins: `[page 2]`, a form feed, or the `page-break` rule. */
export interface PageBreak extends Node, Marked {
  type: 'pageBreak';
  /** The page's number or name as given; counted when absent. */
  n?: string;
  /** The page begins inside a word (`demon-` / `stration`). */
  joins?: boolean;
}

/** Another point of the text's layout: TEI `cb`, `gb`, `milestone`. */
export interface Milestone extends Node, Marked {
  type: 'milestone';
  kind: 'column' | 'gathering' | string;
  n?: string;
}

/**
 * A point. With `for`, the place where the transcriber typed an addition that a rule moved to where it takes effect: `for`
 * is that addition's `key`. Without, an anchor of the transcriber's own (`attributes.id`).
 */
export interface Anchor extends Node, Marked {
  type: 'anchor';
  for?: string;
}

/**
 * Where a large revision, or a damage, begins or ends when it does not keep to one block: `[begin del]{hand=hc}` …
 * `[end del]`; TEI `delSpan addSpan damageSpan` and the `anchor` they point to. `key` is shared by the two edges.
 */
export interface SpanPoint extends Node, Marked {
  type: 'spanPoint';
  edge: 'begin' | 'end';
  kind: 'del' | 'add' | 'damage';
  key: string;
}

/**
 * A line of the source ends and the next begins. Between blocks: no blank line parts them (an item right under an item).
 * `hyphen`: the word runs on; the sign that the line ends with (`-`, `=`), which is part of the diplomatic text.
 */
export interface Break extends Node, Marked {
  type: 'break';
  hyphen?: string;
  /** The same sign repeated at the head of the next line (`=stration`). */
  repeated?: string;
  /** The word is a hyphenated one: other states keep the hyphen. */
  keepHyphen?: boolean;
  /**
   * Written as `[line]`: with no line end of the source. As the first node of a line it says more of that line (`n`, its
   * attributes); elsewhere a line of the page begins there. TEI: `<lb/>` without a newline.
   */
  written?: boolean;
  /** The line's number, `[line 3]`. */
  n?: string;
}

/** Two source blocks were joined here into one paragraph or heading: a blank line of the source. */
export interface Seam extends Node {
  type: 'seam';
}

// ------------------------------------------------------------------------------------------------------------ inline

export interface Text extends Literal {
  type: 'text';
  value: string;
}

/** `~~text~~`. */
export interface Deletion extends Parent, Marked {
  type: 'deletion';
  /** A false start: the struck word stands again right after, so it does not pair with an addition beside it. */
  falseStart?: boolean;
  children: Inline[];
}

/** `^{text}` above the line, `_{text}` below it; an attribute `place` says otherwise. */
export interface Addition extends Parent, Marked {
  type: 'addition';
  place: 'above' | 'below' | string;
  /** The key that an {@link Anchor} `for` names, when a rule moved the addition from where it was typed. */
  key?: string;
  /** The addition was typed as a line of its own, not as `^{…}`: what the `interlinear-line` rule read. */
  typedAsLine?: boolean;
  /** Its place in the text is not known: the diplomatic text and the ledger have it, no other state. */
  unplaced?: boolean;
  children: Inline[];
}

/** A deletion and an addition that are one act. White space and breaks between the halves are kept as typed. */
export interface Substitution extends Parent, Marked {
  type: 'substitution';
  children: (Deletion | Addition | Span | Text | Break | PageBreak | Furniture | Seam | Anchor)[];
}

/** `[text]{.class}`: the first class names the phenomenon; `[word?]` is `unclear`. */
export interface Span extends Parent, Marked {
  type: 'span';
  kind: string;
  children: Inline[];
}

/** Spans written side by side that are one `<choice>`: `[mutuality]{.corr}[actuality]{.sic}`. */
export interface Choice extends Parent, Marked {
  type: 'choice';
  children: Span[];
}

/** `[illegible 3 words]`. */
export interface Gap extends Node, Marked {
  type: 'gap';
  reason: string;
  quantity?: number;
  unit?: string;
}

/** `[blank 2 lines]`. */
export interface Space extends Node, Marked {
  type: 'space';
  quantity?: number;
  unit?: string;
}

/** `[hand jfk]`: another hand takes over. */
export interface HandShift extends Node, Marked {
  type: 'handShift';
  hand: string;
}

/** `[^1]`. */
export interface NoteReference extends Node, Marked {
  type: 'noteReference';
  label: string;
}

export type Interruption = Furniture | PageBreak | Milestone | Aside | Anchor | SpanPoint | Break | Rule;

export type Block =
  | Paragraph
  | Heading
  | Division
  | List
  | Field
  | Container
  | Verse
  | Table
  | NoteDefinition
  | Interruption;

export type Inline =
  | Text
  | Break
  | Seam
  | Deletion
  | Addition
  | Substitution
  | Span
  | Choice
  | Gap
  | Space
  | PageBreak
  | Milestone
  | HandShift
  | NoteReference
  | Anchor
  | SpanPoint
  | Furniture
  | Aside;

export type TreeNode = Transcription | Block | Inline | Item | Stanza | VerseLine | TableRow | TableCell;
