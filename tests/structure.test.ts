/** The arrows between the rooms: who may import whom, and what loads only when it is asked for. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';

/**
 * What each room may import besides itself. `types` is for `import type` alone; the vocabulary of messages is open to all but the
 * validator, whose own rules it takes up.
 */
const ROOMS: Record<string, { values: string[]; types: string[] }> = {
  messages: { values: ['relaxng'], types: [] },
  patterns: { values: [], types: [] },
  transcription: { values: ['messages', 'patterns'], types: [] },
  tei: { values: ['messages'], types: ['transcription'] },
  words: { values: [], types: [] },
  editions: { values: ['messages', 'tei', 'words'], types: [] },
  diff: { values: ['editions', 'tei'], types: [] },
  relaxng: { values: [], types: [] },
  word: { values: ['messages', 'tei', 'transcription', 'words'], types: [] },
  project: { values: ['messages', 'patterns', 'words'], types: ['transcription'] },
  import: { values: ['messages', 'tei', 'project'], types: ['transcription'] },
  guide: { values: ['project', 'tei', 'transcription'], types: [] }
};

/** Words of the notation that other rooms speak too: names and defaults, no code. */
const WORDS = ['metadata.ts', 'vocabulary.ts', 'keys.ts'].map((name) => join('src', 'transcription', name));

/** What a tree says of itself, where rooms must not differ: which note stands at which call. */
const OF_THE_TREE = [join('src', 'transcription', 'notes.ts')];

interface Import {
  from: string;
  to: string;
  typeOnly: boolean;
  dynamic: boolean;
}

const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.c?ts$/.test(name))
  .map((name) => join('src', name));

const imports: Import[] = sources.flatMap((from) => {
  const text = readFileSync(from, 'utf8');
  const statements = text.matchAll(/^(import|export)\s+(type\s+)?([^'";]*?\bfrom\s+)?'([^']+)'/gms);
  const calls = text.matchAll(/(?<!typeof )\b(?:import|createRequire\(import\.meta\.url\))\('([^']+)'\)/g);
  return [
    ...Array.from(statements, ([, , type, names = '', to]) => ({
      from,
      to: to as string,
      typeOnly: type !== undefined || /^\{\s*(type\s+\w+(\s+as\s+\w+)?\s*,?\s*)+\}/.test(names),
      dynamic: false
    })),
    ...Array.from(calls, ([, to]) => ({ from, to: to as string, typeOnly: false, dynamic: true }))
  ];
});

/** The room of a file in `src`, or the file itself where it stands in none. */
const room = (path: string) => relative('src', path).split(/[\\/]/)[0] as string;
const target = ({ from, to }: Import) => relative('.', resolve(dirname(from), to));

test('every room imports what it may, and nothing else of ours', () => {
  const wrong = imports
    .filter(({ to }) => to.startsWith('.'))
    .filter((item) => {
      const [from, to] = [room(item.from), room(target(item))];
      const allowed = ROOMS[from];
      if (!allowed || from === to) return false;
      return !allowed.values.includes(to) && !(item.typeOnly && allowed.types.includes(to));
    })
    .filter((item) => ![...WORDS, ...OF_THE_TREE].includes(target(item)))
    .map((item) => `${item.from} imports ${target(item)}`);
  expect(wrong).toEqual([]);
});

test('the validator could be published by itself: it needs an XML parser and Node', () => {
  const needed = imports.filter(({ from, to }) => room(from) === 'relaxng' && !to.startsWith('.')).map(({ to }) => to);
  expect([...new Set(needed)].sort()).toEqual(['node:fs', 'node:path', 'saxes']);
});

test('no room knows the command line or the chain', () => {
  const wrong = imports
    .filter(({ from, to }) => to.startsWith('.') && room(from) in ROOMS)
    .filter((item) => /^(cli|[\w-]+\.ts)$/.test(room(target(item))))
    .map((item) => `${item.from} imports ${target(item)}`);
  expect(wrong).toEqual([]);
});

test('only the command line prints or ends the process', () => {
  const wrong = sources
    .filter((path) => !path.startsWith(join('src', 'cli')))
    .filter((path) => /\bconsole\.|process\.(stdout|stderr|exit\b|exitCode)/.test(readFileSync(path, 'utf8')));
  expect(wrong).toEqual([]);
});

test('SaxonJS, Typst and Pagefind have one door each', () => {
  const users = (name: RegExp) => [
    ...new Set(imports.filter(({ to, typeOnly }) => name.test(to) && !typeOnly).map(({ from }) => from))
  ];
  expect(users(/^saxon-js$/)).toEqual([join('src', 'editions', 'transform.ts')]);
  expect(users(/^pagefind$/)).toEqual([join('src', 'editions', 'search', 'index.ts')]);
  for (const user of users(/typst/)) expect(user).toMatch(/^src.editions.print./);
});

/** Every file that loading `path` loads with it. */
function closure(path: string, seen = new Set<string>()): Set<string> {
  if (seen.has(path)) return seen;
  seen.add(path);
  for (const item of imports) {
    if (item.from !== path || item.typeOnly || item.dynamic) continue;
    if (item.to.startsWith('.')) closure(target(item), seen);
    else seen.add(item.to);
  }
  return seen;
}

test.each([
  'src/edition.ts',
  'src/index.ts',
  'src/cli/main.ts',
  'src/cli/commands/encode.ts',
  'src/cli/commands/check.ts'
])('%s loads no stylesheet processor, no typesetter, no citation processor, no metadata checker', (path) => {
  const loaded = [...closure(path)];
  expect(loaded.filter((name) => /^(saxon-js|zod|yaml|@myriaddreamin|@citation-js)/.test(name))).toEqual([]);
  expect(loaded.filter((name) => name.startsWith(join('src', 'editions')))).toEqual([]);
});

test('the command line loads next to nothing for --version, and no chain for --help', () => {
  const loaded = (path: string) => [...closure(path)].filter((name) => !name.startsWith('node:')).sort();
  expect(loaded('src/cli/main.ts')).toEqual(['src/cli/main.ts', 'src/version.ts']);
  expect(loaded('src/cli/run.ts')).toEqual([
    'commander',
    'src/cli/program.ts',
    'src/cli/run.ts',
    'src/messages/cli.ts',
    'src/messages/refusal.ts',
    'src/version.ts'
  ]);
});
