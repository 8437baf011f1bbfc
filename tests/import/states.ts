/** What each state shows of a piece of TEI, and whether the states balance. */
import { VFile } from 'vfile';
import { balance } from '../../src/editions/balance.ts';
import { type LedgerRecord, readLedger } from '../../src/editions/ledger.ts';
import { transform } from '../../src/editions/transform.ts';

export interface States {
  diplomatic: string;
  original: string;
  final: string;
  reading: string;
}

const STAGES =
  '<profileDesc><creation><listChange><change xml:id="s1"/><change xml:id="s2"/><change xml:id="s3"/></listChange></creation></profileDesc>';

/** A TEI document round what stands in its body, or round a `sourceDoc` or `text`. */
export function document(content: string): string {
  const body = /^<(sourceDoc|text)\b/.test(content) ? content : `<text><body>${content}</body></text>`;
  return `<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader>${STAGES}</teiHeader>${body}</TEI>`;
}

/** @returns the states, with `|` for the end of a line, the ledger, what does not balance, and the rules reported */
export async function statesOf(tei: string) {
  const file = new VFile();
  const made = await transform(tei, {
    file,
    outputs: ['text-typed', 'text-diplomatic', 'text-original', 'text-final', 'text-reading', 'ledger-json']
  });
  if (!made) throw new Error(file.messages.map(String).join('\n'));
  const ledger: LedgerRecord[] = readLedger(made['ledger-json']);
  const uneven = balance({
    typed: made['text-typed'],
    diplomatic: made['text-diplomatic'],
    original: made['text-original'],
    final: made['text-final'],
    ledger
  });
  const line = (text: string) => text.trim().replace(/\n+/g, '|');
  const states: States = {
    diplomatic: line(made['text-diplomatic']),
    original: line(made['text-original']),
    final: line(made['text-final']),
    reading: line(made['text-reading'])
  };
  return { states, ledger, uneven, rules: file.messages.map(({ ruleId }) => ruleId) };
}
