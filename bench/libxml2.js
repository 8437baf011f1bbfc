/**
 * Validates files by a schema with libxml2-wasm, as a peer: `node bench/libxml2.js SCHEMA FILE…`. Exit code 1: a file is not valid.
 */
import { readFileSync } from 'node:fs';
import { RelaxNGValidator, XmlDocument, XmlValidateError } from 'libxml2-wasm';

const [schema, ...files] = process.argv.slice(2);
const grammar = XmlDocument.fromBuffer(readFileSync(schema ?? ''));
const validator = RelaxNGValidator.fromDoc(grammar);
for (const path of files) {
  const document = XmlDocument.fromBuffer(readFileSync(path));
  try {
    validator.validate(document);
  } catch (error) {
    if (!(error instanceof XmlValidateError)) throw error;
    console.error(`${path}: ${error.message.split('\n')[0]}`);
    process.exitCode = 1;
  }
  document.dispose();
}
