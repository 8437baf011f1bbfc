/**
 * The check that no character is lost or invented between a transcription and its editions. White space is left out of account:
 * states resolve it, and a transcription's line ends are its own.
 */
import type { LedgerRecord } from './ledger.ts';

export interface Texts {
  /** The transcription less its marks, in its order: what `characters` makes of a tree as typed. */
  source?: string;
  /** The outputs of the same names. */
  typed: string;
  diplomatic: string;
  original: string;
  final: string;
  ledger: LedgerRecord[];
}

/** What does not balance: which check, and the characters round the first place that shows it. */
export interface Imbalance {
  check:
    | 'typed-is-source'
    | 'diplomatic-is-typed'
    | 'original-in-diplomatic'
    | 'final-in-diplomatic'
    | 'ledger-is-difference';
  found: string;
}

/**
 * - the typed text has exactly the characters of the source, in order;
 * - the diplomatic text has the same characters as the typed one (moved additions stand elsewhere);
 * - the original and the final text are subsequences of the diplomatic one (unless passages were transposed);
 * - the original, less what the ledger strikes and more what it adds, has the characters of the final text.
 *
 * @returns every check that fails; none when the document balances
 */
export function balance(texts: Texts): Imbalance[] {
  const [typed, diplomatic, original, final] = [texts.typed, texts.diplomatic, texts.original, texts.final].map(
    bare
  ) as [string, string, string, string];
  const found: Imbalance[] = [];
  const check = (name: Imbalance['check'], place: string | undefined) => {
    if (place !== undefined) found.push({ check: name, found: place });
  };
  if (texts.source !== undefined) check('typed-is-source', firstDifference(bare(texts.source), typed));
  check('diplomatic-is-typed', leftOver(count(typed), count(diplomatic)));
  const moved = texts.ledger.some(({ kind }) => kind === 'transposition');
  check('original-in-diplomatic', firstMissing(original, diplomatic));
  if (!moved) check('final-in-diplomatic', firstMissing(final, diplomatic));
  const expected = count(original);
  for (const { kind, unplaced, before, after } of texts.ledger) {
    if (kind === 'cancellation' || kind === 'restoration' || kind === 'transposition' || unplaced) continue;
    count(bare(before), expected, -1);
    count(bare(after), expected, 1);
  }
  check('ledger-is-difference', leftOver(expected, count(final)));
  return found;
}

function bare(text: string): string {
  return text.replace(/\s+/g, '');
}

function count(text: string, into = new Map<string, number>(), step = 1): Map<string, number> {
  for (const character of text) into.set(character, (into.get(character) ?? 0) + step);
  return into;
}

/** The characters that the one has and the other has not. */
function leftOver(a: Map<string, number>, b: Map<string, number>): string | undefined {
  const uneven = [...new Set([...a.keys(), ...b.keys()])].filter((key) => (a.get(key) ?? 0) !== (b.get(key) ?? 0));
  return uneven.length > 0 ? uneven.join('') : undefined;
}

function firstDifference(a: string, b: string): string | undefined {
  if (a === b) return undefined;
  let at = 0;
  while (a[at] === b[at]) at += 1;
  return a.slice(Math.max(0, at - 20), at + 20) || b.slice(Math.max(0, at - 20), at + 20);
}

/** Whether the one is a subsequence of the other; if not, what stands round the first character that is missing. */
function firstMissing(part: string, whole: string): string | undefined {
  let at = 0;
  for (const character of whole) {
    if (part.startsWith(character, at)) at += character.length;
  }
  return at === part.length ? undefined : part.slice(Math.max(0, at - 20), at + 20);
}
