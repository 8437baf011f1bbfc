/**
 * A validator for RELAX NG schemas in their XML syntax, after James Clark's derivative algorithm. It stands alone: it needs
 * `saxes`, `vfile` and Node, and of this project only its catalogue of messages.
 *
 * ```ts
 * const schema = loadSchema('tei_all.rng');
 * const file = new VFile({ path, value: xml });
 * if (!validate(xml, schema, file)) for (const message of file.messages) …
 * ```
 */
export { SchemaError } from './schema/problem.ts';
export { loadSchema, type Schema, type SchemaText } from './schema.ts';
export { type ValidateOptions, validate } from './validate/validate.ts';
