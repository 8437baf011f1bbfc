/** What decoding one document carries along. Nothing of it outlives the document. */
import type { VFile } from 'vfile';
import type { Element } from 'xast';
import { reportTei } from '../messages/tei.ts';
import type { Metadata } from '../transcription/metadata.ts';
import type { NoteDefinition } from '../transcription/tree.ts';
import { type Carrying, decodeAttributes } from './attributes.ts';
import { isDigest } from './identify.ts';
import type { Links } from './links-between.ts';

export interface DecodingContext {
  readonly metadata: Metadata;
  /** Whether the program wrote the TEI: then white space is as it stands, else it is what it means in TEI. */
  readonly isOurs: boolean;
  /** What points to what. */
  readonly links: Links;
  /** The texts of notes that stand where they are called, in order. */
  readonly notes: NoteDefinition[];
  /** Labels that are taken. */
  readonly labels: Set<string>;
  readonly losses: Losses;
  /** Whether what is decoded stands in page furniture. */
  readonly inFurniture: boolean;
  /** How many divisions stand around. */
  readonly depth: number;
}

/** What of a document the notation cannot write: each name with its count and first place. */
export class Losses {
  private readonly elements = new Map<string, { count: number; first: Element }>();
  private readonly attributes = new Map<string, { count: number; first: Element; name: string }>();

  element(element: Element): void {
    const known = this.elements.get(element.name);
    if (known) known.count++;
    else this.elements.set(element.name, { count: 1, first: element });
  }

  attribute(element: Element, name: string): void {
    const key = `${element.name} ${name}`;
    const known = this.attributes.get(key);
    if (known) known.count++;
    else this.attributes.set(key, { count: 1, first: element, name });
  }

  report(file: VFile): void {
    for (const [name, { count, first }] of this.elements)
      reportTei(file, 'element-not-in-notation', first.position, { name, count });
    for (const { count, first, name } of this.attributes.values())
      reportTei(file, 'attribute-not-in-notation', first.position, { element: first.name, name, count });
  }
}

export interface ReadOptions {
  /** Keys that a list may have here besides those that it may have anywhere; none: no list may stand here. */
  keys?: readonly string[] | undefined;
  /** Attributes of which the caller takes care. */
  handled?: readonly string[];
  /** The type that the transcriber gave. */
  type?: string | undefined;
  /** Whether an id was made by the encoder. */
  isMade?: (id: string) => boolean;
}

export interface Read extends Carrying {
  /** What `@ana` says of the notation that is no class. */
  notes: ReadonlySet<string>;
}

const NAME = /^[\p{L}_][\p{L}\p{N}_.-]*$/u;

/** What an element's attributes say to the notation; what they say beyond it is noted as lost. */
export function read(element: Element, context: DecodingContext, options: ReadOptions = {}): Read {
  const { keys, handled = [], type, isMade = isDigest } = options;
  const attributes = withRend(element.attributes as Record<string, string | undefined>, context);
  const found = decodeAttributes(attributes, keys ?? [], [...handled, 'type', 'subtype']);
  const list = found.attributes ?? { classes: [], values: {} };
  if (type !== undefined && keys?.includes('type') && /^\S+$/.test(type)) list.values.type = type;
  else if (type !== undefined) found.left.push('type');
  const id = attributes['xml:id'];
  if (id !== undefined && !isMade(id)) {
    if (keys && NAME.test(id)) list.id = id;
    else if (!context.isOurs) found.left.push('xml:id');
  }
  if (!keys) found.left.push(...Object.keys(list.values).filter((key) => key !== 'type'));
  for (const name of found.left) context.losses.attribute(element, name);
  const isEmpty = list.id === undefined && list.classes.length === 0 && Object.keys(list.values).length === 0;
  return {
    ...(keys && !isEmpty && { attributes: list }),
    ...(found.inferred && { inferred: found.inferred }),
    notes: found.notes
  };
}

/** `@rendition` is `@rend` by another name, as far as the notation goes. */
function withRend(
  attributes: Record<string, string | undefined>,
  { isOurs }: DecodingContext
): Record<string, string | undefined> {
  const { rendition, ...others } = attributes;
  if (isOurs || rendition === undefined || others.rend !== undefined) return attributes;
  return { ...others, rend: rendition.replace(/(^|\s)#/g, '$1') };
}

/** Whether a rule read an element so. */
export function isInferred({ attributes: { ana } }: Element): boolean {
  return ana?.includes('#infer.') === true && !ana.includes('#notation.infer');
}

/** What a node is given of {@link read}. */
export const carried = ({ attributes, inferred }: Carrying): Carrying => ({
  ...(attributes && { attributes }),
  ...(inferred && { inferred })
});

export const place = (element: Element) => (element.position ? { position: element.position } : {});
