/**
 * stet: scholarly digital editions from transcriptions of revised texts.
 *
 * - `encode`: a transcription → TEI P5
 * - `decode`: TEI → the transcription, in canonical notation
 * - `render`: TEI → a page, a text in one state, a print, or the ledger of revisions
 * - `validate`: TEI → what is wrong with it by a schema
 * - `importTei`: TEI that others wrote → an edition
 * - `diff`: two versions → which readings, edits and facts differ
 * - `build`: a whole edition, from the folder that holds it
 *
 * Each gives back the file that it read with every message on it; nothing is printed, and nothing is loaded before it is
 * needed. What cannot be carried out at all (a missing file, a place that cannot be written to) is thrown as a `Refusal`.
 */
export { type BuildOptions, type Built, build } from './build.ts';
export { type Decoded, type DecodeOptions, decode } from './decode.ts';
export { type Compared, type DocumentDiff, diff, type EditionDiff } from './diff.ts';
export { type Encoded, type EncodeOptions, encode } from './edition.ts';
export { type FromWord, type FromWordOptions, transcriptionFromWord } from './from-word.ts';
export { type ImportOptions, type ImportResult, importTei } from './import.ts';
export { Refusal } from './messages/refusal.ts';
export { type Severity, severity } from './messages/report.ts';
export type { Layer } from './project/metadata.ts';
export { type Rendered, type RenderFormat, type RenderOptions, render, type State, type TextLayout } from './render.ts';
export type { Metadata } from './transcription/metadata.ts';
export { loadSchema, type Schema, SchemaError, type ValidateOptions, validate } from './validate.ts';
