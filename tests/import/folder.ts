/** A fresh folder for each test, files in it, and imports from it. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type ImportOptions, importTei } from '../../src/import.ts';

/** A whole TEI document. */
export const tei = (body: string, header = '', attributes = '') =>
  `<TEI xmlns="http://www.tei-c.org/ns/1.0"${attributes}><teiHeader>${header}</teiHeader><text><body>${body}</body></text></TEI>`;

export function folder() {
  let dir = '';
  beforeEach(() => {
    dir = mkdtempSync(join(tmpdir(), 'stet-import-'));
  });
  afterEach(() => rmSync(dir, { recursive: true, force: true }));
  const path = (...names: string[]) => join(dir, ...names);
  const file = (name: string, content: string | Uint8Array) => {
    mkdirSync(dirname(path(name)), { recursive: true });
    writeFileSync(path(name), content);
  };
  return {
    path,
    file,
    read: (name: string) => readFileSync(path(name), 'utf8'),
    list: (name = '.') => readdirSync(path(name), { recursive: true, encoding: 'utf8' }).sort(),
    /** Imports files of the folder into `out`; messages as `file:line:column rule`. */
    take(names: string | string[], options: ImportOptions = {}) {
      const paths = (Array.isArray(names) ? names : [names]).map((name) => path(name));
      const { documents, written, files } = importTei(paths, { into: path('out'), ...options });
      const messages = files.flatMap(({ path: from = '', messages: all }) =>
        all.map(({ line, column, ruleId }) => `${from.slice(dir.length + 1)}:${line}:${column} ${ruleId}`)
      );
      const reasons = files.flatMap(({ messages: all }) => all.map(({ reason }) => reason));
      return { documents, written: written.map((name) => name.slice(dir.length + 1)), messages, reasons };
    }
  };
}
