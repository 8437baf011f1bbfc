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

/** Each thing that TEI can say of a source (Guidelines chapter 12 and 3), how it is written, and the case that shows it. */
export const COVERAGE: readonly (readonly [string, string, string])[] = [
  ['add', '^{text}', 'addition'],
  ['addSpan', '[begin add] … [end add]', 'large-revision'],
  ['anchor', '[]{#id}', 'anchor'],
  ['cb', '[column 2]', 'milestone'],
  ['choice, sic, corr', '[a]{.sic}[b]{.corr}', 'choice'],
  ['choice, abbr, expan', '[a]{.abbr}[b]{.expan}', 'choice'],
  ['choice, orig, reg', '[a]{.orig}[b]{.reg}', 'choice'],
  ['damage', '[text]{.damage}', 'damage'],
  ['damageSpan', '[begin damage] … [end damage]', 'damage'],
  ['del', '~~text~~', 'deletion'],
  ['delSpan', '::: {.del}, [begin del] … [end del]', 'large-revision'],
  ['ex, am', '[text]{.ex}', 'choice'],
  ['fw', '::: {.fw}, [text]{.fw}', 'furniture'],
  ['gap', '[illegible 3 words]', 'gap'],
  ['gb', '[gathering 2]', 'milestone'],
  ['handShift', '[hand hc]', 'hand-shift'],
  ['hi', '[text]{.hi rend=underline}', 'span'],
  ['lb', 'a line end, [line 2]', 'line'],
  ['lb break="no"', 'a hyphen at the line end', 'hyphenation'],
  ['lg, l', '::: {.verse}', 'verse'],
  ['list, label, item', '1. text', 'labelled-item'],
  ['metamark', '[]{.metamark function=…}', 'modification'],
  ['milestone', '[milestone section 2], ---', 'milestone'],
  ['mod', '[text]{.mod}', 'modification'],
  ['note', '[^1], [text]{.note}, ::: {.note}', 'note'],
  ['pb', '[page 2]', 'page-break'],
  ['ptr, ref', '[]{.ptr target=#id}, [text]{.ref target=#id}', 'anchor'],
  ['quote', '[text]{.quote}, ::: {.quote}', 'span'],
  ['redo', '[]{.redo target=#id}', 'modification'],
  ['restore', '~~text~~{.restored}, [text]{.restore}', 'restored-deletion'],
  ['retrace', '[text]{.retrace}', 'modification'],
  ['rs, persName, placeName, orgName, date', '[text]{.persName}', 'span'],
  ['secl', '[text]{.secl}', 'span'],
  ['seg', '[text]{.seg}', 'anchor'],
  ['signed, salute, dateline, opener, closer, postscript', '::: {.closer}', 'letter'],
  ['space', '[blank 2 lines]', 'space'],
  ['stamp', '[text]{.stamp}, ::: {.stamp}', 'span'],
  ['subst', '~~a~~ ^{b}', 'substitution'],
  ['substJoin', '~~a~~{sub=x} … ^{b}{sub=x}', 'substitution-apart'],
  ['supplied', '[text]{.supplied}', 'span'],
  ['surplus', '[text]{.surplus}', 'span'],
  ['table', '::: {.table}', 'table'],
  ['transpose, listTranspose', '[text]{.transpose group=… order=…}', 'transposition'],
  ['unclear', '[word?], [text]{.unclear}', 'unclear'],
  ['undo', '[]{.undo target=#id}', 'modification']
];

/** The tables, by the name of their place in the guide. */
export const TABLES: Record<string, string> = {
  'common keys': keys(COMMON_KEYS),
  classes: terms('class', SPANS, (name) => `[text]{.${name}}`),
  keywords: terms('written', KEYWORDS, keyword),
  roles: terms('role', BLOCKS, (name) => `::: {.${name}}`),
  coverage: [
    ...head('TEI', 'written', 'case'),
    ...COVERAGE.map(([names, written, name]) =>
      row(names.split(', ').map(code).join(' '), code(written), `[${name}](../tests/fixtures/${name}/)`)
    )
  ].join('\n'),
  keys: keys(Object.keys(KEY_TERMS).filter((name) => !(COMMON_KEYS as readonly string[]).includes(name)))
};
