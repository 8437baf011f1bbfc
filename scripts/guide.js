/** Writes what the guide and editors take from the program itself: docs/messages.md and edition.schema.json. */
import { writeFileSync } from 'node:fs';
import { messagesGuide } from '../lib/messages/guide.js';
import { jsonSchema } from '../lib/project/schema.js';

writeFileSync(new URL('../docs/messages.md', import.meta.url), messagesGuide());
writeFileSync(new URL('../edition.schema.json', import.meta.url), `${JSON.stringify(jsonSchema(), null, 2)}\n`);
