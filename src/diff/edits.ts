/** Which edits are new, gone, or described otherwise. */
import { COLUMNS, type LedgerRecord } from '../editions/ledger.ts';
import type { EditChange, EditChanges } from './report.ts';

/** What changes with other edits: the number of an edit, its place on the page and its context. The rest is what it is. */
const AROUND: ReadonlySet<keyof LedgerRecord> = new Set(['n', 'page', 'line', 'left', 'right']);
const FIELDS = COLUMNS.filter((field) => !AROUND.has(field));

/** How an edit is known again, one way after the other: by its id; by what it did; by where it stands. */
const IDENTITIES: readonly ((record: LedgerRecord) => string | undefined)[] = [
  ({ id }) => id,
  ({ kind, before, after, left, right }) => JSON.stringify([kind, before, after, left, right]),
  ({ kind, before, after, page }) => JSON.stringify([kind, before, after, page]),
  ({ kind, page, left, right }) => (left === '' && right === '' ? undefined : JSON.stringify([kind, page, left, right]))
];

export function compareEdits(old: readonly LedgerRecord[], now: readonly LedgerRecord[]): EditChanges {
  let removed = [...old];
  let added = [...now];
  const pairs: { old: LedgerRecord; new: LedgerRecord }[] = [];
  for (const identity of IDENTITIES) {
    const waiting = new Map<string, LedgerRecord[]>();
    for (const record of removed) {
      const key = identity(record);
      if (key !== undefined) waiting.set(key, [...(waiting.get(key) ?? []), record]);
    }
    const known = new Set<LedgerRecord>();
    for (const record of added) {
      const match = waiting.get(identity(record) ?? '')?.shift();
      if (!match) continue;
      pairs.push({ old: match, new: record });
      known.add(match).add(record);
    }
    removed = removed.filter((record) => !known.has(record));
    added = added.filter((record) => !known.has(record));
  }
  const newIds = new Map(pairs.map((pair) => [pair.old.id, pair.new.id]));
  const changed = pairs
    .map((pair): EditChange => ({ ...pair, fields: FIELDS.filter((field) => differs(field, pair, newIds)) }))
    .filter(({ fields }) => fields.length > 0)
    .sort((a, b) => a.new.n - b.new.n);
  return { added, removed, changed };
}

/** An edit round this one that got a new id is no change of this one. */
function differs(
  field: (typeof FIELDS)[number],
  pair: { old: LedgerRecord; new: LedgerRecord },
  newIds: ReadonlyMap<string, string>
): boolean {
  const before = pair.old[field];
  const known = field === 'within' && typeof before === 'string' ? (newIds.get(before) ?? before) : before;
  return known !== pair.new[field];
}
