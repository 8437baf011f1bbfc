/** The published files of one document, from its TEI. All of them come out of one transformation. */
import { join } from 'node:path';
import type { VFile } from 'vfile';
import { balance } from './editions/balance.ts';
import { manifest } from './editions/facsimile/manifest.ts';
import { ledgerCsv, readLedger } from './editions/ledger.ts';
import type { Link, Site } from './editions/site.ts';
import { type OutputName, transform } from './editions/transform.ts';
import type { Images } from './images.ts';
import { EDITIONS } from './messages/editions.ts';
import { PROJECT } from './messages/project.ts';
import { reporter } from './messages/report.ts';
import type { Document } from './project/documents.ts';
import type { Output } from './project/files.ts';
import type { Edition } from './project/metadata.ts';
import { print } from './render.ts';
import { editionFacts } from './site.ts';

const report = reporter(PROJECT);
const reportEditions = reporter(EDITIONS);

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
 * @param surroundings whether the edition has a page that searches, and the images that the TEI names (`findImages`)
 * @returns undefined when there can be none; a print that cannot be set is left out. The reasons are on `source.file`
 */
export async function publish(
  document: Document,
  { tei, characters, file }: Source,
  edition: Edition,
  surroundings: { isSearched?: boolean; images?: Images } = {}
): Promise<Output[] | undefined> {
  const { stem, folder } = document;
  const { isSearched = false, images = { shown: {}, files: [] } } = surroundings;
  const makes = (kind: Edition['outputs'][number]) => edition.outputs.includes(kind);
  const outputs = [
    ...TEXTS.map((state) => `text-${state}` as const),
    'text-typed',
    'ledger-json',
    ...(makes('html') ? ['html' as const] : []),
    ...(makes('pdf') ? ['print-json' as const] : [])
  ] satisfies OutputName[];
  const hasImages = Object.keys(images.shown).length > 0;
  const results = await transform(tei, {
    file,
    outputs,
    site: { ...documentSite(stem, edition, isSearched), ...(hasImages && { images: images.shown }) }
  });
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

  const iiif = makes('html') && hasImages ? manifestOf(results.html, document, edition, file) : undefined;
  const pdf = makes('pdf') ? await print(results['print-json'], file) : undefined;
  const files: Record<string, string | Uint8Array> = {
    ...(makes('html') && { 'index.html': results.html }),
    ...(iiif !== undefined && { 'manifest.json': iiif }),
    ...(makes('text') && Object.fromEntries(TEXTS.map((state) => [`${state}.txt`, results[`text-${state}`]]))),
    ...(makes('ledger') && {
      'ledger.json': results['ledger-json'],
      'ledger.csv': ledgerCsv(results['ledger-json'])
    }),
    [`${stem}.xml`]: tei,
    ...(pdf && { [`${stem}.pdf`]: pdf })
  };
  const own = Object.entries(files).map(([name, content]) => ({ path: join(folder, name), content }));
  return makes('html') ? [...own, ...images.files] : own;
}

/** The IIIF manifest of a document, where the edition has an address; what keeps it from being made is on `file`. */
function manifestOf(html: string, { stem }: Document, edition: Edition, file: VFile): string | undefined {
  const { address } = edition.publication;
  if (address === undefined) return undefined;
  const made = manifest(html, {
    base: new URL(`${encodeURIComponent(stem)}/`, address).href,
    tei: `${encodeURIComponent(stem)}.xml`
  });
  if (made && 'unknown' in made) reportEditions(file, 'image-size-unknown', undefined, { url: made.unknown });
  return made && 'json' in made ? made.json : undefined;
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
