/** Writes what the guide, editors and readers of data take from the program itself: docs/messages.md, docs/coverage.md, docs/schema.md and the two JSON Schemas. */
import { readFileSync, writeFileSync } from 'node:fs';
import { ledgerSchema } from '../lib/editions/ledger-schema.js';
import { coverageGuide } from '../lib/guide/coverage.js';
import { messagesGuide } from '../lib/messages/guide.js';
import { jsonSchema } from '../lib/project/schema.js';
import { schemaGuide } from '../lib/tei/schema/guide.js';

writeFileSync(new URL('../docs/messages.md', import.meta.url), messagesGuide());
writeFileSync(new URL('../edition.schema.json', import.meta.url), `${JSON.stringify(jsonSchema(), null, 2)}\n`);
writeFileSync(new URL('../ledger.schema.json', import.meta.url), `${JSON.stringify(ledgerSchema(), null, 2)}\n`);
writeFileSync(
  new URL('../docs/coverage.md', import.meta.url),
  coverageGuide((name, file) => readFileSync(new URL(`../tests/fixtures/${name}/${file}`, import.meta.url), 'utf8'))
);
const schema = readFileSync(new URL('../src/tei/schema/stet.rng', import.meta.url), 'utf8');
writeFileSync(new URL('../docs/schema.md', import.meta.url), schemaGuide(schema));
