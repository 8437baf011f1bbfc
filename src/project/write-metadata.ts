/** Metadata as the YAML of front matter. */
import { isDeepStrictEqual } from 'node:util';
import type { Metadata } from '../transcription/metadata.ts';
import { type Layer, merge } from './metadata.ts';
import { yaml } from './yaml.ts';

/** The keys in the order in which people write them. */
const ORDER = [
  'title',
  'date',
  'author',
  'language',
  'editors',
  'publisher',
  'licence',
  'availability',
  'identifiers',
  'source',
  'sender',
  'recipient',
  'hands',
  'stages',
  'dialect',
  'profile',
  'infer',
  'furniture',
  'patterns',
  'cancelledBy',
  'lines',
  'images',
  'changes'
] as const satisfies (keyof Metadata)[];

/**
 * The YAML that a document needs in its front matter, for its metadata to be `metadata` when `below` is said elsewhere.
 *
 * @returns the empty string when nothing is missing
 */
export function writeMetadata(metadata: Metadata, below: Layer): string {
  const said = merge(below);
  const missing: Record<string, unknown> = {};
  for (const key of ORDER) {
    const value =
      key === 'hands' ? missingHands(metadata, said) : key === 'infer' ? missingRules(metadata, said) : metadata[key];
    if (value !== undefined && !isDeepStrictEqual(value, said[key])) missing[key] = value;
  }
  return Object.keys(missing).length > 0 ? yaml().stringify(missing, { lineWidth: 0 }) : '';
}

function missingHands({ hands }: Metadata, said: Metadata): Record<string, object> | undefined {
  const missing = hands.filter((hand) => !said.hands.some((known) => isDeepStrictEqual(known, hand)));
  return missing.length > 0 ? Object.fromEntries(missing.map(({ id, ...hand }) => [id, hand])) : undefined;
}

function missingRules({ infer }: Metadata, said: Metadata): Record<string, boolean> | undefined {
  const missing = Object.entries(infer).filter(([rule, on]) => said.infer[rule] !== on);
  return missing.length > 0 ? Object.fromEntries(missing) : undefined;
}
