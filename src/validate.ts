/** TEI by a schema: the program's own, or any other in RELAX NG. */
import { fileURLToPath } from 'node:url';
import { VFile } from 'vfile';
import type { VFileMessage } from 'vfile-message';
import type { Root } from 'xast';
import { reportIssues } from './messages/relaxng.ts';
import { decodeBytes } from './project/bytes.ts';
import { readBytes } from './project/files.ts';
import {
  loadSchema as load,
  type RuleId,
  type Schema,
  SchemaError as Unusable,
  validate as validateXml
} from './relaxng/index.ts';
import { isWithinBounds } from './tei/bounds.ts';
import { checkLinks, inOrder } from './tei/links.ts';
import { readXml } from './tei/read.ts';
import { isWhole } from './tei/read-document.ts';
import { TreeBuilder } from './tei/tree.ts';

export type { Schema } from './relaxng/index.ts';

/** Thrown when a schema cannot be used. */
export class SchemaError extends Error {
  override name = 'SchemaError';
  /** The files of the schema in which something is wrong, with the messages on them. */
  readonly files: readonly VFile[];

  constructor(files: readonly VFile[]) {
    super(files.flatMap(({ messages }) => messages.map(String)).join('\n'));
    this.files = files;
  }
}

/** The schema of the TEI that the program writes; the path is the same from `src` and from `lib`. */
const OWN_SCHEMA = fileURLToPath(new URL('../src/tei/schema/stet.rng', import.meta.url));

/**
 * Loads a schema, to validate any number of documents by it.
 *
 * @param path of a schema in the XML syntax of RELAX NG; by default that of the TEI which the program itself writes. Files that it
 *   includes must lie in its folder
 * @throws SchemaError when something is wrong in the schema; its `files` have the messages
 * @throws Refusal `file-missing` or `file-unreadable`
 */
export function loadSchema(path = OWN_SCHEMA): Schema {
  const file = new VFile({ path });
  const text = decodeBytes(readBytes(path), file);
  if (text === undefined) throw new SchemaError([file]);
  try {
    return load({ text, path });
  } catch (error) {
    if (!(error instanceof Unusable)) throw error;
    throw new SchemaError(
      error.files.map(({ path, text, issues }) => {
        const file = new VFile({ path, ...(text !== undefined && { value: text }) });
        reportIssues(file, issues);
        return file;
      })
    );
  }
}

export interface ValidateOptions {
  /** The file's name, for messages. */
  path?: string;
  /** By default that of the TEI which the program itself writes. */
  schema?: Schema;
}

/**
 * Validates a TEI document by a schema, and checks what no schema sees: pointers, spans, substitutions, dates, hands.
 *
 * @param tei a TEI P5 document, as text. What is no TEI is validated by the schema alone
 * @returns its file, with every message on it in the order of the document; one only when it is not well-formed, too
 *   deep or long, or when parts of it stand in other files
 */
export function validate(tei: string, { path, schema = loadSchema() }: ValidateOptions = {}): VFile {
  const file = new VFile({ value: tei, ...(path !== undefined && { path }) });
  const tree = new TreeBuilder(tei);
  const issues = validateXml(tei, schema, { listener: tree });
  // Where the validator stopped, the tree is not whole; of a document that is not well-formed the reader says what probably happened.
  const root = issues.some(({ rule }) => STOPPED.has(rule)) ? readXml(tei, file) : tree.root;
  if (!root || !isWithinBounds(root, file) || (isTei(root) && !isWhole(root, file))) return file;
  reportIssues(file, issues);
  if (!isTei(root)) return file;
  const checked = new VFile({ value: tei, path: file.path });
  checkLinks(root, checked);
  // What the schema has found wrong at a place (an id, a date) is not said twice.
  const found = new Set(file.messages.map(placeOf));
  file.messages.push(...checked.messages.filter((message) => !found.has(placeOf(message))));
  file.messages.sort(inOrder);
  return file;
}

const STOPPED: ReadonlySet<RuleId> = new Set(['document-not-well-formed', 'entity-not-read', 'too-many-errors']);

const isTei = ({ children }: Root) =>
  children.some((node) => node.type === 'element' && node.data?.namespace === undefined);

const placeOf = ({ line, column }: VFileMessage) => `${line}:${column}`;
