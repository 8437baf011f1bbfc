/** The guide says what the program does: its examples are read without a message, its tables are those of the vocabulary. */
import { readFileSync } from 'node:fs';
import { VFile } from 'vfile';
import { severity } from '../../src/messages/report.ts';
import { NO_METADATA } from '../../src/transcription/metadata.ts';
import { parse } from '../../src/transcription/parse.ts';
import { writeNotation } from '../../src/transcription/write.ts';
import { TABLES } from './guide.ts';

const GUIDE = readFileSync('docs/notation.md', 'utf8');
const EXAMPLES = Array.from(GUIDE.matchAll(/^```\n([\s\S]*?)^```$/gm), ([, text]) => text as string);

test('there are examples', () => {
  expect(EXAMPLES.length).toBeGreaterThan(8);
});

test.each(EXAMPLES)('the example %j is read without a complaint', (text) => {
  const file = new VFile();
  const tree = parse(text, file, { ...NO_METADATA, hands: [{ id: 'hc' }] });
  expect(file.messages.filter((message) => severity(message) !== 'info').map(String)).toEqual([]);
  expect(writeNotation(tree)).toBe(text);
});

test.each(Object.entries(TABLES))('the table of %s is that of the vocabulary', (name, table) => {
  const place = `<!-- ${name} -->\n`;
  const from = GUIDE.indexOf(place) + place.length;
  expect(GUIDE.slice(from, GUIDE.indexOf('<!-- end -->', from))).toBe(`\n${table}\n\n`);
});
