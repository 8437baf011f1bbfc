/** What every rule is given beside the tree, and how it records what it read. */
import type { Position } from 'unist';
import type { VFile } from 'vfile';
import { type INFERENCE, type InferenceRule, reportInference } from '../../messages/inference.ts';
import { type Pattern, patternOf } from '../../patterns/pattern.ts';
import type { Metadata, PatternRule } from '../metadata.ts';
import type { Certainty, Inference, Transcription } from '../tree.ts';
import { expectedFurniture } from './profiles.ts';

/** A rule of inference: rereads a tree in place. */
export type ReadingRule = (tree: Transcription, context: InferenceContext) => void;

type Values<Id extends InferenceRule> = Parameters<(typeof INFERENCE)[Id]['text']>[0];

export interface InferenceContext {
  readonly metadata: Metadata;
  /** Whether a rule applies to this document. */
  isOn(rule: InferenceRule): boolean;
  /** Whether a pattern that the metadata give to a rule, or that its profile expects, matches a line or a few. */
  isNamed(rule: PatternRule | 'page-furniture', text: () => string): boolean;
  /** A key for an addition that is moved: unique in its document, and the same at every reading. */
  nextKey(): string;
  /** Puts a use of a rule on the file. */
  report<Id extends InferenceRule>(rule: Id, place: Position | undefined, values: Values<Id>): void;
}

/** Binds a context to a file. */
export function inferenceContext(
  metadata: Metadata,
  file: VFile,
  isOn: (rule: InferenceRule) => boolean
): InferenceContext {
  let moved = 0;
  const named = new Map<string, Pattern[]>();
  const patternsFor = (rule: PatternRule | 'page-furniture'): Pattern[] => {
    const made = named.get(rule) ?? patternsOf(rule, metadata).map((pattern) => patternOf(pattern));
    named.set(rule, made);
    return made;
  };
  return {
    metadata,
    isOn,
    isNamed: (rule, text) => {
      const patterns = patternsFor(rule);
      if (patterns.length === 0) return false;
      const line = text();
      return patterns.some((pattern) => pattern.test(line));
    },
    nextKey: () => `moved-${++moved}`,
    report: (rule, place, values) => {
      const report = reportInference as (file: VFile, id: string, place: Position | undefined, values: unknown) => void;
      report(file, rule, place, values);
    }
  };
}

const patternsOf = (rule: PatternRule | 'page-furniture', { furniture, patterns, profile }: Metadata) =>
  rule === 'page-furniture' ? [...furniture, ...expectedFurniture(profile)] : (patterns?.[rule] ?? []);

/** Notes on a node that a rule read it so. */
export function credit<Node extends { inferred?: Inference[] }>(
  node: Node,
  rule: InferenceRule,
  cert: Certainty
): Node {
  node.inferred = [...(node.inferred ?? []), { rule, cert }];
  return node;
}

/** From the start of one place to the end of another. */
export function spanning(first: Position | undefined, last: Position | undefined): { position?: Position } {
  return first && last ? { position: { start: first.start, end: last.end } } : {};
}
