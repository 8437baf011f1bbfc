/** What the ledger has, the apparatus tells: each revision is an entry, or is told in the entry of words that were struck later. */

import { VFile } from 'vfile';
import { readLedger } from '../../src/editions/ledger.ts';
import type { Entry, Passage, PrintDocument } from '../../src/editions/print/document.ts';
import { entriesWithin } from '../../src/editions/print/passage.ts';
import { sheetOf } from '../../src/editions/print/prepare.ts';
import { onEveryDocument, outputsOf } from '../editions/documents.ts';

const onOneLine = (text: string) => text.replace(/\s+/gu, ' ').trim();

/** The words of a passage without what is said of them. */
function plain(passage: Passage): string {
  if (typeof passage === 'string') return passage;
  return onOneLine(passage.map((part) => (typeof part === 'string' ? part : plain(part.words))).join(''));
}

onEveryDocument(async (tei) => {
  const made = await outputsOf(tei, ['print-json', 'ledger-json']);
  const print = JSON.parse(made['print-json']) as PrintDocument;
  const entries = print.texts
    .flatMap(({ apparatus = [] }) => apparatus)
    .flatMap((entry) => [entry, ...entriesWithin(entry)]);
  const told = new Map<string, Entry>(entries.map((entry) => [entry.id, entry]));
  const revisions = readLedger(made['ledger-json']).filter(
    ({ kind, before, after }) => kind !== 'cancellation' && kind !== 'transposition' && before + after !== ''
  );

  expect(revisions.filter(({ id }) => !told.has(id))).toEqual([]);
  for (const { id, before } of revisions) {
    const deleted = told.get(id)?.deleted;
    if (deleted !== undefined) expect(plain(deleted)).toBe(onOneLine(before));
  }
  const file = new VFile();
  sheetOf(print, { format: '6x9in', families: [] }, file);
  expect(file.messages.filter(({ ruleId }) => ruleId === 'print-unknown-entry').map(String)).toEqual([]);
});
