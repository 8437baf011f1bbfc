/**
 * The index of an edition's letters in the Correspondence Metadata Interchange Format of the TEI Correspondence SIG: a TEI file that has
 * a `correspDesc` for each letter, and no text. Services such as correspSearch gather it.
 */
import { createHash } from 'node:crypto';
import type { Element } from 'xast';
import { datingAttributes } from '../tei/dating.ts';
import { element, leaf, text } from '../tei/elements.ts';
import { TEI_NAMESPACE } from '../tei/encode.ts';
import { writeTei } from '../tei/write.ts';
import type { Dating } from '../transcription/metadata.ts';

/** Of the attributes that the format has for dates, all; how exact and how sure they are it does not ask. */
type Date = string | Dating;

/** One end of a letter's way, as metadata has it: a name, or more than that. */
type End = string | { name?: string; ref?: string; place?: string; placeRef?: string; date?: Date };

/** One letter. */
export interface Letter {
  /** The address of its page, absolute or from the index. */
  address: string;
  date?: Date;
  sender?: End;
  recipient?: End;
}

/** What the index says of the edition. */
export interface LettersOf {
  title: string;
  editors: readonly string[];
  publisher?: string;
  /** The date of the last change that the metadata tells of, ISO 8601. The clock is not asked. */
  changed?: string;
  /** The address of the index itself, absolute or its name alone; the format wants one. */
  address: string;
}

/** The licence that the format prescribes for the index; the edition's own licence is another thing. */
const LICENCE = {
  target: 'https://creativecommons.org/licenses/by/4.0/',
  words: 'This file is licensed under the terms of the Creative Commons License CC-BY 4.0'
};

/**
 * Writes the index.
 *
 * @returns undefined when there is no letter
 */
export function cmif(letters: readonly Letter[], edition: LettersOf): string | undefined {
  if (letters.length === 0) return undefined;
  const source = identifier(edition);
  const header = element('teiHeader', {}, [
    element('fileDesc', {}, [titleStatement(edition), publication(edition), sources(edition, source)]),
    element(
      'profileDesc',
      {},
      letters.map((letter) => description(letter, source))
    )
  ]);
  return writeTei({
    type: 'root',
    children: [
      { type: 'instruction', name: 'xml', value: 'version="1.0" encoding="UTF-8"' },
      element('TEI', { xmlns: TEI_NAMESPACE }, [header, element('text', {}, [element('body', {}, [element('p')])])])
    ]
  });
}

const UNKNOWN = 'Unknown';

function titleStatement({ title, editors, publisher = UNKNOWN }: LettersOf): Element {
  const responsible = editors.length > 0 ? editors : [publisher];
  return element('titleStmt', {}, [
    leaf('title', `${title}: index of letters`),
    ...responsible.map((name) => leaf('editor', name))
  ]);
}

function publication({ editors, publisher = editors[0] ?? UNKNOWN, changed, address }: LettersOf): Element {
  return element('publicationStmt', {}, [
    leaf('publisher', publisher),
    leaf('idno', address, { type: 'url' }),
    ...(changed === undefined ? [] : [element('date', { when: changed })]),
    element('availability', {}, [leaf('licence', LICENCE.words, { target: LICENCE.target })])
  ]);
}

function sources({ title, editors, publisher }: LettersOf, id: string): Element {
  const words = [editors.join(', '), title, publisher].filter(Boolean).join('. ');
  return element('sourceDesc', {}, [element('bibl', { 'xml:id': id, type: 'online' }, [text(`${words}.`)])]);
}

/** A UUID of the edition's own, always the same: of version 8 (RFC 9562), its first character a letter, as an `xml:id` needs it. */
function identifier({ title, publisher = '' }: LettersOf): string {
  const digest = createHash('sha256').update(`${title}\n${publisher}`).digest('hex');
  const letter = 'abcdef'.charAt(Number.parseInt(digest.charAt(0), 16) % 6);
  return `${letter}${digest.slice(1, 8)}-${digest.slice(8, 12)}-8${digest.slice(13, 16)}-8${digest.slice(17, 20)}-${digest.slice(20, 32)}`;
}

function description({ address, date, sender, recipient }: Letter, source: string): Element {
  return element('correspDesc', { ref: address, source: `#${source}` }, [
    action('sent', sender, date),
    action('received', recipient)
  ]);
}

/** Both actions are always there; who is not known is `Unknown`. */
function action(type: string, end: End = {}, written?: Date): Element {
  const { name = UNKNOWN, ref, place, placeRef, date = written } = typeof end === 'string' ? { name: end } : end;
  return element('correspAction', { type }, [
    leaf('persName', name, { ref }),
    ...(place === undefined ? [] : [leaf('placeName', place, { ref: placeRef })]),
    ...(date === undefined ? [] : [element('date', dated(date))])
  ]);
}

function dated(date: Date): Record<string, string> {
  const { precision: _precision, cert: _cert, evidence: _evidence, ...dates } = datingAttributes(date);
  return dates;
}
