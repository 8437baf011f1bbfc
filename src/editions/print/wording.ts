/**
 * The wording of apparatus entries, in the style of documentary editions: what stands in the text, a bracket, then how it came
 * there: `unfulfilled] above del. unfulfilled`, `continuing] after del. SAKINZNYI`.
 */
import type { Entry } from './document.ts';
import type { Run } from './sheet.ts';
import type { Words } from './words.ts';

/** What the wording needs to know of the lemma that an entry was given. */
export interface LemmaUse {
  /** The entry had no words of its own: the word after it or before it is the lemma. */
  beside?: 'after' | 'before';
  /** The entry's place is within the lemma's word, after this part of it. */
  within?: string;
  /** The edit is a part of the lemma's word: the part is named. */
  part?: string;
}

/** `left margin` for `margin left`; a place that the table does not know is said as it is. */
export function placeInWords(place: string, words: Words): string {
  return words.places[place] ?? place;
}

function said(entry: Entry, use: LemmaUse, words: Words): Run[] {
  const terms = words.apparatus;
  const place = entry.place ?? '';
  const part: Run[] = use.part ? [[`${use.part} `, null]] : [];
  const deleted = entry.deleted || '[…]';
  const added = terms.added[place] ?? terms.addedElsewhere(place);
  // What was written instead does not stand any more: what is left to tell is the deletion.
  const isGone = entry.kind === 'substitution' && (use.beside !== undefined || use.within !== undefined);
  switch (isGone ? 'deletion' : entry.kind) {
    case 'substitution': {
      const how = place === '' ? terms.after : (terms.replacing[place] ?? terms.replacingElsewhere(place));
      return [...part, [`${how} ${terms.deleted} `, 'italic'], [deleted, null]];
    }
    case 'deletion': {
      if (use.within !== undefined) {
        const runs: Run[] = [
          [`${terms.deleted} `, 'italic'],
          [`${deleted} `, null],
          [`${terms.after} `, 'italic'],
          [use.within, null]
        ];
        return runs;
      }
      const side = use.beside === 'before' ? terms.before : terms.after;
      return [
        [`${side} ${terms.deleted} `, 'italic'],
        [deleted, null]
      ];
    }
    case 'addition':
      return [...part, [added.trim(), 'italic']];
    case 'restoration':
      return [...part, [terms.restored, 'italic']];
    case 'unplaced':
      return [
        [`${entry.added || '[…]'} `, null],
        [`${added.trim()}, ${terms.unplaced}`, 'italic']
      ];
    case 'emendation':
      if (entry.source === undefined)
        return [[[terms.supplied, entry.reason].filter((part) => part !== undefined).join(': '), 'italic']];
      return [
        [`${terms.sourceReads} `, 'italic'],
        [entry.source ?? '', null]
      ];
    case 'variant':
      return [{ text: undefined, witnesses: entry.witnesses ?? [] }, ...(entry.readings ?? [])]
        .map(({ text, witnesses }): Run[] => [
          ...(text === undefined ? [] : ([text === '' ? [terms.omitted, 'italic'] : [text, null]] satisfies Run[])),
          ...(witnesses.length > 0 ? ([[witnesses.join(' '), 'italic']] satisfies Run[]) : [])
        ])
        .filter((reading) => reading.length > 0)
        .flatMap((reading, at): Run[] => [
          ...(at > 0 ? ([['; ', null]] satisfies Run[]) : []),
          ...reading.flatMap((run, part): Run[] => (part > 0 ? [[' ', null], run] : [run]))
        ]);
  }
}

/** What an entry says after its lemma, with the hand and the stage where they are known. */
export function entryBody(entry: Entry, use: LemmaUse, words: Words): Run[] {
  const whose = [entry.hand, entry.stage].filter((name) => name !== undefined && name !== '');
  const runs = said(entry, use, words);
  return whose.length === 0 ? runs : [...runs, [` (${whose.join(', ')})`, 'italic']];
}

/** What the list of inferred readings says of an entry: the rules, and how sure they are. */
export function inferredBody(entry: Entry, words: Words): Run[] {
  const { rules = [], certainty = 'high' } = entry.inferred ?? {};
  return [
    [rules.map((rule) => rule.replaceAll('-', ' ')).join(', '), 'italic'],
    [`; ${words.certainty[certainty]}`, null]
  ];
}
