/**
 * Attribute lists and inferences as TEI attributes, and back.
 *
 * What TEI has no attribute for is said in `@ana`, which points to categories of the header's taxonomies: `#infer.RULE` for a
 * rule that read a node so, `#notation.NAME` for what the transcriber said of it.
 */
import { COMMON_KEYS, KEY_TERMS, type Key, type KeyTerm } from '../transcription/keys.ts';
import type { Metadata } from '../transcription/metadata.ts';
import type { Attributes as AttributeList, Certainty, Inference } from '../transcription/tree.ts';
import type { Attributes } from './elements.ts';

/** A node that carries an attribute list and what rules read. */
export interface Carrying {
  attributes?: AttributeList;
  inferred?: Inference[];
}

const CERTAINTIES = ['low', 'medium', 'high'] as const satisfies Certainty[];

/** The program's own name in `@resp`. */
const STET = '#stet';

/** What `@ana` says besides the rules: ids of the taxonomy `notation`. */
export const NOTATION = {
  alone: 'An edit that the transcriber has kept from pairing with its neighbour.',
  unplaced: 'An addition whose place in the text the transcriber does not know.',
  editorial: 'A note that the transcriber has marked as the editor’s.',
  counted: 'A page whose number the transcriber did not give: it was counted.',
  cert: 'The certainty is the transcriber’s, not that of the rule.',
  infer: 'The rule was named by the transcriber.',
  listed: 'What the mark itself could have said was said in an attribute list.',
  written: 'An attribute whose value the notation would take as given was written down.'
} as const;

// ---------------------------------------------------------------------------------------------------------- encoding

/**
 * What a node's attribute list and its inferences say.
 *
 * @param classes those that the caller says by other means than `@ana`
 * @param keys those that the caller says by other means than the attribute of the same meaning
 */
export function encodeAttributes(
  { attributes, inferred }: Carrying,
  { stages }: Metadata,
  { classes = [], keys = [] }: { classes?: readonly string[]; keys?: readonly string[] } = {}
): Attributes {
  if (!attributes && !inferred) return {};
  const { values = {} } = attributes ?? {};
  const encoded: Attributes = {};
  const ana: string[] = (inferred ?? []).map(({ rule }) => `#infer.${rule}`);
  for (const [key, value] of Object.entries(values)) {
    const { tei, value: form } = (KEY_TERMS[key as Key] ?? {}) as Partial<KeyTerm>;
    if (tei === undefined || key === 'infer' || keys.includes(key)) continue;
    if (key === 'stage') encoded.change = pointer(stages[Number(value) - 1]?.id ?? value);
    else encoded[tei] = form === 'pointer' ? pointer(value) : form === 'spaced' ? value.replaceAll('-', ' ') : value;
  }
  if (values.infer !== undefined) {
    if (NAME.test(values.infer)) ana.push(`#infer.${values.infer}`, '#notation.infer');
    else encoded.infer = values.infer;
  }
  for (const name of attributes?.classes ?? []) if (!classes.includes(name)) ana.push(`#notation.${name}`);
  if (inferred && inferred.length > 0) {
    encoded.resp = encoded.resp === undefined ? STET : `${STET} ${encoded.resp}`;
    if (encoded.cert === undefined) encoded.cert = leastCertain(inferred);
    else ana.push('#notation.cert');
  }
  if (ana.length > 0) encoded.ana = ana.join(' ');
  return encoded;
}

/** Adds to the pointers of `@ana`. */
export function withAna(attributes: Attributes, name: keyof typeof NOTATION): Attributes {
  return { ...attributes, ana: [attributes.ana, `#notation.${name}`].filter(Boolean).join(' ') };
}

function leastCertain(inferred: readonly Inference[]): Certainty {
  return CERTAINTIES.find((cert) => inferred.some((inference) => inference.cert === cert)) ?? 'high';
}

const NAME = /^[\p{L}_][\p{L}\p{N}_.-]*$/u;

/** A pointer to an id of this document; an address as it is. */
export const pointer = (value: string) => (NAME.test(value) ? `#${value}` : value);

/** `own` as `@type`; where the encoding has a type of its own, or needs `own` for something else, as `@subtype`. */
export function typed(own: string | undefined, type: string | undefined, reserved: readonly string[] = []): Attributes {
  if (own === undefined) return type === undefined ? {} : { type };
  if (type !== undefined) return { type, subtype: own };
  return reserved.length > 1 && reserved.includes(own) ? { type: reserved[0], subtype: own } : { type: own };
}

// ---------------------------------------------------------------------------------------------------------- decoding

/** What of an element's attributes the notation has. */
export interface DecodedAttributes extends Carrying {
  /** Names of attributes that the notation has no way to write on such an element. */
  left: string[];
  /** What `@ana` says of the notation that is no class. */
  notes: ReadonlySet<string>;
}

/** How a key is called in TEI, and the other way round. */
const BY_TEI = new Map<string, Key>(
  (Object.entries(KEY_TERMS) as [Key, KeyTerm][]).flatMap(([key, { tei }]) => (tei === undefined ? [] : [[tei, key]]))
);

const NO_CLASS: ReadonlySet<string> = new Set(['counted', 'cert', 'infer', 'listed', 'written']);

/**
 * The attribute list and inferences of an element.
 *
 * @param keys what a list may say here, besides what it may say anywhere
 * @param handled attributes of which the caller takes care
 */
export function decodeAttributes(
  attributes: Attributes,
  keys: readonly string[],
  handled: readonly string[] = []
): DecodedAttributes {
  const { rules, classes, notes, others } = readAna(attributes.ana);
  const values: Record<string, string> = {};
  const left: string[] = others ? ['ana'] : [];
  const inferred = notes.has('infer') ? [] : rules;
  if (notes.has('infer') && rules[0] !== undefined) values.infer = rules[0];
  const certIsRules = inferred.length > 0 && !notes.has('cert');
  for (const [name, value] of Object.entries(attributes)) {
    if (
      value === undefined ||
      name === 'ana' ||
      name === 'xml:id' ||
      name.startsWith('xmlns') ||
      handled.includes(name)
    )
      continue;
    if (name === 'cert' && certIsRules) continue;
    const said = name === 'resp' && inferred.length > 0 ? value.replace(/^#stet(?: |$)/, '') : value;
    if (said === '' && value !== '') continue;
    const key = name === 'infer' ? name : name === 'number' ? 'n' : BY_TEI.get(name);
    const known = key !== undefined && (keys.includes(key) || COMMON_KEYS.includes(key));
    const decoded = known ? decodeValue(key, said) : undefined;
    if (known && decoded !== undefined) values[key] = decoded;
    else left.push(name);
  }
  const cert = CERTAINTIES.find((name) => certIsRules && name === attributes.cert) ?? 'high';
  const isEmpty = classes.length === 0 && Object.keys(values).length === 0;
  return {
    ...(!isEmpty && { attributes: { classes, values } }),
    ...(inferred.length > 0 && { inferred: inferred.map((rule) => ({ rule, cert })) }),
    left,
    notes
  };
}

function readAna(ana: string | undefined) {
  const rules: string[] = [];
  const classes: string[] = [];
  const notes = new Set<string>();
  let others = false;
  for (const token of ana?.split(/\s+/) ?? []) {
    const [, taxonomy, name = ''] = /^#(infer|notation)\.(.+)$/.exec(token) ?? [];
    if (taxonomy === 'infer') rules.push(name);
    else if (taxonomy === undefined) others ||= token !== '';
    else if (NO_CLASS.has(name)) notes.add(name);
    else classes.push(name);
  }
  return { rules, classes, notes, others };
}

/** A key's value as the notation writes it; undefined when it cannot. */
function decodeValue(key: Key, value: string): string | undefined {
  const { value: form, takes } = KEY_TERMS[key] as KeyTerm;
  const decoded =
    form === 'spaced' ? value.trim().split(/\s+/).join('-') : form === 'pointer' ? decodePointer(value) : value;
  return decoded !== '' && (!takes || takes.test(decoded)) ? decoded : undefined;
}

/** The id that a pointer to this document names; other addresses as they are. */
export const decodePointer = (value: string) => value.replace(/^#(?=[\p{L}_][\p{L}\p{N}_.-]*$)/u, '');

/** The type that the transcriber gave, of an element to which the encoding gives one of `types`: then it is the subtype. */
export function ownType({ type, subtype }: Attributes, ...types: readonly string[]): string | undefined {
  return type !== undefined && types.includes(type) ? subtype : type;
}
