/** Builds an edition: every document of a folder, from its transcription to its TEI and its published files. */
import { basename, join } from 'node:path';
import { VFile } from 'vfile';
import { type Encoded, encode } from './edition.ts';
import { balance } from './editions/balance.ts';
import { ledgerCsv, readLedger } from './editions/ledger.ts';
import { typeset } from './editions/print/typeset.ts';
import { copyAssets, frontPage, type Site } from './editions/site.ts';
import { type OutputName, transform } from './editions/transform.ts';
import { PROJECT } from './messages/project.ts';
import { reporter } from './messages/report.ts';
import { decodeBytes } from './project/bytes.ts';
import { checkDescribed, type Document, findDocuments } from './project/documents.ts';
import { type Output, readBytes, readBytesIfAny, writeFiles } from './project/files.ts';
import { type Edition, type Layer, merge } from './project/metadata.ts';
import { isSealed, seal } from './project/seal.ts';
import { readSettings, settingsFile } from './project/settings.ts';

const report = reporter(PROJECT);

export interface BuildOptions {
  /** Takes warnings for errors: a document with one is not written. */
  strict?: boolean;
  /** Encodes afresh also where the TEI was corrected by hand. */
  reencode?: boolean;
}

export interface Built {
  /** The paths written, in order. */
  written: string[];
  /** Every file that was read, with its messages. */
  files: VFile[];
}

/**
 * Builds the edition in `dir`: TEI into `tei/`, pages, texts and data into `dist/`.
 *
 * A document whose TEI was corrected by hand since it was written is built from that TEI. One that cannot be encoded is
 * reported and the others are built.
 *
 * @throws Refusal when there is no edition, or a file cannot be read or written
 */
export async function build(dir: string, options: BuildOptions = {}): Promise<Built> {
  const settings = settingsFile(dir);
  const edition = readSettings(settings);
  if (!edition) return { written: [], files: [settings] };
  const { documents, rejected } = findDocuments(dir);
  checkDescribed(edition, documents, settings);
  const files = [settings, ...rejected];
  const outputs: Output[] = [];
  const built: { document: Document; metadata: Layer }[] = [];
  for (const document of documents) {
    const encoded = encodeDocument(document, edition, options);
    files.push(encoded.file);
    if (encoded.tei === undefined) continue;
    const metadata = merge(edition.all, edition.documents.get(document.stem) ?? {});
    const pages = await publish(document, encoded, edition);
    if (!pages) continue;
    if (document.transcription !== undefined) outputs.push({ path: document.tei, content: encoded.tei });
    outputs.push(...pages);
    built.push({ document, metadata });
  }
  if (built.length > 0) {
    outputs.push({ path: join(dir, 'dist', 'index.html'), content: await frontPage(frontSite(edition, built)) });
    await copyAssets(join(dir, 'dist', 'assets'));
  }
  writeFiles(outputs);
  return { written: outputs.map(({ path }) => path), files };
}

/** Reads and encodes one document. TEI that was corrected by hand, or that has no transcription, is taken as it is. */
function encodeDocument(document: Document, edition: Edition, options: BuildOptions): Encoded {
  const path = document.transcription ?? document.tei;
  const file = new VFile({ path });
  const before = readBytesIfAny(document.tei);
  const tei = before && decodeBytes(before, file);
  if (document.transcription === undefined) return tei === undefined ? { file } : { file, tei };
  if (tei !== undefined && !isSealed(tei) && !options.reencode) {
    report(file, 'tei-corrected', undefined, { path: document.tei });
    return { file, tei };
  }
  const source = decodeBytes(readBytes(path), file);
  if (source === undefined) return { file };
  const layers = [edition.all, edition.documents.get(document.stem) ?? {}];
  const encoded = encode(source, { path, layers, strict: options.strict === true });
  return encoded.tei === undefined ? encoded : { ...encoded, tei: seal(encoded.tei) };
}

const OUTPUTS = [
  'html',
  'text-final',
  'text-original',
  'text-diplomatic',
  'text-typed',
  'ledger-json',
  'print-json'
] as const satisfies OutputName[];

/** Makes the published files of one document, and checks that its states balance. */
async function publish(document: Document, encoded: Encoded, edition: Edition): Promise<Output[] | undefined> {
  const { stem, folder } = document;
  const { file, tei = '', characters } = encoded;
  const results = await transform(tei, { file, outputs: [...OUTPUTS], site: documentSite(stem, edition) });
  if (!results) return undefined;
  const ledger = results['ledger-json'];
  const uneven = balance({
    ...(characters !== undefined && { source: characters }),
    typed: results['text-typed'],
    diplomatic: results['text-diplomatic'],
    original: results['text-original'],
    final: results['text-final'],
    ledger: readLedger(ledger)
  });
  for (const { check, found } of uneven)
    report(file, 'states-unbalanced', undefined, { what: `${check} fails near \`${found}\`` });
  const files: Record<string, string | Uint8Array> = {
    [`${stem}.pdf`]: await typeset(JSON.parse(results['print-json']), { file }),
    'index.html': results.html,
    'final.txt': results['text-final'],
    'original.txt': results['text-original'],
    'diplomatic.txt': results['text-diplomatic'],
    'ledger.json': ledger,
    'ledger.csv': ledgerCsv(ledger),
    [`${stem}.xml`]: tei
  };
  return Object.entries(files).map(([name, content]) => ({ path: join(folder, name), content }));
}

function documentSite(stem: string, edition: Edition): Site {
  return {
    edition: { ...editionFacts(edition), href: '../index.html' },
    assets: '../assets',
    downloads: [
      { href: `${stem}.xml`, label: 'TEI', type: 'application/tei+xml' },
      { href: `${stem}.pdf`, label: 'Printed edition', type: 'application/pdf' },
      { href: 'final.txt', label: 'Final text', type: 'text/plain' },
      { href: 'original.txt', label: 'Original text', type: 'text/plain' },
      { href: 'diplomatic.txt', label: 'Diplomatic text', type: 'text/plain' },
      { href: 'ledger.csv', label: 'Ledger, CSV', type: 'text/csv' },
      { href: 'ledger.json', label: 'Ledger, JSON', type: 'application/json' }
    ]
  };
}

function frontSite(edition: Edition, built: { document: Document; metadata: Layer }[]): Site {
  return {
    edition: editionFacts(edition),
    assets: 'assets',
    language: edition.all.language ?? 'en',
    documents: built.map(({ document: { stem }, metadata: { title = stem, author, date } }) => ({
      title,
      href: `${basename(stem)}/index.html`,
      ...(author !== undefined && { author }),
      ...(date !== undefined && { date })
    }))
  };
}

function editionFacts({ all }: Edition): NonNullable<Site['edition']> {
  const { title = 'Untitled edition', editors, publisher, licence } = all;
  return {
    title,
    ...(editors && { editors: editors.map(({ name }) => name) }),
    ...(publisher !== undefined && { publisher }),
    ...(licence && { licence })
  };
}
