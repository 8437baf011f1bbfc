/** The header read back: what it says of the document, as metadata. */
import { isDeepStrictEqual } from 'node:util';
import type { Element } from 'xast';
import type {
  Correspondent,
  Dating,
  EditionChange,
  Hand,
  Identifier,
  Metadata,
  Responsibility,
  Source,
  Stage
} from '../../transcription/metadata.ts';
import { NO_METADATA } from '../../transcription/metadata.ts';
import { decodePointer } from '../attributes.ts';
import { datingOf, withoutWords } from '../dating.ts';
import { childElements, descend, textOf, wordsOf } from '../elements.ts';
import { declaredStages } from '../stages.ts';
import { readAvailability } from './availability.ts';
import { NO_SOURCE } from './file-description.ts';
import { readSettings } from './settings.ts';

const NAME = /^[\p{L}_][\p{L}\p{N}_.-]*$/u;

/**
 * The metadata that a header states.
 *
 * @param language the document's own `xml:lang`
 */
export function decodeHeader(header: Element | undefined, language?: string): Metadata {
  const application = applicationOf(header);
  const creation = descend(header, 'profileDesc', 'creation');
  const written = datingOf(descend(creation, 'date'));
  const { sender, recipient, isDated } = correspondents(header, written);
  // Of a source that is no letter, what is known may be when it was made.
  const made = descend(header, 'fileDesc', 'sourceDesc', 'msDesc', 'history', 'origin', 'origDate');
  const date = written ?? (isDated ? undefined : datingOf(made));
  const identifiers = childElements(descend(header, 'fileDesc', 'publicationStmt'), 'idno').flatMap(identifierOf);
  const changes = childElements(descend(header, 'revisionDesc'), 'change').flatMap(changeOf);
  const source = sourceOf(descend(header, 'fileDesc', 'sourceDesc'));
  return {
    ...NO_METADATA,
    ...defined({
      ...titles(descend(header, 'fileDesc', 'titleStmt')),
      date,
      language: language === 'en' ? undefined : language,
      ...publication(descend(header, 'fileDesc', 'publicationStmt'), application !== undefined),
      identifiers: identifiers.length > 0 ? identifiers : undefined,
      source,
      sender,
      recipient,
      changes: changes.length > 0 ? changes : undefined
    }),
    hands: handsOf(header),
    stages: declaredStages(header).flatMap(stageOf),
    ...readSettings(application && wordsOf(descend(application, 'desc')))
  };
}

/** The description of this program, if it wrote the document. */
export function applicationOf(header: Element | undefined): Element | undefined {
  const applications = childElements(descend(header, 'encodingDesc', 'appInfo'), 'application');
  return applications.find(({ attributes }) => attributes.ident === 'stet');
}

/** An object without the keys that have no value. */
function defined<Values extends object>(values: Values): { [Key in keyof Values]?: Exclude<Values[Key], undefined> } {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as never;
}

function titles(statement: Element | undefined) {
  const title = childElements(statement, 'title').find(({ attributes }) => attributes.type !== 'file');
  const editors = childElements(statement, 'respStmt').flatMap((responsible): Responsibility[] => {
    if (responsible.attributes['xml:id'] === 'stet') return [];
    const role = wordsOf(descend(responsible, 'resp'));
    return childElements(responsible)
      .filter(({ name }) => ['name', 'persName', 'orgName'].includes(name))
      .flatMap((name) => {
        const words = wordsOf(name);
        return words === undefined
          ? []
          : [{ name: words, role: role ?? 'responsible', ...defined({ ref: addressOf(name) }) }];
      });
  });
  return {
    title: wordsOf(title),
    author: wordsOf(descend(statement, 'author')),
    editors: editors.length > 0 ? editors : undefined
  };
}

const addressOf = ({ attributes }: Element) =>
  /^[a-z][a-z0-9+.-]*:\S+$/i.test(attributes.ref ?? '') ? (attributes.ref as string) : undefined;

function publication(statement: Element | undefined, isOwn: boolean) {
  const publisher = descend(statement, 'publisher');
  return {
    publisher: publisher?.attributes.cert === 'unknown' ? undefined : wordsOf(publisher),
    ...readAvailability(descend(statement, 'availability'), isOwn)
  };
}

function identifierOf(element: Element): Identifier[] {
  const value = wordsOf(element);
  return value === undefined ? [] : [{ ...defined({ type: element.attributes.type ?? undefined }), value }];
}

function changeOf(element: Element): EditionChange[] {
  const { when } = element.attributes;
  const who = childElements(element, 'name')[0];
  const words = textOf(element).trim();
  if (!when || words === '') return [];
  const name = who && textOf(who);
  const what = name !== undefined && words.startsWith(`${name}: `) ? words.slice(name.length + 2) : words;
  return [{ date: when, ...defined({ who: name }), what }];
}

function sourceOf(description: Element | undefined): Source | undefined {
  const manuscript = descend(description, 'msDesc');
  const identifier = descend(manuscript, 'msIdentifier');
  const name = descend(identifier, 'msName');
  const url = descend(manuscript, 'additional', 'surrogates', 'bibl', 'ref')?.attributes.target;
  const plain = manuscript ? undefined : wordsOf(descend(description, 'bibl') ?? descend(description, 'p'));
  const source = defined({
    title:
      name?.attributes.cert === 'unknown' ? undefined : (wordsOf(name) ?? (plain === NO_SOURCE ? undefined : plain)),
    settlement: wordsOf(descend(identifier, 'settlement')),
    repository: wordsOf(descend(identifier, 'repository')),
    collection: wordsOf(descend(identifier, 'collection')),
    shelfmark: wordsOf(descend(identifier, 'idno')),
    url: url ?? undefined,
    physical: wordsOf(descend(manuscript, 'physDesc', 'p')),
    hands: wordsOf(descend(manuscript, 'physDesc', 'handDesc', 'p')),
    history: wordsOf(descend(manuscript, 'history', 'p'))
  });
  return Object.keys(source).length === 0 ? undefined : source;
}

function correspondents(header: Element | undefined, date: string | Dating | undefined) {
  const actions = childElements(descend(header, 'profileDesc', 'correspDesc'), 'correspAction');
  const end = (type: string, implied: string | Dating | undefined): string | Correspondent | undefined => {
    const action = actions.find(({ attributes }) => attributes.type === type);
    const who = childElements(action).find(({ name }) => ['name', 'persName', 'orgName'].includes(name));
    const where = descend(action, 'placeName');
    const when = datingOf(descend(action, 'date'));
    const found: Correspondent = defined({
      name: wordsOf(who),
      ref: who && addressOf(who),
      place: wordsOf(where),
      placeRef: where && addressOf(where),
      date: isDeepStrictEqual(when, implied && withoutWords(implied)) ? undefined : when
    });
    const keys = Object.keys(found);
    if (keys.length === 0) return undefined;
    return keys.length === 1 && found.name !== undefined ? found.name : found;
  };
  return {
    sender: end('sent', date),
    recipient: end('received', undefined),
    isDated: actions.some((action) => datingOf(descend(action, 'date')) !== undefined)
  };
}

function handsOf(header: Element | undefined): Hand[] {
  const notes = [
    ...childElements(descend(header, 'profileDesc', 'handNotes'), 'handNote'),
    ...childElements(descend(header, 'fileDesc', 'sourceDesc', 'msDesc', 'physDesc', 'handDesc'), 'handNote')
  ];
  return notes.flatMap((note): Hand[] => {
    const { 'xml:id': id, medium } = note.attributes;
    if (!id || !NAME.test(id)) return [];
    const name = wordsOf(childElements(note).find((child) => ['name', 'persName'].includes(child.name)));
    const words = wordsOf(note);
    const rest =
      name !== undefined && words?.startsWith(name) ? words.slice(name.length).replace(/^[:,;.]?\s*/, '') : words;
    return [{ id, ...defined({ name, medium: medium ?? undefined, note: rest === '' ? undefined : rest }) }];
  });
}

function stageOf(change: Element): Stage[] {
  const { 'xml:id': id, who } = change.attributes;
  if (!id || !NAME.test(id)) return [];
  const label = wordsOf(change);
  const hand = who ? decodePointer(who) : undefined;
  return [
    { id, ...defined({ label: label === id ? undefined : label, hand: hand?.startsWith('#') ? undefined : hand }) }
  ];
}
