/** Kinds of document: which rules of inference do not apply to each, and what page furniture it has. */
import type { InferenceRule } from '../../messages/inference.ts';

/**
 * The rules that a profile leaves out; all others apply, and `infer: {RULE: true}` brings one back. Without a profile every rule
 * applies: each fires only on its own evidence, so an unknown typescript is read sensibly.
 */
export const PROFILES: Readonly<Record<string, readonly InferenceRule[]>> = {
  // Letters have no form at their head and no drafting block.
  letter: ['field', 'out-of-flow'],
  // A telegram is what all rules together read.
  telegram: [],
  memorandum: [],
  // Lines of verse break off without full stops, recur, and begin with what looks like a label.
  verse: [
    'heading',
    'interlinear-line',
    'catchword',
    'paragraph-continues',
    'field',
    'out-of-flow',
    'labelled-item',
    'signature'
  ],
  // A notebook's short lines are entries; nobody signs it.
  notebook: ['field', 'out-of-flow', 'signature', 'interlinear-line'],
  // Minutes name who moved and who agreed in short lines.
  minutes: ['out-of-flow', 'interlinear-line']
};

/** Whether a rule applies to documents of a profile. */
export function applies(rule: InferenceRule, profile: string | undefined): boolean {
  return !(profile !== undefined && Object.hasOwn(PROFILES, profile) && PROFILES[profile]?.includes(rule));
}

/**
 * Lines that documents of a profile bear at the edges of their pages, as patterns: only what is no text wherever it stands alone.
 * `furniture:` in the metadata adds to them.
 */
export const EXPECTED: Readonly<Record<string, readonly string[]>> = {
  letter: ['^(?:P\\. ?T\\. ?O\\.?|PTO|[Pp]lease turn over\\.?|T\\. ?S\\. ?V\\. ?P\\.?|[Bb]itte wenden!?)$'],
  telegram: ['^PAGE \\d{1,3} OF \\d{1,3}$'],
  memorandum: ['^(?:Page|PAGE) \\d{1,3} (?:of|OF) \\d{1,3}$', '^\\((?:more|MORE|continued|CONTINUED)\\)$'],
  minutes: ['^(?:Page|PAGE) \\d{1,3} (?:of|OF) \\d{1,3}$', '^\\((?:continued|CONTINUED)\\)$'],
  notebook: ['^(?:fol|f)\\. ?\\d{1,4} ?[rv]\\.?$'],
  verse: []
};

export function expectedFurniture(profile: string | undefined): readonly string[] {
  return profile !== undefined && Object.hasOwn(EXPECTED, profile) ? (EXPECTED[profile] as readonly string[]) : [];
}
