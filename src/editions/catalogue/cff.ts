/** `CITATION.cff`: how to cite the edition, in the Citation File Format 1.2.0 (https://citation-file-format.github.io). */
import { createRequire } from 'node:module';
import { doiOf, personalName } from '../citation/work.ts';
import { type Described, isOrcid } from './described.ts';

/** @returns undefined where nobody is named who made or published the edition: the format wants an author */
export function citationFile(edition: Described): string | undefined {
  const { title, description, address, published, publisher, licence, identifiers, responsibilities, author } = edition;
  const authors = authorsOf(responsibilities);
  if (authors.length === 0)
    authors.push(...[publisher ?? author].filter((name) => name !== undefined).map((name) => ({ name })));
  if (authors.length === 0) return undefined;
  const doi = doiOf(identifiers);
  const spdx = licence && spdxOf(licence);
  return yaml().stringify(
    {
      'cff-version': '1.2.0',
      message: 'If you use this edition, please cite it as below.',
      type: 'dataset',
      title,
      authors,
      ...(description !== undefined && { abstract: description }),
      ...(published !== undefined && /^\d{4}-\d\d-\d\d$/.test(published) && { 'date-released': published }),
      ...(doi !== undefined &&
        (CFF_DOI.test(doi) ? { doi } : { identifiers: [{ type: 'other', value: `doi:${doi}` }] })),
      ...(address !== undefined && { url: address }),
      ...(spdx !== undefined ? { license: spdx } : licence?.url !== undefined && { 'license-url': licence.url })
    },
    { lineWidth: 0 }
  );
}

/** The DOIs that the format takes. */
const CFF_DOI = /^10\.\d{4,9}(?:\.\d+)?\/[A-Za-z0-9:/_;\-.()[\]\\]+$/;

function authorsOf(responsibilities: Described['responsibilities']): Record<string, string>[] {
  const seen = new Set<string>();
  return responsibilities.flatMap(({ name, ref }) => {
    if (seen.has(name)) return [];
    seen.add(name);
    const parts = personalName(name);
    return [
      {
        ...('literal' in parts
          ? { name: parts.literal }
          : { 'family-names': parts.family, 'given-names': parts.given }),
        ...(isOrcid(ref) ? { orcid: ref } : /^https?:/.test(ref ?? '') ? { website: String(ref) } : {})
      }
    ];
  });
}

/** The SPDX id of a Creative Commons licence, by its address: https://spdx.org/licenses. */
function spdxOf({ url = '' }: { url?: string }): string | undefined {
  const [, kind, version] =
    /^https?:\/\/creativecommons\.org\/licenses\/(by(?:-nc)?(?:-nd|-sa)?)\/(\d\.\d)(?:\/(?:deed.*|legalcode)?)?$/.exec(
      url
    ) ?? [];
  if (kind !== undefined) return `CC-${kind.toUpperCase()}-${version}`;
  return /^https?:\/\/creativecommons\.org\/publicdomain\/zero\/1\.0\/?/.test(url) ? 'CC0-1.0' : undefined;
}

/** The library that has read `edition.yaml`. */
const yaml = () => createRequire(import.meta.url)('yaml') as typeof import('yaml');
