/**
 * A validator for RELAX NG schemas in their XML syntax, after James Clark's derivative algorithm; see README.md. It stands alone: it needs
 * `saxes` and Node, and nothing of this project.
 *
 * ```ts
 * const schema = loadSchema('tei_all.rng');
 * for (const { line, column, message } of validate(xml, schema)) …
 * ```
 */
export type { Issue, RuleId, Severity } from './rules.ts';
export { SchemaError, type SchemaFile } from './schema/problem.ts';
export { loadSchema, type Schema, type SchemaText } from './schema.ts';
export { type ValidateOptions, validate } from './validate/validate.ts';
export type { XmlAttribute, XmlElement, XmlHandler } from './xml/read.ts';
