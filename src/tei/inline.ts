/** What stands inside a block, as TEI (Guidelines chapters 3.5 and 12.3). */
import type { Element, ElementContent } from 'xast';
import type {
  Addition,
  Anchor,
  Aside,
  Break,
  Deletion,
  Furniture,
  Gap,
  Inline,
  NoteReference,
  PageBreak,
  Space,
  Span,
  SpanPoint,
  Substitution
} from '../transcription/tree.ts';
import { inferenceAttributes, teiAttributes } from './attributes.ts';
import { encodeBlocks } from './blocks.ts';
import { type EncodingContext, neighbours, plainText } from './context.ts';
import { type Attributes, element, lines, text } from './elements.ts';

/** Encodes the content of a block or a mark. */
export function encodeInline(nodes: readonly Inline[], context: EncodingContext): ElementContent[] {
  const content: ElementContent[] = [];
  let afterInterruption = false;
  for (const [index, node] of nodes.entries()) {
    const interrupts = isInterruption(node) && !joinsWord(nodes, index);
    if (node.type === 'seam' || interrupts || afterInterruption) seam(content);
    content.push(...encodeNode(node, nodes, index, context));
    afterInterruption = interrupts;
  }
  return content;
}

/** A seam is one newline, however many nodes ask for it; none stands at the very start of a block. */
function seam(content: ElementContent[]): void {
  const last = content[content.length - 1];
  if (last === undefined || (last.type === 'text' && last.value.endsWith('\n'))) return;
  content.push(text('\n'));
}

/** What stands between seams inside a block: furniture, what is set aside, and a page that a rule read to begin. */
function isInterruption(node: Inline): node is Furniture | Aside | PageBreak {
  return (
    node.type === 'furniture' || node.type === 'aside' || (node.type === 'pageBreak' && node.inferred !== undefined)
  );
}

/** Whether an interruption cuts a word in two: then no white space may stand beside it. */
function joinsWord(nodes: readonly Inline[], index: number): boolean {
  const among = (step: number) => {
    for (let at = index; at >= 0 && at < nodes.length; at += step) {
      const node = nodes[at] as Inline;
      if (node.type === 'pageBreak' && node.joins) return true;
      if (!isInterruption(node)) return false;
    }
    return false;
  };
  return among(-1) || among(1);
}

function encodeNode(
  node: Inline,
  siblings: readonly Inline[],
  index: number,
  context: EncodingContext
): ElementContent[] {
  switch (node.type) {
    case 'text':
      return [text(node.value)];
    case 'seam':
      return [];
    case 'break':
      return encodeBreak(node);
    case 'deletion':
      return encodeDeletion(node, siblings, index, context);
    case 'addition':
      return encodeAddition(node, siblings, index, context);
    case 'substitution':
      return [encodeSubstitution(node, siblings, index, context)];
    case 'span':
      return [encodeSpan(node, context)];
    case 'choice':
      return [
        element(
          'choice',
          {},
          node.children.map((span) => encodeSpan(span, context))
        )
      ];
    case 'gap':
      return [element('gap', { reason: node.reason, ...extent(node), ...common(node, context) })];
    case 'space':
      return [element('space', { ...extent(node), ...common(node, context) })];
    case 'handShift':
      return [element('handShift', { new: `#${node.hand}`, ...common(node, context) })];
    case 'noteReference':
      return [encodeNote(node, context)];
    default:
      return [encodePoint(node, context)];
  }
}

/** The points and pieces that stand among blocks as well as inside them. */
export function encodePoint(node: Inline, context: EncodingContext): Element {
  switch (node.type) {
    case 'pageBreak':
      return encodePageBreak(node, context);
    case 'milestone': {
      const name = node.kind === 'column' ? 'cb' : node.kind === 'gathering' ? 'gb' : 'milestone';
      return element(name, { n: node.n, ...(name === 'milestone' && { unit: node.kind }), ...common(node, context) });
    }
    case 'anchor':
      return encodeAnchor(node, context);
    case 'spanPoint':
      return encodeSpanPoint(node, context);
    case 'break':
      return element('lb');
    case 'furniture':
      return encodeFurniture(node, context);
    case 'aside':
      return lines('note', { type: node.kind, ...common(node, context) }, encodeBlocks(node.children, context));
    default:
      throw new TypeError(`A ${node.type} cannot stand among blocks.`);
  }
}

type Carrying = { attributes?: Deletion['attributes']; inferred?: Deletion['inferred'] };

/** What a node's attribute list and its inferences say, the transcriber's own id included. */
export function common(node: Carrying, context: EncodingContext): Attributes {
  const id = node.attributes?.id;
  const own: Attributes = {
    ...(id !== undefined && { 'xml:id': id }),
    ...teiAttributes(node.attributes, context.metadata)
  };
  const inferred = inferenceAttributes(node.inferred);
  for (const name of Object.keys(inferred)) delete own[name];
  return given({ ...own, ...inferred });
}

// ------------------------------------------------------------------------------------------------------------- edits

function encodeDeletion(
  node: Deletion,
  siblings: readonly Inline[],
  index: number,
  context: EncodingContext
): ElementContent[] {
  const kind = context.inFurniture ? 'cancellation' : 'deletion';
  const id = editId(kind, node, siblings, index, context);
  const { cancelledBy } = context.metadata;
  const del = element(
    'del',
    {
      'xml:id': id,
      type: context.inFurniture ? 'cancellation' : undefined,
      rend: 'strikethrough',
      hand: context.inFurniture && cancelledBy !== undefined ? `#${cancelledBy}` : undefined,
      ...common(node, context)
    },
    encodeInline(node.children, context)
  );
  const restored = node.attributes?.classes.includes('restored') ? element('restore', {}, [del]) : del;
  return [restored, ...joinHalves(node, id, context)];
}

function encodeAddition(
  node: Addition,
  siblings: readonly Inline[],
  index: number,
  context: EncodingContext
): ElementContent[] {
  const id = editId('addition', node, siblings, index, context);
  const add = element(
    'add',
    {
      'xml:id': id,
      type: node.unplaced ? 'unplaced' : undefined,
      place: node.place.replaceAll('-', ' '),
      corresp: node.key === undefined ? undefined : `#${typedId(node.key, context)}`,
      ...common(node, context)
    },
    encodeInline(node.children, context)
  );
  return [add, ...joinHalves(node, id, context)];
}

function encodeSubstitution(
  node: Substitution,
  siblings: readonly Inline[],
  index: number,
  context: EncodingContext
): Element {
  const id = editId('substitution', node, siblings, index, context);
  return element('subst', { 'xml:id': id, ...common(node, context) }, encodeInline(node.children, context));
}

function editId(
  kind: string,
  node: Deletion | Addition | Substitution,
  siblings: readonly Inline[],
  index: number,
  context: EncodingContext
): string {
  return node.attributes?.id ?? context.ids.digest('e', kind, plainText(node.children), ...neighbours(siblings, index));
}

/** The second half of a substitution apart is followed by the `<substJoin>` of both (Guidelines 12.3.1.5). */
function joinHalves(node: Deletion | Addition, id: string, context: EncodingContext): ElementContent[] {
  const name = node.attributes?.values.sub;
  if (name === undefined) return [];
  const first = context.halves.get(name);
  if (first === undefined) {
    context.halves.set(name, id);
    return [];
  }
  return [element('substJoin', { target: `#${first} #${id}` })];
}

/** Attributes that have a value, so that they do not hide a default. */
function given(attributes: Attributes): Attributes {
  return Object.fromEntries(Object.entries(attributes).filter(([, value]) => value !== undefined));
}

function typedId(key: string, context: EncodingContext): string {
  const known = context.typed.get(key);
  if (known !== undefined) return known;
  const id = context.ids.unique(`typed-${context.typed.size + 1}`);
  context.typed.set(key, id);
  return id;
}

function encodeAnchor(node: Anchor, context: EncodingContext): Element {
  if (node.for === undefined) return element('anchor', common(node, context));
  return element('anchor', { type: 'typed', 'xml:id': typedId(node.for, context) });
}

function encodeSpanPoint(node: SpanPoint, context: EncodingContext): Element {
  let end = context.spans.get(node.key);
  if (end === undefined) {
    end = context.ids.unique(`typed-end-${context.spans.size + 1}`);
    context.spans.set(node.key, end);
  }
  if (node.edge === 'end') return element('anchor', { 'xml:id': end });
  return element(`${node.kind}Span`, { spanTo: `#${end}`, ...common(node, context) });
}

// --------------------------------------------------------------------------------------------------- layout and spans

/** A newline of the source and `<lb/>`; in a word that runs on, its hyphen as weak punctuation and `<lb break="no"/>`. */
function encodeBreak(node: Break): ElementContent[] {
  if (node.hyphen === undefined) return [text('\n'), element('lb')];
  const sign = (value: string) => (node.keepHyphen ? text(value) : element('pc', { force: 'weak' }, [text(value)]));
  return [
    sign(node.hyphen),
    element('lb', { break: 'no' }),
    ...(node.repeated === undefined ? [] : [element('pc', { force: 'weak' }, [text(node.repeated)])])
  ];
}

function encodePageBreak(node: PageBreak, context: EncodingContext): Element {
  context.pages++;
  const n = node.n ?? String(context.pages);
  const id = node.attributes?.id ?? context.ids.unique(`page-${n.replace(/[^\p{L}\p{N}._-]/gu, '_')}`);
  return element('pb', {
    'xml:id': id,
    n,
    break: node.joins ? 'no' : undefined,
    // A page that the transcriber marks without a number is counted, and the number is ours.
    resp: node.n === undefined ? '#stet' : undefined,
    ...common(node, context)
  });
}

function encodeFurniture(node: Furniture, context: EncodingContext): Element {
  const content = encodeInline(node.children, { ...context, inFurniture: true });
  return element('fw', { type: node.kind, place: node.place, ...common(node, context) }, content);
}

/** A span is the TEI element that its class names. */
function encodeSpan(node: Span, context: EncodingContext): Element {
  return element(node.kind, common(node, context), encodeInline(node.children, context));
}

function extent({ quantity, unit }: Gap | Space): Attributes {
  return quantity === undefined ? {} : { quantity: String(quantity), unit: unit ?? 'character' };
}

function encodeNote(node: NoteReference, context: EncodingContext): Element {
  const definition = context.notes.get(node.label);
  if (!definition) return element('ref', { type: 'note', n: node.label });
  const type = definition.attributes?.classes.includes('authorial') ? 'authorial' : 'editorial';
  const only = definition.children[0];
  const content =
    definition.children.length === 1 && only?.type === 'paragraph'
      ? encodeInline(only.children, context)
      : encodeBlocks(definition.children, context);
  return element('note', { ...common(definition, context), type, n: node.label }, content);
}
