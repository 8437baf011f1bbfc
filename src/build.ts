/** Builds an edition: every document of a folder, from its transcription to its TEI and its published files. */
import { join, relative, sep } from 'node:path';
import type { VFile } from 'vfile';
import type { Custom } from './editions/custom/index.ts';
import type { IndexKind } from './editions/indexes.ts';
import type { SearchIndex } from './editions/search/index.ts';
import type { Published } from './letters.ts';
import { checkDescribed, type Document, findDocuments } from './project/documents.ts';
import { readFonts } from './project/fonts.ts';
import { checkEditionHands } from './project/hands.ts';
import { checkImages } from './project/images.ts';
import type { Edition } from './project/metadata.ts';
import { Publication, update } from './project/publication.ts';
import { readSettings, settingsFile } from './project/settings.ts';
import type { Gathered } from './publish-edition.ts';
import type { Listed } from './site.ts';
import { findTei, headerOf, noteHands, type SourceOptions, summaryOf } from './sources.ts';
import { Volume } from './volume.ts';
import { type Words, wordsOf } from './words/words.ts';

export type BuildOptions = SourceOptions;

export interface Built {
  /** The paths of the files that were written because they were not there yet, or were different. */
  written: string[];
  /** The paths of the files that an earlier build had published, and that belong to nothing any more. */
  removed: string[];
  /** The paths of the reports of what was read by inference, of this build: one for each document with a transcription. */
  reports: string[];
  /** Every file that was read, with its messages. */
  files: VFile[];
}

/**
 * Builds the edition in `dir`: TEI into `tei/`, pages, texts, prints and data into `dist/`.
 *
 * A document whose TEI was changed by hand since it was written is built from that TEI. One that cannot be encoded is
 * reported, and the others are built. A mistake in `edition.yaml` stops the build before anything is written.
 *
 * @throws Refusal when there is no edition, or a file cannot be read or written
 */
export async function build(dir: string, options: BuildOptions = {}): Promise<Built> {
  const settings = settingsFile(dir);
  const nothing = (files: VFile[]): Built => ({ written: [], removed: [], reports: [], files });
  const edition = readSettings(settings);
  if (!edition) return nothing([settings]);
  const { custom, files } = await customOf(dir, edition, settings);
  if (!custom) return nothing(files);
  const { documents, rejected } = findDocuments(dir);
  checkDescribed(edition, documents, settings);
  const fonts = edition.outputs.includes('pdf') ? readFonts(dir, edition, settings) : [];
  if (!fonts) return nothing(files);

  const dist = join(dir, 'dist');
  const words = wordsOf(edition.interface, edition.labels);
  const { indexesIn } = await import('./editions/indexes.ts');
  const { openSearch } = await import('./shared-files.ts');
  const sources = documents.map((document) => ({ document, ...findTei(document, edition, options) }));
  const building = new Building(edition, {
    ...{ dir, dist, words, custom },
    search: await openSearch(edition, settings),
    volume: new Volume(edition, words, fonts, dist),
    indexes: indexesIn(sources.flatMap(({ tei }) => tei ?? [])),
    isAlone: documents.length === 1
  });
  for (const source of sources) await building.add(source);
  checkEditionHands(edition, building.hands, settings);
  await building.finish(settings);
  const { written, removed, reports } = building;
  return { written, removed, reports, files: [...files, ...rejected, ...sources.map(({ file }) => file)] };
}

type Source = { document: Document } & ReturnType<typeof findTei>;

interface Around {
  dir: string;
  dist: string;
  words: Words;
  custom: Custom;
  search: SearchIndex | undefined;
  volume: Volume;
  indexes: readonly IndexKind[];
  /** Whether the edition has one document only. */
  isAlone: boolean;
}

/** An edition while it is built: its documents are added one by one, and what they give to the whole is kept. */
class Building {
  /** The hands to which the TEI of each document points. */
  readonly hands = new Map<string, ReadonlySet<string>>();
  readonly reports: string[] = [];
  written: string[] = [];
  removed: string[] = [];
  private readonly publication: Publication;
  private readonly listed: Listed[] = [];
  private readonly published: Published[] = [];
  private readonly books: string[] = [];
  private readonly mentions: Gathered['mentions'][number][] = [];
  private readonly practices: Gathered['practices'][number][] = [];
  private hasImages = false;
  private readonly edition: Edition;
  private readonly around: Around;

  constructor(edition: Edition, around: Around) {
    this.edition = edition;
    this.around = around;
    this.publication = new Publication(around.dist);
  }

  /** Publishes a document. What was published of one that cannot be is kept. */
  async add({ document, tei, metadata, characters, images: named = [], file }: Source): Promise<void> {
    const { dir, words, custom, search, volume, indexes, isAlone } = this.around;
    const { publish } = await import('./publish.ts');
    const { INFERENCES_FILE, inferencesCsv } = await import('./editions/inferences.ts');
    const { findImages } = await import('./images.ts');
    const { entitled } = await import('./titles.ts');
    const { documentHref } = await import('./site.ts');
    checkImages(named, dir, file);
    if (tei === undefined) {
      this.publication.keep(document.folder);
      return;
    }
    this.hands.set(document.stem, noteHands(tei, metadata, file));
    const shared = isAlone ? undefined : this.edition.all.title;
    const said = entitled(metadata ? summaryOf(metadata) : await headerOf(tei), tei, shared, words);
    const images = findImages(tei, document, dir, file);
    // TEI that people have changed was not read from the transcription, and is not ours to write.
    const path = file.path === document.transcription ? document.transcription : undefined;
    if (path !== undefined) this.written.push(...update([{ path: document.tei, content: tei }]));
    const inferences = path && inferencesCsv(relative(dir, path).split(sep).join('/'), file);
    const source = {
      ...{ tei, file, said, images },
      ...(characters !== undefined && { characters }),
      ...(inferences !== undefined && { inferences })
    };
    const isSearched = search !== undefined;
    const made = await publish(document, source, this.edition, { words, volume, indexes, custom, isSearched });
    if (!made) {
      this.publication.keep(document.folder);
      return;
    }
    this.written.push(...this.publication.publish(made.outputs));
    const { stem } = document;
    if (inferences !== undefined) this.reports.push(join(document.folder, INFERENCES_FILE));
    this.listed.push({ document, metadata: said, files: made.files });
    this.published.push({ stem, tei, metadata });
    for (const mention of made.mentions) this.mentions.push({ ...mention, stem });
    if (made.practice) this.practices.push({ ...made.practice, stem });
    if (made.book !== undefined) this.books.push(made.book);
    this.hasImages ||= Object.keys(images.shown).length > 0;
    if (made.page !== undefined) await search?.add(made.page, documentHref(document));
  }

  /** Publishes what is of the whole edition, and removes what belongs to nothing any more. */
  async finish(settings: VFile): Promise<void> {
    const { edition, publication, listed, published, books, hasImages } = this;
    const { dist, words, custom, search, volume, indexes } = this.around;
    if (listed.length === 0) publication.keep();
    else {
      const { sharedFiles } = await import('./shared-files.ts');
      const shared = { words, custom, volume, search, hasImages, books, published };
      this.written.push(...publication.publish(await sharedFiles(edition, shared, settings, dist)));
    }
    // The last, for its records name every file.
    if (edition.outputs.includes('html') && listed.length > 0) {
      const { publishEdition } = await import('./publish-edition.ts');
      const { mentions, practices } = this;
      const gathered = { listed, indexes, mentions, practices, words, custom, isSearched: search !== undefined };
      this.written.push(...(await publishEdition(edition, gathered, publication, dist)));
    }
    const { written, removed } = publication.finish();
    this.written.push(...written);
    this.removed.push(...removed);
  }
}

/** What the edition brings of its own; undefined when something is wrong with it. */
async function customOf(dir: string, edition: Edition, settings: VFile): Promise<{ custom?: Custom; files: VFile[] }> {
  const { theme, stylesheet, places } = edition;
  const { NO_CUSTOM, readCustom } = await import('./editions/custom/index.ts');
  if (!theme && stylesheet === undefined) return { custom: NO_CUSTOM, files: [settings] };
  const said = { file: settings, place: (path: readonly PropertyKey[]) => places?.value(path) };
  const { custom, read } = await readCustom(
    dir,
    { ...(theme && { theme }), ...(stylesheet !== undefined && { stylesheet }) },
    said
  );
  const files = [settings, ...read];
  return files.some(({ messages }) => messages.some(({ fatal }) => fatal)) ? { files } : { custom, files };
}
