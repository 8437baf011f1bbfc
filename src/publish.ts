/** The published files of one document, from its TEI. All of them come out of one transformation. */
import { join } from 'node:path';
import type { VFile } from 'vfile';
import { balance } from './editions/balance.ts';
import { ledgerCsv, readLedger } from './editions/ledger.ts';
import type { Link, Site } from './editions/site.ts';
import { type OutputName, transform } from './editions/transform.ts';
import { PROJECT } from './messages/project.ts';
import { reporter } from './messages/report.ts';
import type { Document } from './project/documents.ts';
import type { Output } from './project/files.ts';
import type { Edition } from './project/metadata.ts';
import { print } from './render.ts';
import { editionFacts } from './site.ts';

const report = reporter(PROJECT);

/** The states of the text that are published as plain texts. */
const TEXTS = ['final', 'original', 'diplomatic'] as const;

/** One document's TEI, as `publish` takes it. */
export interface Source {
  tei: string;
  /** The characters of its transcription less its marks, where there is one: see `balance`. */
  characters?: string;
  /** Takes the messages. */
  file: VFile;
}

/**
 * Makes the files of a document's folder, and checks that its states balance.
 *
 * @param isSearched whether the edition has a page that searches
 * @returns undefined when there can be none; a print that cannot be set is left out. The reasons are on `source.file`
 */
export async function publish(
  document: Document,
  { tei, characters, file }: Source,
  edition: Edition,
  { isSearched = false }: { isSearched?: boolean } = {}
): Promise<Output[] | undefined> {
  const { stem, folder } = document;
  const makes = (kind: Edition['outputs'][number]) => edition.outputs.includes(kind);
  const outputs = [
    ...TEXTS.map((state) => `text-${state}` as const),
    'text-typed',
    'ledger-json',
    ...(makes('html') ? ['html' as const] : []),
    ...(makes('pdf') ? ['print-json' as const] : [])
  ] satisfies OutputName[];
  const results = await transform(tei, { file, outputs, site: documentSite(stem, edition, isSearched) });
  if (!results) return undefined;

  const uneven = balance({
    ...(characters !== undefined && { source: characters }),
    typed: results['text-typed'],
    diplomatic: results['text-diplomatic'],
    original: results['text-original'],
    final: results['text-final'],
    ledger: readLedger(results['ledger-json'])
  });
  for (const { check, found } of uneven) report(file, 'states-unbalanced', undefined, { check, found });

  const pdf = makes('pdf') ? await print(results['print-json'], file) : undefined;
  const files: Record<string, string | Uint8Array> = {
    ...(makes('html') && { 'index.html': results.html }),
    ...(makes('text') && Object.fromEntries(TEXTS.map((state) => [`${state}.txt`, results[`text-${state}`]]))),
    ...(makes('ledger') && {
      'ledger.json': results['ledger-json'],
      'ledger.csv': ledgerCsv(results['ledger-json'])
    }),
    [`${stem}.xml`]: tei,
    ...(pdf && { [`${stem}.pdf`]: pdf })
  };
  return Object.entries(files).map(([name, content]) => ({ path: join(folder, name), content }));
}

/** What the page of a document says about the edition. */
function documentSite(stem: string, edition: Edition, isSearched: boolean): Site {
  const links: Record<Edition['outputs'][number], Link[]> = {
    html: [],
    search: [],
    pdf: [{ href: `${stem}.pdf`, label: 'PDF', type: 'application/pdf' }],
    text: [
      { href: 'final.txt', label: 'Final text', type: 'text/plain' },
      { href: 'original.txt', label: 'Original text', type: 'text/plain' },
      { href: 'diplomatic.txt', label: 'Diplomatic text', type: 'text/plain' }
    ],
    ledger: [
      { href: 'ledger.csv', label: 'Ledger, CSV', type: 'text/csv' },
      { href: 'ledger.json', label: 'Ledger, JSON', type: 'application/json' }
    ]
  };
  return {
    edition: { ...editionFacts(edition), href: '../index.html' },
    assets: '../assets',
    ...(isSearched && { search: '../search.html' }),
    downloads: [
      { href: `${stem}.xml`, label: 'TEI', type: 'application/tei+xml' },
      ...(['pdf', 'text', 'ledger'] as const).flatMap((kind) => (edition.outputs.includes(kind) ? links[kind] : []))
    ]
  };
}
