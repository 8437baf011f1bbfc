/**
 * The wording of apparatus entries, in the style of documentary editions: what stands in the text, a bracket, then how it came
 * there: `unfulfilled] above del. unfulfilled`, `continuing] after del. SAKINZNYI`. The words themselves, in each language, are
 * those of `words/*.yaml` below `apparatus.`; here is what they are chosen by.
 */
import type { Words } from '../../words/words.ts';
import type { EditWithin, Entry, Passage } from './document.ts';
import { spacesRound } from './passage.ts';
import type { Run } from './sheet.ts';

/** What the wording needs to know of the lemma that an entry was given. */
export interface LemmaUse {
  /** The entry had no words of its own: the word after it or before it is the lemma. */
  beside?: 'after' | 'before';
  /** The entry's place is within the lemma's word, after this part of it. */
  within?: string;
  /** The edit is a part of the lemma's word: the part is named. */
  part?: string;
  /** The edit was made in words that do not stand: they are told there. */
  inside?: true;
}

/** What cannot be read, or is not there to be named. */
const NOTHING = '[…]';

/** `left margin` for `margin left`; a place that has no words is said as it is, and of one that is not told, that words were added. */
export function placeInWords(place: string, words: Words): string {
  if (place === '') return words.say('print.place.none');
  const key = `print.place.${placeKey(place)}`;
  return words.has(key) ? words.say(key) : place;
}

/** The place as a key names it: `margin-left` for `margin left` and `left margin`. */
function placeKey(place: string): string {
  const parts = place.split(/\s+/);
  return [...parts.filter((part) => part === 'margin'), ...parts.filter((part) => part !== 'margin')].join('-');
}

type Passages = Readonly<Record<string, Passage>>;

/**
 * Words of the apparatus in italics, and in them words of the text, upright.
 *
 * @param values words of the text
 * @param own values that are the edition's own words: a place
 */
function phrase(words: Words, key: string, values: Passages = {}, own: Readonly<Record<string, string>> = {}): Run[] {
  const runs: Run[] = [];
  for (const part of words.say(key).split(/(\{[a-z]+\})/)) {
    const name = part.startsWith('{') ? part.slice(1, -1) : '';
    const value = values[name];
    const spoken = own[name] ?? part;
    const last = runs.at(-1);
    if (value !== undefined) runs.push(...passageRuns(value, words));
    else if (last?.[1] === 'italic') last[0] += spoken;
    else if (spoken !== '') runs.push([spoken, 'italic']);
  }
  return runs;
}

/** A phrase that depends on a place: the one for this place, `.elsewhere`, or `.none`. */
function phraseAt(words: Words, begin: string, place: string, values?: Passages): Run[] {
  const own = `${begin}${placeKey(place)}`;
  if (place === '') return phrase(words, `${begin}none`, values);
  return words.has(own) ? phrase(words, own, values) : phrase(words, `${begin}elsewhere`, values, { place });
}

/** Words of the text, and in brackets what had been done in them: `the old [man above del. boy] was`. */
function passageRuns(passage: Passage, words: Words): Run[] {
  if (typeof passage === 'string') return [[passage, null]];
  const stands = passage.map((part) => (typeof part === 'string' ? part : standing(part.words)));
  return onOneLine(
    passage.flatMap((part, at) => {
      if (typeof part === 'string') return [[part, null]];
      return withinRuns(part, spacesRound(stands[at - 1] ?? '', stands[at + 1] ?? ''), words);
    })
  );
}

/** The words of a passage alone. */
function standing(passage: Passage): string {
  return typeof passage === 'string'
    ? passage
    : passage.map((part) => standing(typeof part === 'string' ? part : part.words)).join('');
}

function withinRuns({ entry, words: passage }: EditWithin, [before, after]: [string, string], words: Words): Run[] {
  const stood = passageRuns(passage, words);
  return stood.length > 0
    ? [['[', null], ...stood, [' ', null], ...entryBody(entry, { inside: true }, words), [']', null]]
    : [[`${before}[`, null], ...entryBody(entry, { inside: true, beside: 'after' }, words), [`]${after}`, null]];
}

/** White space as on one line: none at the edges, and one space where there is some. */
function onOneLine(runs: readonly Run[]): Run[] {
  const line: Run[] = [];
  let isOpen = true;
  for (const [raw, style] of runs) {
    const text = raw.replace(/\s+/gu, ' ');
    const rest: string = isOpen && text.startsWith(' ') ? text.slice(1) : text;
    if (rest === '') continue;
    isOpen = rest.endsWith(' ');
    const last = line.at(-1);
    if (last && last[1] === style) last[0] += rest;
    else line.push([rest, style]);
  }
  const last = line.at(-1);
  if (last) last[0] = last[0].trimEnd();
  return line.filter(([text]) => text !== '');
}

function said(entry: Entry, use: LemmaUse, words: Words): Run[] {
  const place = entry.place ?? '';
  const part: Run[] = use.part ? [[`${use.part} `, null]] : [];
  const deleted = entry.deleted?.length ? entry.deleted : NOTHING;
  // What was written instead does not stand any more: what is left to tell is the deletion.
  const isGone = entry.kind === 'substitution' && (use.beside !== undefined || use.within !== undefined);
  switch (isGone ? 'deletion' : entry.kind) {
    case 'substitution':
      return [...part, ...phraseAt(words, 'apparatus.substitution.', place, { deleted })];
    case 'deletion':
      if (use.inside) return phrase(words, 'apparatus.deletion.inside', { deleted });
      if (use.within !== undefined) return phrase(words, 'apparatus.deletion.within', { deleted, within: use.within });
      return phrase(words, `apparatus.deletion.${use.beside ?? 'after'}`, { deleted });
    case 'addition':
      return [...part, ...phraseAt(words, 'apparatus.addition.', place)];
    case 'struck':
      return [...part, ...phrase(words, 'apparatus.struck')];
    case 'restoration':
      return [...part, ...phrase(words, 'apparatus.restoration')];
    case 'unplaced': {
      const how = phraseAt(words, 'apparatus.addition.', place).map(([text]) => text);
      return phrase(
        words,
        'apparatus.unplaced',
        { added: entry.added?.length ? entry.added : NOTHING },
        { how: how.join('') }
      );
    }
    case 'emendation':
      if (entry.source !== undefined) return phrase(words, 'apparatus.emendation', { source: entry.source });
      return entry.reason === undefined
        ? phrase(words, 'apparatus.supplied')
        : phrase(words, 'apparatus.supplied-because', { reason: entry.reason });
    case 'variant':
      return [{ text: undefined, witnesses: entry.witnesses ?? [] }, ...(entry.readings ?? [])]
        .map(({ text, witnesses }): Run[] => [
          ...(text === undefined
            ? []
            : text === ''
              ? phrase(words, 'apparatus.omission')
              : ([[text, null]] satisfies Run[])),
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
  const name = (rule: string) => (words.has(`rule.${rule}`) ? words.say(`rule.${rule}`) : rule);
  return [
    [rules.map(name).join(', '), 'italic'],
    [`; ${words.say(`certainty.${certainty}`)}`, null]
  ];
}
