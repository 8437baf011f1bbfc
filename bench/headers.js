/** Reads the headers of all TEI files of a folder, as the front page of an edition does: `node bench/headers.js DIR`. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readHeader } from '../lib/tei/header-summary.js';

const dir = /** @type {string} */ (process.argv[2]);
for (const name of readdirSync(dir))
  if (!readHeader(readFileSync(join(dir, name), 'utf8'))) throw new Error(`${name} has no header`);
