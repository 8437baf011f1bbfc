/** What other programs read of a document beside its ledger: annotations, collation, and the texts that need their places. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Words } from '../words/words.ts';
import { ANNOTATIONS_FILE, annotationsJson } from './annotations.ts';
import { alignedJson, collationJson, type Witness } from './collation.ts';
import { readLedger } from './ledger.ts';
import { layOut } from './text/layout.ts';
import { type Places, readPlaces } from './text/pieces.ts';
import { type PlacedText, settle } from './text/settle.ts';
import type { OutputName, State } from './transform.ts';

type Results = Partial<Record<OutputName, string>>;

/** The kinds of files of a document that are made here. */
export interface DataKinds {
  text: boolean;
  ledger: boolean;
}

/** What is said of the document that the files belong to. */
export interface DataSource {
  /** Its TEI is `STEM.xml`, beside the files. */
  stem: string;
  /** The ids of its stages, the earliest first. */
  stages: readonly string[];
  words: Words;
  /** Where its page is published, ending in `/`, if that is known. */
  base?: string;
}

/** The outputs of which {@link dataFiles} makes files. */
export function dataOutputs({ text, ledger }: DataKinds, stages: readonly string[]): OutputName[] {
  return [
    ...new Set<OutputName>([
      ...(text ? ['places-diplomatic' as const, ...collatedStates(stages).map(placesOf)] : []),
      ...(ledger ? ANNOTATION_OUTPUTS : [])
    ])
  ];
}

/** The files of a document's folder, by their names. */
export function dataFiles(results: Results, { text, ledger }: DataKinds, source: DataSource): Record<string, string> {
  return {
    ...(text && {
      'diplomatic-paragraphs.txt': layOut(placesIn(results, 'diplomatic'), { layout: 'paragraphs' }),
      'collation.json': collationJson(witnesses(results, source.stages)),
      'aligned.json': alignedJson(witnesses(results, source.stages))
    }),
    ...(ledger && { [ANNOTATIONS_FILE]: annotations(results, source) })
  };
}

/** The JSON Schema of every `ledger.json`, as it is published: beside the documents, in the folder given. */
export function schemaFile(folder: string): { path: string; content: Uint8Array } {
  const name = 'ledger.schema.json';
  return { path: join(folder, name), content: readFileSync(new URL(`../../${name}`, import.meta.url)) };
}

/** Annotations are about these: each edit stands in the first, and those that lasted in the second. */
const ANNOTATED = ['diplomatic', 'final'] as const satisfies State[];

const placesOf = (state: State) => `places-${state}` as const;

/** The outputs that {@link annotations} reads. */
export const ANNOTATION_OUTPUTS: readonly OutputName[] = ['ledger-json', ...ANNOTATED.map(placesOf)];

/** The annotations of a document's edits: see {@link annotationsJson}. */
export function annotations(results: Results, { stem, words, base }: Omit<DataSource, 'stages'>): string {
  return annotationsJson(readLedger(results['ledger-json'] ?? '[]'), {
    texts: ANNOTATED.map((state) => ({ source: `${state}.txt`, state: placedText(results, state) })),
    places: placesIn(results, 'diplomatic'),
    tei: `${stem}.xml`,
    words,
    ...(base !== undefined && { base })
  });
}

/** The states that are collated: the author's, from the first to the last. */
export function collatedStates(stages: readonly string[]): State[] {
  return ['original', ...stages.map((id) => `stage:${id}` as const), 'final'];
}

/** The states that differ; a stage that is as the original or the final text is left out. */
export function witnesses(results: Results, stages: readonly string[]): Witness[] {
  const all = collatedStates(stages).map((id) => ({ id, state: placedText(results, id) }));
  const ends = [all[0], all.at(-1)];
  return all.filter((witness) => ends.includes(witness) || !ends.some((end) => end?.state.text === witness.state.text));
}

/** A state's text with its places, from its `places-STATE` output. */
export function placedText(results: Results, state: State): PlacedText {
  return settle(placesIn(results, state), state === 'diplomatic');
}

function placesIn(results: Results, state: State): Places {
  const json = results[placesOf(state)];
  if (json === undefined) throw new Error(`The output ${placesOf(state)} was not asked for`);
  return readPlaces(json);
}
