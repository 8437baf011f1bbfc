/** What `stet diff` found, for people. Nothing is said by colour alone: `[-…-]` is gone and `{+…+}` is new, as wdiff writes it. */

import type { EditChange, MetadataChange, PagePlace } from '../diff/report.ts';
import type { DocumentDiff, EditionDiff, TextChange } from '../diff.ts';
import type { LedgerRecord } from '../editions/ledger.ts';
import { visible } from './print.ts';

export interface DiffStyle {
  coloured: boolean;
}

interface Pens {
  /** A heading, what is said by the way, what is gone, what is new. */
  strong: (text: string) => string;
  aside: (text: string) => string;
  gone: (text: string) => string;
  fresh: (text: string) => string;
}

function pens({ coloured }: DiffStyle): Pens {
  const pen = (code: string) => (text: string) => (coloured && text !== '' ? `\u001b[${code}m${text}\u001b[0m` : text);
  return { strong: pen('1'), aside: pen('2'), gone: pen('31'), fresh: pen('32') };
}

/** The report: a part for each document that differs, and a line that counts. */
export function formatDiff({ documents, unchanged }: EditionDiff, style: DiffStyle): string {
  const pen = pens(style);
  if (documents.length + unchanged === 0) return '';
  const parts = documents.map((document) => `${lines(document, pen).join('\n')}\n`);
  return [...parts, `${summary(documents, unchanged)}\n`].join('\n');
}

function lines({ stem, status, texts, edits, metadata }: DocumentDiff, pen: Pens): string[] {
  if (status === 'added') return [pen.fresh(`+ ${visible(stem)} is new`)];
  if (status === 'removed') return [pen.gone(`- ${visible(stem)} is gone`)];
  const editLines = [
    ...edits.removed.flatMap((record) => editLine(pen.gone('-'), record, pen)),
    ...edits.added.flatMap((record) => editLine(pen.fresh('+'), record, pen)),
    ...edits.changed.flatMap((change) => changedEdit(change, pen))
  ];
  return [
    pen.strong(visible(stem)),
    ...section(
      'Text',
      texts.flatMap((change) => textLines(change, pen)),
      pen
    ),
    ...section('Edits', editLines, pen),
    ...section(
      'Metadata',
      metadata.flatMap((change) => metadataLines(change, pen)),
      pen
    )
  ];
}

const section = (title: string, content: string[], pen: Pens) =>
  content.length === 0 ? [] : [`  ${pen.strong(title)}`, ...content.map((line) => `    ${line}`)];

function textLines({ states, old, new: now, before, after, left, right }: TextChange, pen: Pens): string[] {
  const space = /^[.,;:!?)\]”’]/.test(right) ? '' : ' ';
  const words = [
    shown(left),
    before === '' ? '' : pen.gone(`[-${shown(before)}-]`),
    after === '' ? '' : pen.fresh(`{+${shown(after)}+}`)
  ];
  const moved = place(old) !== place(now) ? ` (was ${place(old)})` : '';
  return [
    `${place(now)}${moved} ${pen.aside(states.map(stateName).join(', '))}`,
    `  ${words.filter(Boolean).join(' ')}${space}${shown(right)}`
  ];
}

function editLine(sign: string, record: LedgerRecord, pen: Pens): string[] {
  return [`${sign} ${record.kind}, ${place(record)}: ${deed(record, pen)} ${pen.aside(record.id)}`];
}

/** Where it stands and what it did, and a line for each field that differs. */
function changedEdit({ old, new: now, fields }: EditChange, pen: Pens): string[] {
  const id = fields.includes('id') ? `${now.id} (was ${old.id})` : now.id;
  return [
    `~ ${now.kind}, ${place(now)}: ${deed(now, pen)} ${pen.aside(id)}`,
    ...fields
      .filter((field) => field !== 'id')
      .map((field) => `    ${field}: ${pen.gone(`[-${value(old[field])}-]`)} ${pen.fresh(`{+${value(now[field])}+}`)}`)
  ];
}

function deed({ before, after, kind }: LedgerRecord, pen: Pens): string {
  if (kind === 'restoration') return `“${shown(before)}”`;
  return [before === '' ? '' : pen.gone(`“${shown(before)}”`), after === '' ? '' : pen.fresh(`“${shown(after)}”`)]
    .filter(Boolean)
    .join(' → ');
}

function metadataLines({ field, before, after }: MetadataChange, pen: Pens): string[] {
  const old = before.map((text) => pen.gone(`[-${shown(text)}-]`));
  const now = after.map((text) => pen.fresh(`{+${shown(text)}+}`));
  return [`${field}: ${[...old, ...now].join(' ')}`];
}

const value = (found: LedgerRecord[keyof LedgerRecord]) => (found === null || found === '' ? '' : shown(String(found)));

const stateName = (state: string) => visible(state.replace(/^stage:/, 'stage '));

function place({ page, line }: PagePlace): string {
  if (page === null && line === null) return 'no line';
  return [page === null ? '' : `page ${visible(page)}`, line === null ? '' : `line ${line}`].filter(Boolean).join(', ');
}

const LONGEST = 160;

/** Words on one line, a pilcrow for the end of each, and the middle of what is long left out. */
function shown(text: string): string {
  const line = visible(text.replace(/\s*\n\s*/g, ' ¶ ')).trim();
  if (line.length <= LONGEST) return line;
  const half = LONGEST / 2 - 2;
  return `${line.slice(0, half).replace(/\s\S*$/, '')} … ${line.slice(-half).replace(/^\S*\s/, '')}`;
}

function summary(documents: readonly DocumentDiff[], unchanged: number): string {
  if (documents.length === 0)
    return unchanged === 1 ? 'Nothing has changed.' : `Nothing has changed in ${unchanged} documents.`;
  const count = (status: DocumentDiff['status']) => documents.filter((document) => document.status === status).length;
  const parts = (['changed', 'added', 'removed'] as const)
    .map((status) => ({ status, number: count(status) }))
    .filter(({ number }) => number > 0)
    .map(({ status, number }) => `${number} ${status}`);
  const all = documents.length + unchanged;
  return `${all} document${all === 1 ? '' : 's'}: ${[...parts, ...(unchanged > 0 ? [`${unchanged} unchanged`] : [])].join(', ')}.`;
}
