/** The entries of the apparatus and the notes, as `\edtext` and `\footnoteB` have them. */
import type { Sheet } from '../sheet.ts';
import { plainItems } from './items.ts';
import { escapeTex, inLanguage, runs } from './text.ts';

/**
 * The second argument of an `\edtext`.
 *
 * @param numbered which ends of lemmata have a number on their line; undefined where the lemma is the first argument as it is
 */
export function entryOf(id: string, sheet: Sheet, numbered: ReadonlySet<string> | undefined): string {
  const { body, language, long } = sheet.entries[id] as Sheet['entries'][string];
  const lemma = numbered === undefined ? '' : `\\lemma{${lemmaOf(id, sheet, numbered)}}`;
  return `${lemma}\\Afootnote{${long ? `\\emph{${escapeTex(sheet.words.seeLong)}}` : runs(body, language)}}`;
}

/** A lemma as it is printed before its bracket: `first … last`. */
export function lemmaOf(id: string, sheet: Sheet, numbered: ReadonlySet<string> = new Set()): string {
  const { lemma, language } = sheet.entries[id] as Sheet['entries'][string];
  const words = (end: 'first' | 'last', text: string) => {
    const tex = inLanguage(escapeTex(text), language);
    return numbered.has(`${end}:${id}`) ? `\\sameword{${tex}}` : tex;
  };
  return words('first', lemma.first) + (lemma.last === null ? '' : ` … ${words('last', lemma.last)}`);
}

export function noteOf(id: string, sheet: Sheet): string {
  const { content, language, long } = sheet.notes[id] as Sheet['notes'][string];
  return `\\footnoteB{${long ? `\\emph{${escapeTex(sheet.words.seeLong)}}` : inLanguage(plainItems(content), language)}}`;
}
