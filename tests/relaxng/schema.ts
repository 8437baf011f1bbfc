/** What the tests of the validator share: schemas written short, and findings as lines. */
import { loadSchema, type Schema, SchemaError, validate } from '../../src/relaxng/index.ts';

const NAMESPACES =
  'xmlns="http://relaxng.org/ns/structure/1.0" datatypeLibrary="http://www.w3.org/2001/XMLSchema-datatypes"';

/** A schema whose outermost element gets the namespace of RELAX NG and the datatypes of XML Schema. */
export const written = (schema: string) => schema.replace(/^<(\w+)/, `<$1 ${NAMESPACES}`);

export const schemaOf = (schema: string): Schema => loadSchema({ text: written(schema), path: 'test.rng' });

/** `line:column rule`, a line for each message. */
export function findings(schema: Schema, xml: string): string[] {
  return validate(xml, schema).map(({ line, column, rule }) => `${line}:${column} ${rule}`);
}

/** The sentences of the messages. */
export function sentences(schema: Schema, xml: string, maxErrors?: number): string[] {
  return validate(xml, schema, maxErrors === undefined ? {} : { maxErrors }).map(({ message }) => message);
}

/** `line:column rule` of what is wrong with a schema; none when it can be used. */
export function problems(load: () => unknown): string[] {
  try {
    load();
    return [];
  } catch (error) {
    if (!(error instanceof SchemaError)) throw error;
    return error.files.flatMap(({ issues }) => issues.map((each) => `${each.line}:${each.column} ${each.rule}`));
  }
}
