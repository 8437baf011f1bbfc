/** `<profileDesc>` (TEI Guidelines 2.4, 12.2.1, 12.3.2): creation, languages, correspondence, hands, stages of revision. */
import type { Element } from 'xast';
import type { Correspondent, Dating, Hand, Metadata } from '../../transcription/metadata.ts';
import { dateElement, simple, withoutWords } from '../dating.ts';
import { element, leaf, text } from '../elements.ts';
import { maybe } from './file-description.ts';
import { languageName } from './language-names.ts';
import type { TextUsage } from './usage.ts';

export function profileDescription(metadata: Metadata, usage: TextUsage): Element {
  const { hands, language = 'en' } = metadata;
  const languages = [...new Set([language, ...usage.languages])];
  return element('profileDesc', {}, [
    ...creation(metadata),
    element(
      'langUsage',
      {},
      languages.map((ident) => leaf('language', languageName(ident), { ident }))
    ),
    ...correspondence(metadata),
    ...(hands.length === 0 ? [] : [element('handNotes', {}, hands.map(handNote))])
  ]);
}

function creation({ date: said, stages }: Metadata): Element[] {
  const date = said && simple(said);
  const changes = stages.map(({ id, label, hand }) =>
    leaf('change', label ?? id, { 'xml:id': id, who: hand === undefined ? undefined : `#${hand}` })
  );
  const facts = [
    ...(date === undefined ? [] : [dateElement(date, typeof date === 'string' ? date : date.text)]),
    ...(changes.length === 0 ? [] : [element('listChange', { ordered: 'true' }, changes)])
  ];
  return facts.length === 0 ? [] : [element('creation', {}, facts)];
}

/** The hand's name, and what else is known of it after a colon. */
function handNote({ id, name, medium, note }: Hand): Element {
  const attributes = { 'xml:id': id, medium: medium?.trim().replace(/\s+/g, ' ') };
  return element('handNote', attributes, [
    ...maybe('name', name),
    ...(note === undefined ? [] : [text(name === undefined ? note : `: ${note}`)])
  ]);
}

function correspondence({ sender, recipient, date }: Metadata): Element[] {
  const actions = [...action('sent', sender, date), ...action('received', recipient)];
  return actions.length === 0 ? [] : [element('correspDesc', {}, actions)];
}

function action(type: string, end: string | Correspondent | undefined, written?: string | Dating): Element[] {
  if (end === undefined) return [];
  const {
    name,
    ref,
    place,
    placeRef,
    date = written && withoutWords(written)
  }: Correspondent = typeof end === 'string' ? { name: end } : end;
  const facts = [
    ...maybe('name', name, { ref }),
    ...maybe('placeName', place, { ref: placeRef }),
    ...(date === undefined ? [] : [dateElement(date)])
  ];
  return facts.length === 0 ? [] : [element('correspAction', { type }, facts)];
}
