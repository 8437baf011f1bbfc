/** `<fileDesc>` (TEI Guidelines 2.2): title, responsibilities, publication, source. */
import type { Element } from 'xast';
import type { Metadata, Source } from '../../transcription/metadata.ts';
import { element, leaf } from '../elements.ts';
import { availabilityElement } from './availability.ts';
import type { HeaderOptions } from './encode.ts';

/** What is said where the metadata says nothing; reading the header back, it says nothing again. */
export const UNTITLED = 'Untitled';
export const UNPUBLISHED = 'Unpublished.';
export const NO_SOURCE = 'Encoded from a transcription.';

/** An element with some text, if there is any. */
export const maybe = (name: string, value: string | undefined, attributes: Record<string, string | undefined> = {}) =>
  value === undefined ? [] : [leaf(name, value, attributes)];

export function fileDescription(metadata: Metadata, { stem = UNTITLED }: HeaderOptions): Element {
  const { title, author, editors = [] } = metadata;
  return element('fileDesc', {}, [
    element('titleStmt', {}, [
      title === undefined ? leaf('title', stem, { type: 'file' }) : leaf('title', title),
      ...maybe('author', author),
      ...editors.map(({ name, role, ref }) =>
        element('respStmt', {}, [leaf('resp', role), leaf('name', name, { ref })])
      ),
      element('respStmt', { 'xml:id': 'stet' }, [
        leaf('resp', 'encoding from the transcription, and inference'),
        leaf('name', 'stet')
      ])
    ]),
    publication(metadata),
    element('sourceDesc', {}, [sourceDescription(metadata)])
  ]);
}

/** TEI wants a publisher before it takes identifiers and a licence (2.2.4). */
function publication({ publisher, identifiers = [], licence, availability }: Metadata): Element {
  const details = [
    ...identifiers.map(({ type, value }) => leaf('idno', value, { type })),
    ...availabilityElement({ ...(licence && { licence }), ...(availability !== undefined && { availability }) })
  ];
  if (publisher === undefined && details.length === 0) return element('publicationStmt', {}, [leaf('p', UNPUBLISHED)]);
  const agency =
    publisher === undefined ? leaf('publisher', 'unknown', { cert: 'unknown' }) : leaf('publisher', publisher);
  return element('publicationStmt', {}, [agency, ...details]);
}

function sourceDescription({ source }: Metadata): Element {
  if (!source || Object.values(source).every((value) => value === undefined)) return leaf('p', NO_SOURCE);
  const { physical, hands, history, url } = source;
  return element('msDesc', {}, [
    element('msIdentifier', {}, identifier(source)),
    ...physicalDescription(physical, hands),
    ...(history === undefined ? [] : [element('history', {}, [leaf('p', history)])]),
    ...(url === undefined
      ? []
      : [
          element('additional', {}, [
            element('surrogates', {}, [element('bibl', {}, [leaf('ref', url, { target: url })])])
          ])
        ])
  ]);
}

function physicalDescription(physical: string | undefined, hands: string | undefined): Element[] {
  const parts = [
    ...maybe('p', physical),
    ...(hands === undefined ? [] : [element('handDesc', {}, [leaf('p', hands)])])
  ];
  return parts.length > 0 ? [element('physDesc', {}, parts)] : [];
}

function identifier({ settlement, repository, collection, shelfmark, title }: Source): Element[] {
  const facts = [
    ...maybe('settlement', settlement),
    ...maybe('repository', repository),
    ...maybe('collection', collection),
    ...maybe('idno', shelfmark),
    ...maybe('msName', title)
  ];
  return facts.length > 0 ? facts : [leaf('msName', 'unknown', { cert: 'unknown' })];
}
