import type { CompiledSchema, Schema } from '../schema.ts';
import { NamespaceScopes } from '../xml/namespaces.ts';
import { NotWellFormed, readXml } from '../xml/read.ts';
import type { ValidationError } from './error.ts';
import { Enough, Report } from './report.ts';
import { Validation } from './validation.ts';

export interface ValidateOptions {
  /** Validation ends when so many errors have been found. By default 1,000. */
  readonly maxErrors?: number;
}

/**
 * Validates a document.
 *
 * One pass over the text, in time linear in it, and without recursion over its elements. After an error validation goes
 * on as if the document had been right there, so that one mistake gives one error:
 *
 * - an element in a wrong place is validated after its own definition, if the schema has one of its name; inside an
 *   element that the schema does not know, elements that it knows are validated again;
 * - an element that comes before others that are required is taken as if they were there;
 * - attributes that are missing, wrong or not allowed, and text that is wrong or not allowed, are passed over.
 *
 * @param xml the document as a string. A DTD in it is not read.
 * @returns the errors in the order of the document; none when it is valid. Never throws for a bad document.
 */
export function validate(schema: Schema, xml: string, { maxErrors = 1000 }: ValidateOptions = {}): ValidationError[] {
  if (maxErrors < 1) return [];
  const scopes = new NamespaceScopes();
  const report = new Report(xml, scopes, maxErrors);
  const validation = new Validation(schema as CompiledSchema, xml, scopes, report);
  try {
    readXml(xml, validation, scopes);
    validation.end();
  } catch (error) {
    if (error instanceof NotWellFormed) noteBroken(error, report);
    else if (!(error instanceof Enough)) throw error;
  }
  return report.errors();
}

function noteBroken({ message, offset }: NotWellFormed, report: Report): void {
  try {
    report.add('not-well-formed', offset, `This is not well-formed XML: ${message}. Nothing after it was checked.`, {
      found: ''
    });
  } catch (error) {
    if (!(error instanceof Enough)) throw error;
  }
}
