import type { VFile } from 'vfile';
import type { CompiledSchema, Schema } from '../schema.ts';
import { NamespaceScopes } from '../xml/namespaces.ts';
import { EntityNotRead, NotWellFormed, readXml } from '../xml/read.ts';
import { Enough, Report } from './report.ts';
import { Validation } from './validation.ts';

export interface ValidateOptions {
  /** How many errors end the validation, which a message then tells; at least 1, by default 1,000. */
  maxErrors?: number;
}

/**
 * Validates a document: one pass over the text, in time linear in it, without recursion over its elements. After an error
 * validation goes on as if the document had been right there, so that one mistake gives one error:
 *
 * - an element in a wrong place is validated after its own definition, if the schema has one of its name; inside an
 *   element that the schema does not know, elements that it knows are validated again;
 * - an element that comes before others that are required is taken as if they were there;
 * - attributes that are missing, wrong or not allowed, and text that is wrong or not allowed, are passed over.
 *
 * @param xml the document; a DTD in it is not read
 * @param file gets the errors as messages, in the order of the document. The place of an error is that of the `<` of a tag, of the
 *   name of an attribute or of the first character of text
 * @returns whether the document is valid; never throws for a bad one
 */
export function validate(
  xml: string,
  schema: Schema,
  file: VFile,
  { maxErrors = 1000 }: ValidateOptions = {}
): boolean {
  const scopes = new NamespaceScopes();
  const report = new Report(xml, maxErrors);
  const validation = new Validation(schema as CompiledSchema, xml, scopes, report);
  try {
    readXml(xml, validation, scopes);
    validation.end();
  } catch (error) {
    if (error instanceof EntityNotRead) report.note('entity-not-read', error.offset, { reason: error.message });
    else if (error instanceof NotWellFormed)
      report.note('document-not-well-formed', error.offset, { reason: error.message });
    else if (!(error instanceof Enough)) throw error;
  }
  return report.tell(file) === 0;
}
