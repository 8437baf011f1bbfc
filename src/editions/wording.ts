/** What an act of revision did, in words. */
import type { LedgerRecord } from './ledger.ts';

/** One sentence without its full stop: `“Soviet” replaced by “Castro” above the line; likely, inferred by displaced-addition`. */
export function describe(record: LedgerRecord): string {
  const particulars = [
    record.cert === null ? undefined : certainty(record.cert),
    record.rule === null ? undefined : `inferred by ${record.rule}`,
    record.stage === null ? undefined : `stage ${record.stage}`
  ].filter((part) => part !== undefined);
  return [act(record), particulars.join(', ')].filter((part) => part !== '').join('; ');
}

const CERTAINTIES = new Map([
  ['high', 'sure'],
  ['medium', 'likely'],
  ['low', 'doubtful'],
  ['unknown', 'not sure']
]);

const certainty = (cert: string) => CERTAINTIES.get(cert) ?? `certain to ${cert}`;

function act({ kind, before, after, place, falseStart, unplaced }: LedgerRecord): string {
  const where = place === null ? '' : ` ${placeWords(place)}`;
  switch (kind) {
    case 'addition':
      return unplaced ? `“${after}” added, its place unknown` : `“${after}” added${where}`;
    case 'deletion':
      return falseStart ? `“${before}” struck, a false start` : `“${before}” struck`;
    case 'substitution':
      return `“${before}” replaced by “${after}”${where}`;
    case 'restoration':
      return `“${before}” struck and restored`;
    case 'transposition':
      return `“${before}” put into the order “${after}”`;
    case 'cancellation':
      return `the marking “${before}” cancelled`;
  }
}

function placeWords(place: string): string {
  if (place === 'above' || place === 'below') return `${place} the line`;
  return place === 'inline' ? 'in the line' : `(${place})`;
}
