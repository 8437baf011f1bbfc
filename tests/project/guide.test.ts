/** What is made from the program itself is current, and no rule has two meanings. */
import { readFileSync } from 'node:fs';
import { ledgerSchema } from '../../src/editions/ledger-schema.ts';
import { REFUSALS } from '../../src/messages/cli.ts';
import { CATALOGUES, messagesGuide } from '../../src/messages/guide.ts';
import { jsonSchema } from '../../src/project/schema.ts';

test('docs/messages.md is current (`npm run guide` writes it)', () => {
  expect(readFileSync('docs/messages.md', 'utf8')).toBe(messagesGuide());
});

test('edition.schema.json is current (`npm run guide` writes it)', () => {
  expect(JSON.parse(readFileSync('edition.schema.json', 'utf8'))).toEqual(jsonSchema());
});

test('ledger.schema.json is current (`npm run guide` writes it)', () => {
  expect(JSON.parse(readFileSync('ledger.schema.json', 'utf8'))).toEqual(ledgerSchema());
});

test('each rule has one meaning, and a name that can stand in an address', () => {
  const ids = [...CATALOGUES.flatMap(({ rules }) => Object.keys(rules)), ...Object.keys(REFUSALS)];
  expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  expect(ids.filter((id) => !/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(id))).toEqual([]);
});

test('each message is a sentence, with something to do', () => {
  const entries = messagesGuide()
    .split('\n### ')
    .slice(1)
    .map((entry) => entry.split('\n\n'));
  for (const [id, first = '', help = ''] of entries) {
    expect({ id, ends: /[.…`?)]$/.test(first.trim()) }).toEqual({ id, ends: true });
    expect({ id, help: help.trim().length > 0 }).toEqual({ id, help: true });
  }
});
