/**
 * The metadata of a document: what `edition.yaml` says for all, below what it says of this one, below what the document's own
 * front matter says. A map (`hands`, `infer`, `patterns`, `source`) is merged key by key; any other value, a list too, replaces the one
 * below it.
 */
import type { VFile } from 'vfile';
import { nearest } from '../messages/nearest.ts';
import { PROJECT } from '../messages/project.ts';
import { reporter } from '../messages/report.ts';
import { type Hand, type Metadata, NO_METADATA } from '../transcription/metadata.ts';
import type { Language } from '../words/languages.ts';
import type { Entries } from '../words/words.ts';
import { type Checked, checkDocument, checkEdition } from './check.ts';
import { checkLabels } from './labels.ts';
import type { DocumentData, EditionData } from './schema.ts';
import { OUTPUTS, type OutputKind } from './vocabulary.ts';
import type { Placed } from './yaml.ts';

const report = reporter(PROJECT);

/** What one place says: any part of the metadata. */
export type Layer = Partial<Metadata>;

/** What `edition.yaml` says. */
export interface Edition {
  /** For all documents. */
  all: Layer;
  /** For single documents, by stem. */
  documents: ReadonlyMap<string, Layer>;
  outputs: readonly OutputKind[];
  /** What is said of the publication. */
  publication: PublicationFacts;
  print: NonNullable<EditionData['print']>;
  /** The language in which the edition speaks to its readers; default: English. */
  interface?: Language;
  /** What it says in other words than the program's, by key. */
  labels?: Entries;
  /** Files in `theme/` that make the look of its pages. */
  theme?: EditionData['theme'];
  /** Its own stylesheet, a file in `xslt/`. */
  stylesheet?: string;
  /** Where the entries of `documents`, and what `print` names, stand. */
  places?: Placed;
}

/** What is said of the edition as a publication. No document's TEI has it: it can be published elsewhere, and again. */
export interface PublicationFacts {
  /** The address of the published folder; ends with a slash. */
  address?: string;
  description?: string;
  /** ISO 8601, as precise as known. */
  published?: string;
  /** An address of the web or of mail. */
  contact?: string;
}

/** The edition about which nothing is said. */
export const NO_EDITION: Edition = { all: {}, documents: new Map(), outputs: OUTPUTS, publication: {}, print: {} };

/**
 * Reads `edition.yaml`.
 *
 * @returns undefined when it has a mistake; each is then a message on `file` at its place
 */
export function readEdition(source: string, file: VFile): Edition | undefined {
  const checked = checkEdition(source, file);
  if (!checked) return undefined;
  const {
    documents = {},
    outputs = OUTPUTS,
    print = {},
    interface: language,
    labels: given,
    theme,
    stylesheet,
    ...said
  } = checked.data;
  const { address, description, published, contact, ...data } = said;
  const publication = {
    ...(address !== undefined && { address: new URL(address.replace(/\/*$/, '/')).href }),
    ...(description !== undefined && { description }),
    ...(published !== undefined && { published }),
    ...(contact !== undefined && { contact })
  };
  const labels = given as Entries | undefined;
  const all = layer(data);
  let right = checkNames(data, [], merge(all), checked, file);
  const layers = new Map<string, Layer>();
  for (const [stem, document] of Object.entries(documents)) {
    const own = layer(document);
    layers.set(stem, own);
    right = checkNames(document, ['documents', stem], merge(all, own), checked, file) && right;
  }
  if (labels) right = checkLabels(labels, checked.places, file) && right;
  if (!right) return undefined;
  return {
    all,
    documents: layers,
    outputs,
    publication,
    print,
    ...(language && { interface: language }),
    ...(labels && { labels }),
    ...(theme && { theme }),
    ...(stylesheet !== undefined && { stylesheet }),
    places: checked.places
  };
}

/**
 * Reads a document's front matter.
 *
 * @param firstLine the line of the file on which the YAML begins
 * @param below what `edition.yaml` says of the document: hands declared there may be named here
 */
export function readFrontMatter(source: string, file: VFile, firstLine: number, below: Layer): Layer | undefined {
  const checked = checkDocument(source, file, firstLine);
  if (!checked) return undefined;
  const own = layer(checked.data);
  return checkNames(checked.data, [], merge(below, own), checked, file) ? own : undefined;
}

/** The metadata that the layers make together, the lowest first. */
export function merge(...layers: Layer[]): Metadata {
  let merged: Metadata = NO_METADATA;
  for (const next of layers) {
    merged = {
      ...merged,
      ...next,
      hands: mergeHands(merged.hands, next.hands ?? []),
      infer: { ...merged.infer, ...next.infer },
      ...(merged.patterns || next.patterns ? { patterns: { ...merged.patterns, ...next.patterns } } : {}),
      ...(merged.source || next.source ? { source: { ...merged.source, ...next.source } } : {})
    };
  }
  return merged;
}

function mergeHands(below: Hand[], above: Hand[]): Hand[] {
  const hands = new Map(below.map((hand) => [hand.id, hand]));
  for (const hand of above) hands.set(hand.id, { ...hands.get(hand.id), ...hand });
  return [...hands.values()];
}

function layer({ hands, infer, ...rest }: DocumentData): Layer {
  return {
    ...rest,
    ...(infer && { infer: infer as Record<string, boolean> }),
    ...(hands && { hands: Object.entries(hands).map(([id, hand]) => ({ id, ...hand })) })
  };
}

/** Whether the names that `data` uses are declared in `metadata`, what it makes with the layers below it. */
function checkNames(
  data: DocumentData,
  path: string[],
  metadata: Metadata,
  { places }: Checked<unknown>,
  file: VFile
): boolean {
  const before = file.messages.length;
  const hands = metadata.hands.map(({ id }) => id);
  const checkHand = (hand: string | undefined, key: string, at: PropertyKey[]) => {
    if (hand === undefined || hands.includes(hand)) return;
    const near = nearest(hand, hands);
    report(file, 'metadata-hand', places.value([...path, ...at]), { hand, key, ...(near && { nearest: near }) });
  };
  checkHand(data.cancelledBy, 'cancelledBy', ['cancelledBy']);
  const taken = new Set(hands);
  for (const [index, stage] of (data.stages ?? []).entries()) {
    checkHand(stage.hand, 'hand', ['stages', index, 'hand']);
    if (taken.has(stage.id))
      report(file, 'metadata-id-repeated', places.value([...path, 'stages', index, 'id']), { found: stage.id });
    taken.add(stage.id);
  }
  return file.messages.length === before;
}
