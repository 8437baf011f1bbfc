/** What a book is known by. */
import { createHash } from 'node:crypto';
import type { BookFacts } from './book.ts';
import type { BookDocument } from './document.ts';

/** The namespace that RFC 9562 gives to names that are addresses; ours are addresses of the kind `urn:stet:…`. */
const NAMESPACE = Buffer.from('6ba7b8119dad11d180b400c04fd430c8', 'hex');

/**
 * The first identifier that the metadata gives (a DOI, an ISBN, a URN). Without one, a UUID made from what the book is: title, authors,
 * date, source and publisher (RFC 9562, version 5). It stays the same when the text is corrected, as EPUB 3.3 asks.
 */
export function bookIdentifier(documents: readonly BookDocument[], facts: BookFacts | undefined): string {
  const given = facts
    ? facts.identifiers?.map(({ type, value }) => [type, value].filter(Boolean).join(':'))
    : documents[0]?.facts.identifier;
  const [first] = given ?? [];
  if (first !== undefined) return urn(first);
  const said = documents.map(({ facts: { title, author, date, source, publisher } }) =>
    [title, author, date, source, publisher].map((values) => values.join('\n'))
  );
  return `urn:uuid:${uuid(`urn:stet:book:${JSON.stringify([facts?.title ?? '', said])}`)}`;
}

/** An identifier with its type as a URN or an address, where its type is known; else as it is. */
function urn(identifier: string): string {
  const [, type = '', value = identifier] = /^([A-Za-z]+):(.*)$/s.exec(identifier) ?? [];
  switch (type.toLowerCase()) {
    case 'isbn':
      return `urn:isbn:${value.replace(/^urn:isbn:/i, '').replace(/[\s-]/g, '')}`;
    case 'doi':
      return `doi:${value.replace(/^(doi:|https?:\/\/(dx\.)?doi\.org\/)/i, '')}`;
    case 'urn':
      return /^urn:/i.test(value) ? value : `urn:${value}`;
    case 'url':
    case 'uri':
      return value;
    default:
      return identifier;
  }
}

function uuid(name: string): string {
  const bytes = createHash('sha1').update(NAMESPACE).update(name).digest().subarray(0, 16);
  bytes[6] = ((bytes[6] as number) & 0x0f) | 0x50;
  bytes[8] = ((bytes[8] as number) & 0x3f) | 0x80;
  const hex = bytes.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
