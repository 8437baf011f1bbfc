/** The published files of one document, from its TEI. All of them come out of one transformation. */
import { join } from 'node:path';
import type { VFile } from 'vfile';
import { balance } from './editions/balance.ts';
import { dataFiles, dataOutputs } from './editions/data.ts';
import { makeBook } from './editions/epub/book.ts';
import { ledgerCsv, readLedger } from './editions/ledger.ts';
import type { Link, Site } from './editions/site.ts';
import { type OutputName, transform } from './editions/transform.ts';
import { toWord } from './editions/word/write.ts';
import { PROJECT } from './messages/project.ts';
import { reporter } from './messages/report.ts';
import type { Document } from './project/documents.ts';
import type { Output } from './project/files.ts';
import type { Edition } from './project/metadata.ts';
import { editionFacts } from './site.ts';
import { readHeader } from './tei/header-summary.ts';
import { PDFS, PRINT_SUFFIX, printsOf, type Volume } from './volume.ts';
import type { Words } from './words/words.ts';

const report = reporter(PROJECT);

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

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

/** What `publish` makes. */
export interface Published {
  files: Output[];
  /** What of the document stands in a book of the whole edition (`makeBook`), when the edition makes books. */
  book?: string;
}

/**
 * Makes the files of a document's folder, and checks that its states balance.
 *
 * @param volume takes the prints of the document, to set them as they are and in the book of the edition
 * @returns undefined when there can be none; a print that cannot be set is left out. The reasons are on `source.file`
 */
export async function publish(
  document: Document,
  { tei, characters, file }: Source,
  edition: Edition,
  words: Words,
  volume: Volume
): Promise<Published | undefined> {
  const { stem, folder } = document;
  const makes = (kind: Edition['outputs'][number]) => edition.outputs.includes(kind);
  const stages = readHeader(tei)?.stages ?? [];
  const data = { text: makes('text'), ledger: makes('ledger') };
  const outputs: OutputName[] = [
    ...TEXTS.map((state) => `text-${state}` as const),
    'text-typed',
    'ledger-json',
    ...dataOutputs(data, stages),
    ...(makes('html') ? ['html' as const] : []),
    ...volume.outputs,
    ...(makes('epub') ? ['epub' as const] : []),
    ...(makes('docx') ? ['word-json' as const] : [])
  ];
  const results = await transform(tei, {
    file,
    outputs: [...new Set(outputs)],
    site: documentSite(stem, edition, words),
    words
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

  const prints = await volume.add(stem, results, file);
  const files: Record<string, string | Uint8Array> = {
    ...(makes('html') && { 'index.html': results.html }),
    ...(makes('text') && Object.fromEntries(TEXTS.map((state) => [`${state}.txt`, results[`text-${state}`]]))),
    ...(makes('ledger') && {
      'ledger.json': results['ledger-json'],
      'ledger.csv': ledgerCsv(results['ledger-json'])
    }),
    ...dataFiles(results, data, { stem, stages, words }),
    [`${stem}.xml`]: tei,
    ...prints,
    ...(makes('epub') && { [`${stem}.epub`]: makeBook([results.epub], words) }),
    ...(makes('docx') && { [`${stem}.docx`]: await toWord(results['word-json'], words) })
  };
  return {
    files: Object.entries(files).map(([name, content]) => ({ path: join(folder, name), content })),
    ...(makes('epub') && { book: results.epub })
  };
}

/** What the page of a document says about the edition. */
function documentSite(stem: string, edition: Edition, words: Words): Site {
  const links: Record<Edition['outputs'][number], Link[]> = {
    html: [],
    pdf: printsOf(edition).flatMap((kind) =>
      PDFS.map(({ suffix }) => ({
        href: `${stem}${PRINT_SUFFIX[kind]}${suffix}.pdf`,
        label: words.say(`download.print.${kind}${suffix}`),
        type: 'application/pdf'
      }))
    ),
    epub: [{ href: `${stem}.epub`, label: words.say('download.epub'), type: 'application/epub+zip' }],
    docx: [{ href: `${stem}.docx`, label: words.say('download.docx'), type: WORD }],
    text: [
      { href: 'final.txt', label: words.say('download.final'), type: 'text/plain' },
      { href: 'original.txt', label: words.say('download.original'), type: 'text/plain' },
      { href: 'diplomatic.txt', label: words.say('download.diplomatic'), type: 'text/plain' },
      { href: 'diplomatic-paragraphs.txt', label: words.say('download.paragraphs'), type: 'text/plain' },
      { href: 'collation.json', label: words.say('download.collation'), type: 'application/json' },
      { href: 'aligned.json', label: words.say('download.aligned'), type: 'application/json' }
    ],
    ledger: [
      { href: 'ledger.csv', label: words.say('download.ledger-csv'), type: 'text/csv' },
      { href: 'ledger.json', label: words.say('download.ledger-json'), type: 'application/json' },
      { href: 'annotations.jsonld', label: words.say('download.annotations'), type: 'application/ld+json' }
    ]
  };
  return {
    edition: { ...editionFacts(edition, words), href: '../index.html' },
    assets: '../assets',
    downloads: [
      { href: `${stem}.xml`, label: words.say('download.tei'), type: 'application/tei+xml' },
      ...(['pdf', 'epub', 'docx', 'text', 'ledger'] as const).flatMap((kind) =>
        edition.outputs.includes(kind) ? links[kind] : []
      )
    ]
  };
}
