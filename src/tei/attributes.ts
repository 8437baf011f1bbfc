/** Attribute lists and inferences as TEI attributes. */

import type { Metadata } from '../transcription/metadata.ts';
import type { Inference, Attributes as Written } from '../transcription/tree.ts';
import type { Attributes } from './elements.ts';

/** Attributes that the notation and TEI have under the same name. */
const SAME = ['type', 'n', 'rend', 'reason', 'unit', 'quantity', 'facs', 'when', 'ref', 'target', 'medium'] as const;

/** The TEI attributes of an attribute list, in the order in which they are written. */
export function teiAttributes(written: Written | undefined, metadata: Metadata): Attributes {
  const values = written?.values ?? {};
  const attributes: Attributes = {};
  for (const key of SAME) attributes[key] = values[key];
  attributes.place = values.place?.replaceAll('-', ' ');
  attributes.hand = values.hand === undefined ? undefined : `#${values.hand}`;
  attributes.change = values.stage === undefined ? undefined : `#${stageId(values.stage, metadata)}`;
  attributes['xml:lang'] = values.lang;
  attributes.resp = values.resp === undefined ? undefined : pointer(values.resp);
  attributes.cert = values.cert;
  if (values.infer !== undefined) attributes.ana = `#infer.${values.infer}`;
  return attributes;
}

/** A stage's id, from the id or its position, 1, 2 …. */
function stageId(stage: string, metadata: Metadata): string {
  return metadata.stages[Number(stage) - 1]?.id ?? stage;
}

const pointer = (target: string) => (/^[#:/]|:/.test(target) ? target : `#${target}`);

/** What a node carries that inference rules read so: `@ana`, `@resp`, and the least certain `@cert`. */
export function inferenceAttributes(inferred: Inference[] | undefined): Attributes {
  if (!inferred || inferred.length === 0) return {};
  const order = ['low', 'medium', 'high'];
  const cert = inferred.map((inference) => inference.cert).sort((a, b) => order.indexOf(a) - order.indexOf(b))[0];
  return { ana: inferred.map(({ rule }) => `#infer.${rule}`).join(' '), resp: '#stet', ...(cert && { cert }) };
}
