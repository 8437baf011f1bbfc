/**
 * A validator for RELAX NG schemas in their XML syntax, after James Clark's derivative algorithm. It stands alone: it
 * needs `saxes` and Node, and nothing else of this project.
 *
 * ```ts
 * const schema = loadSchema('tei_all.rng');
 * for (const { line, column, code, message } of validate(schema, xml)) …
 * ```
 */

export type { SchemaPlace } from './patterns/pattern.ts';
export { type ReadFile, readLocalFile } from './schema/files.ts';
export { type SchemaCode, SchemaError, type SchemaProblem } from './schema/problem.ts';
export { type LoadOptions, loadSchema, type Schema } from './schema.ts';
export type { ValidationCode, ValidationError } from './validate/error.ts';
export { type ValidateOptions, validate } from './validate/validate.ts';
