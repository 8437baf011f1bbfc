/** The guide to inference says of each rule what it reads and what it does not, and what it says is so. */
import { readFileSync } from 'node:fs';
import { INFERENCE } from '../../src/messages/inference.ts';
import { EXPECTED, PROFILES } from '../../src/transcription/infer/profiles.ts';
import { show } from './show.ts';

const guide = readFileSync('docs/inference.md', 'utf8');
const sections = new Map(
  guide
    .split(/^## /m)
    .slice(1)
    .map((section) => [section.slice(0, section.indexOf('\n')), section] as const)
);

test('has a section for each rule, in their order', () => {
  expect([...sections.keys()].slice(1, -3)).toEqual(Object.keys(INFERENCE));
});

test.each(Object.keys(INFERENCE))('%s: its examples', (rule) => {
  const examples = [...(sections.get(rule) ?? '').matchAll(/```text\n([\s\S]*?)\n```/g)].map(
    (match) => match[1] as string
  );
  expect(examples).toHaveLength(2);
  expect(show(examples[0] as string).rules).toContain(rule);
  expect(show(examples[1] as string).rules).not.toContain(rule);
});

test('says which rules a profile leaves out', () => {
  for (const [profile, off] of Object.entries(PROFILES)) {
    const row = guide.split('\n').find((line) => line.startsWith('|') && line.includes(`\`${profile}\``)) ?? '';
    const named = [...(row.split('|')[2] ?? '').matchAll(/`([\w-]+)`/g)].map((match) => match[1] as string);
    const all = Object.keys(INFERENCE);
    const left = row.includes('all but') ? all.filter((rule) => !named.includes(rule)) : named;
    expect([profile, left.sort()]).toEqual([profile, [...off].sort()]);
  }
});

test('says what furniture a profile expects', () => {
  const table = guide.slice(guide.indexOf('| `profile` | expects |'), guide.indexOf('## Patterns'));
  for (const [profile, patterns] of Object.entries(EXPECTED)) {
    const row = table.split('\n').find((line) => (line.split('|')[1] ?? '').includes(`\`${profile}\``)) ?? '';
    const named = [...(row.split('|')[2] ?? '').matchAll(/`(.+?)`/g)].map((match) => match[1] as string);
    expect([profile, named.length > 0]).toEqual([profile, patterns.length > 0]);
    for (const line of named) expect(patterns.some((pattern) => new RegExp(pattern, 'u').test(line))).toBe(true);
  }
});
