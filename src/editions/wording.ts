/** What an act of revision did, in the words of the edition's language (`act.*` in `words/`). */
import type { Words } from '../words/words.ts';
import type { LedgerRecord } from './ledger.ts';

/** One sentence without its full stop: `“Soviet” replaced by “Castro” above the line; likely, inferred by displaced-addition`. */
export function describe(record: LedgerRecord, words: Words): string {
  const { cert, rule, stage } = record;
  const particulars = [
    cert === null ? undefined : known(`certainty.${cert}`, cert, words),
    rule === null ? undefined : words.say('act.inferred', { rule }),
    stage === null ? undefined : words.say('act.stage', { stage })
  ].filter((part) => part !== undefined);
  return [act(record, words), particulars.join(', ')].filter((part) => part !== '').join(words.say('ledger.join'));
}

function act({ kind, before, after, place, falseStart, unplaced }: LedgerRecord, words: Words): string {
  const form =
    kind === 'deletion' && falseStart
      ? 'false-start'
      : kind === 'addition' && unplaced
        ? 'unplaced'
        : (kind === 'addition' || kind === 'substitution') && place !== null
          ? `${kind}-placed`
          : kind;
  const where = place === null ? '' : known(`place.${place.replaceAll(' ', '-')}`, `(${place})`, words);
  return words.say(`act.${form}`, { before, after, place: where });
}

/** The words for a value of the TEI's vocabulary, or the value where there are none. */
const known = (key: string, value: string, words: Words) => (words.has(key) ? words.say(key) : value);
