/** The words that metadata may choose from. */
import { INFERENCE, type InferenceRule } from '../messages/inference.ts';
import type { PatternRule } from '../transcription/metadata.ts';

/** The inference rules, in the order in which they apply. */
export const RULES = Object.keys(INFERENCE) as [InferenceRule, ...InferenceRule[]];

/** The rules to which patterns can be given. Those of page furniture stand under `furniture`. */
export const PATTERN_RULES = ['heading', 'field', 'out-of-flow', 'signature'] as const satisfies readonly PatternRule[];

/** Dialects of the transcription; the first is the notation itself. */
export const DIALECTS = ['stet', 'zooniverse', 'criticmarkup', 'fromthepage', 'smithsonian', 'leiden+'] as const;

export const PROFILES = ['letter', 'telegram', 'memorandum', 'verse', 'notebook', 'minutes'] as const;

/** What a build can make of an edition, besides its TEI. */
export const OUTPUTS = ['html', 'search', 'text', 'ledger', 'pdf', 'epub', 'docx'] as const;
export type OutputKind = (typeof OUTPUTS)[number];

/** The pages that a print can have; the first when none is named. */
export const PAGE_FORMATS = ['6x9in', 'a4', 'letter', 'a5'] as const;

/** The prints of a document; the first when none is named. */
export const PRINTS = ['reading', 'diplomatic'] as const;

/** Names that the TEI uses itself, so that no hand and no stage can have them. */
export const RESERVED = ['stet', 'infer', 'notation'] as const;

/** How exact or sure something is: TEI `teidata.certainty`. */
export const DEGREES = ['high', 'medium', 'low', 'unknown'] as const;
