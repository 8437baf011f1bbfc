/**
 * `ro-crate-metadata.json`: what every file of the folder is, as a Research Object Crate 1.1 (https://w3id.org/ro/crate/1.1). A crate must
 * say when it was published, and no clock is asked: an edition that does not say it has none.
 */
import { doiOf, naturalName } from '../citation/work.ts';
import { type Described, documentAddress, json, path } from './described.ts';
import { mediaType } from './media-types.ts';

type Entity = { '@id': string; '@type': string | string[] } & Record<string, unknown>;

/**
 * @param files the paths of all published files below the folder, with slashes
 * @returns undefined where the edition does not say when it was published
 */
export function crate(edition: Described, files: readonly string[]): string | undefined {
  const { title, description, published, language, address, licence, publisher, identifiers } = edition;
  if (published === undefined) return undefined;
  const people = peopleOf(edition);
  const doi = doiOf(identifiers);
  const described = new Map(edition.documents.map((document) => [document.stem, document]));
  const top = files.filter((name) => !described.has(folderOf(name)));
  const root: Entity = {
    '@id': './',
    '@type': 'Dataset',
    name: title,
    description:
      description ??
      `A digital edition of ${edition.documents.length === 1 ? 'one document' : `${edition.documents.length} documents`}.`,
    datePublished: published,
    inLanguage: language,
    // A crate must say something of its licence, if only in words.
    license: licence?.url === undefined ? (licence?.name ?? 'The edition states no licence.') : { '@id': licence.url },
    ...(people.length > 0 && { author: people.map(reference) }),
    ...(publisher !== undefined && { publisher: { '@id': '#publisher' } }),
    ...(address !== undefined && { url: address }),
    ...(doi !== undefined && { identifier: `https://doi.org/${doi}` }),
    hasPart: [
      ...edition.documents.map(({ stem }) => ({ '@id': `${path(stem)}/` })),
      ...top.map((name) => ({ '@id': idOf(name) }))
    ]
  };
  const documents = edition.documents.map(
    ({ stem, title: name, author, date, language: own = language }): Entity => ({
      '@id': `${path(stem)}/`,
      '@type': ['Dataset', 'CreativeWork'],
      name,
      inLanguage: own,
      ...(author !== undefined && { creator: author }),
      // Of schema.org's dates, none is about, or between two.
      ...(/^-?\d{4}(?:-\d\d){0,2}$/.test(date ?? '') && { dateCreated: date }),
      ...(address !== undefined && { url: documentAddress(edition, stem) }),
      hasPart: files.filter((file) => folderOf(file) === stem).map((file) => ({ '@id': idOf(file) }))
    })
  );
  const entities: Entity[] = [
    {
      '@id': 'ro-crate-metadata.json',
      '@type': 'CreativeWork',
      conformsTo: { '@id': 'https://w3id.org/ro/crate/1.1' },
      about: { '@id': './' }
    },
    root,
    ...documents,
    ...files.map(
      (name): Entity => ({ '@id': idOf(name), '@type': 'File', name: nameOf(name), encodingFormat: mediaType(name) })
    ),
    ...people,
    ...(publisher === undefined ? [] : [{ '@id': '#publisher', '@type': 'Organization', name: publisher }]),
    ...(licence?.url === undefined ? [] : [{ '@id': licence.url, '@type': 'CreativeWork', name: licence.name }])
  ];
  return json({ '@context': 'https://w3id.org/ro/crate/1.1/context', '@graph': entities });
}

function peopleOf({ responsibilities }: Described): Entity[] {
  const people = new Map<string, Entity>();
  for (const { name, role, ref } of responsibilities) {
    const id = ref ?? `#${encodeURIComponent(name)}`;
    const known = people.get(id);
    if (known) known.description = `${known.description}, ${role}`;
    else people.set(id, { '@id': id, '@type': 'Person', name: naturalName(name), description: role });
  }
  return [...people.values()];
}

const reference = ({ '@id': id }: Entity) => ({ '@id': id });
const idOf = (name: string) => path(...name.split('/'));
const folderOf = (name: string) => name.split('/').slice(0, -1).join('/');

/** What a file is, in words, where its name does not say it. */
function nameOf(name: string): string {
  const file = name.split('/').at(-1) as string;
  return NAMES[file] ?? file;
}

const NAMES: Record<string, string> = {
  'index.html': 'The page',
  'final.txt': 'The text after revision',
  'original.txt': 'The text before revision',
  'diplomatic.txt': 'The text of the page',
  'ledger.json': 'The ledger of revisions, JSON',
  'inferences.csv': 'What the program read in the transcription that nobody had marked, CSV',
  'ledger.csv': 'The ledger of revisions, CSV',
  SHA256SUMS: 'The digest of every other file'
};
