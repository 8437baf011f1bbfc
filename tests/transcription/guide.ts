/** The tables of the guide, made from the vocabulary. */
import { COMMON_KEYS, KEY_TERMS, type KeyTerm } from '../../src/transcription/keys.ts';
import { BLOCKS, KEYWORDS, SPANS, type Term } from '../../src/transcription/vocabulary.ts';

const code = (name: string) => `\`${name}\``;
const row = (...cells: string[]) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
const head = (...cells: string[]) => [row(...cells), row(...cells.map(() => '---'))];
const elements = (names: string) => names.split(' ').map(code).join(' ');

const terms = (title: string, entries: Record<string, Term>, write: (name: string) => string) =>
  [
    ...head(title, 'means', 'TEI', 'attributes'),
    ...Object.entries(entries).map(([name, { means, element, keys }]) =>
      row(code(write(name)), means, elements(element), keys.map(code).join(' '))
    )
  ].join('\n');

function keyword(name: string): string {
  if (name === 'note') return '[^1]';
  if (name === 'anchor') return '[]{#id}';
  return (
    { begin: '[begin del]', end: '[end del]', hand: '[hand hc]', milestone: '[milestone section 2]' }[name] ??
    `[${name}]`
  );
}

const keys = (names: readonly string[]) =>
  [
    ...head('attribute', 'means', 'takes', 'TEI'),
    ...names.map((name) => {
      const { means, wording, takes, tei } = KEY_TERMS[name as keyof typeof KEY_TERMS] as KeyTerm;
      return row(code(name), means, wording ?? (takes ? 'a name' : ''), tei ? code(`@${tei}`) : '');
    })
  ].join('\n');

/** The tables, by the name of their place in the guide. */
export const TABLES: Record<string, string> = {
  'common keys': keys(COMMON_KEYS),
  classes: terms('class', SPANS, (name) => `[text]{.${name}}`),
  keywords: terms('written', KEYWORDS, keyword),
  roles: terms('role', BLOCKS, (name) => `::: {.${name}}`),
  keys: keys(Object.keys(KEY_TERMS).filter((name) => !(COMMON_KEYS as readonly string[]).includes(name)))
};
