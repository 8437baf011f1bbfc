/** Reading the page: the rules of inference in their order, pairing, and divisions. */
import type { VFile } from 'vfile';
import type { InferenceRule } from '../../messages/inference.ts';
import { pairEdits } from '../pair.ts';
import { makeSections } from '../sections.ts';
import type { Transcription } from '../tree.ts';
import { catchword } from './catchword.ts';
import { inferenceContext, type ReadingRule } from './context.ts';
import { displacedAddition } from './displaced-addition.ts';
import { field } from './field.ts';
import { heading } from './heading.ts';
import { interlinearLine } from './interlinear-line.ts';
import { labelledItem } from './labelled-item.ts';
import { outOfFlow } from './out-of-flow.ts';
import { openFirstPage, pageBreak } from './page-break.ts';
import { pageFurniture } from './page-furniture.ts';
import { paragraphContinues } from './paragraph-continues.ts';
import { applies } from './profiles.ts';
import { repeatedWord } from './repeated-word.ts';
import { signature } from './signature.ts';

/** The rules in the order in which they read, each on what the ones before have made of the tree. */
const RULES: readonly (readonly [InferenceRule, ReadingRule])[] = [
  ['page-furniture', pageFurniture],
  ['heading', heading],
  ['page-break', pageBreak],
  ['interlinear-line', interlinearLine],
  ['catchword', catchword],
  ['paragraph-continues', paragraphContinues],
  ['field', field],
  ['out-of-flow', outOfFlow],
  ['labelled-item', labelledItem],
  ['signature', signature],
  ['repeated-word', repeatedWord]
];

export interface InferOptions {
  /** Rules switched off besides those of the metadata; `'all'` for none of them. */
  off?: 'all' | readonly string[];
}

/**
 * Reads what the layout shows, pairs edits, and makes divisions.
 *
 * @param tree as typed; it is changed in place
 * @param file takes an info message for each use of a rule
 * @returns the same tree
 */
export function infer(tree: Transcription, file: VFile, { off = [] }: InferOptions = {}): Transcription {
  const { metadata } = tree;
  const isOn = (rule: InferenceRule) =>
    off !== 'all' && !off.includes(rule) && (metadata.infer[rule] ?? applies(rule, metadata.profile));
  const context = inferenceContext(metadata, file, isOn);
  for (const [id, rule] of RULES) if (isOn(id)) rule(tree, context);
  pairEdits(tree);
  if (isOn('displaced-addition')) displacedAddition(tree, context);
  makeSections(tree);
  openFirstPage(tree);
  return tree;
}
