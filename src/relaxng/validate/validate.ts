import type { Issue } from '../rules.ts';
import type { CompiledSchema, Schema } from '../schema.ts';
import { NamespaceScopes } from '../xml/namespaces.ts';
import { EntityNotRead, NotWellFormed, readXml, type XmlHandler } from '../xml/read.ts';
import { Enough, Report } from './report.ts';
import { Validation } from './validation.ts';

export interface ValidateOptions {
  /** How many errors end the validation, which a message then tells; at least 1, by default 1,000. */
  maxErrors?: number;
  /** Hears of the document too, so that who needs both reads it once. It hears all that comes before an error that ends the reading. */
  listener?: XmlHandler;
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
 * @returns the errors in the order of the document, none of a valid one; never throws for a bad one. The place of an error is that of
 *   the `<` of a tag, of the name of an attribute or of the first character of text
 */
export function validate(xml: string, schema: Schema, { maxErrors = 1000, listener }: ValidateOptions = {}): Issue[] {
  const scopes = new NamespaceScopes();
  const report = new Report(xml, maxErrors);
  const validation = new Validation(schema as CompiledSchema, xml, scopes, report);
  try {
    readXml(xml, listener ? both(validation, listener) : validation, scopes);
    validation.end();
  } catch (error) {
    if (error instanceof EntityNotRead) report.note('entity-not-read', error.offset, { reason: error.message });
    else if (error instanceof NotWellFormed)
      report.note('document-not-well-formed', error.offset, { reason: error.message });
    else if (!(error instanceof Enough)) throw error;
  }
  return report.issues;
}

/** Tells two handlers of the same document; the first may end the reading. */
function both(first: XmlHandler, second: XmlHandler): XmlHandler {
  return {
    startElement(element) {
      first.startElement(element);
      second.startElement(element);
    },
    endElement(offset) {
      first.endElement(offset);
      second.endElement(offset);
    },
    text(text, offset) {
      first.text(text, offset);
      second.text(text, offset);
    }
  };
}
