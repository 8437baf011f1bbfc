/**
 * All the TEI that lies beside the project: each file is imported, and what comes of it has every character of its text, every state, a
 * ledger that balances and a page.
 * What cannot be imported is listed here with the reason; a file that begins to pass fails the test.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { VFile } from 'vfile';
import type { Element } from 'xast';
import { balance } from '../../src/editions/balance.ts';
import { readLedger } from '../../src/editions/ledger.ts';
import { transform } from '../../src/editions/transform.ts';
import { importFile } from '../../src/import/document.ts';
import { reader } from '../../src/import/read.ts';
import { childElements, textOf } from '../../src/tei/elements.ts';
import { readXml } from '../../src/tei/read.ts';
import { walk } from '../../src/tei/walk.ts';
import { bare, charactersOf } from './characters.ts';
import { document } from './states.ts';

const CORPORA = '../shared/data/corpora';

/** The files that are refused, by the rule that says why. */
const REFUSED: Record<string, string[]> = {
  'xml-not-well-formed': ['brl.00002', 'duk.00142', 'loc.00003', 'tem.00003'],
  'import-root': [
    ...['names-demo-en', 'testdocbook2', 'testdocbook3', 'testerrmav', 'testjustfs', 'testmixedup', 'testoucs'],
    ...['testp4compat', 'testtite', 'testtite4', 'testtite5', 'testtite6']
  ],
  'import-no-text': ['morerendition', 'testfsd', 'testi18n'],
  'xinclude-unresolved': ['testplus']
};

const refusal = (stem: string) => Object.keys(REFUSED).find((rule) => REFUSED[rule]?.includes(stem)) ?? '';

/** What a document has in the states: every character of its text but those of the readings and alternatives that do not stand in it. */
async function outcome(tei: string) {
  const file = new VFile();
  const outputs = [
    'text-typed',
    'text-diplomatic',
    'text-original',
    'text-final',
    'text-reading',
    'ledger-json',
    'html'
  ] as const;
  const made = await transform(tei, { file, outputs: [...outputs] });
  if (!made) return { failed: file.messages.map(String) };
  const uneven = balance({
    typed: made['text-typed'],
    diplomatic: made['text-diplomatic'],
    original: made['text-original'],
    final: made['text-final'],
    ledger: readLedger(made['ledger-json'])
  });
  const shown = `${made['text-diplomatic']} ${made['text-reading']} ${made['text-original']}`;
  const texts = { diplomatic: made['text-diplomatic'], reading: made['text-reading'] };
  return { uneven, lost: [...lostWords(tei, shown), ...lostCharacters(tei, texts)], page: made.html.includes('<main') };
}

/** What is known of those that a text names, in its back (docs/importing.md). */
const REGISTERS = new Set(['listPerson', 'listPlace', 'listOrg', 'listEvent', 'listBibl']);

/**
 * The words of elements that stand in no state at all. Alternatives that are not chosen, pictures, and registers in the back stand in
 * none.
 */
function lostWords(tei: string, shown: string): string[] {
  const root = readXml(tei, new VFile());
  const words = new Set<string>();
  const read = /<(?:\w+:)?text[ >]/.test(tei) ? 'text' : 'sourceDoc';
  const skipped = new Set<object>();
  const bare = shown.normalize('NFC').replace(/\s+/g, '');
  walk<Element>(root as unknown as Element, (node) => {
    if (node.type !== 'element') return;
    // Of what stands beside the text nothing is read.
    if (node.name === 'TEI')
      for (const child of node.children) if (child.type === 'element' && child.name !== read) skipped.add(child);
    if (node.name === 'back')
      for (const child of node.children) if (child.type === 'element' && REGISTERS.has(child.name)) skipped.add(child);
    if (skipped.has(node) || ['app', 'choice'].includes(node.name))
      for (const child of node.children) skipped.add(child);
    else if (!skipped.has(node) && node.children.every(({ type }) => type === 'text') && !skippedWithin(node)) {
      const text = textOf(node).normalize('NFC').replace(/\s+/g, '');
      if (text !== '' && !bare.includes(text)) words.add(`${node.name}: ${text.slice(0, 40)}`);
    }
  });
  return [...words];
}

/** Where the page has other characters than the file, and what the editor wrote that the reading text has not. */
function lostCharacters(tei: string, { diplomatic, reading }: { diplomatic: string; reading: string }): string[] {
  const document = readXml(tei, new VFile())?.children.find((node): node is Element => node.type === 'element');
  const text = childElements(document, 'text')[0] ?? childElements(document, 'sourceDoc')[0];
  if (!text) return ['no text'];
  const { page, editors } = charactersOf(text);
  const shown = bare(diplomatic);
  const read = withoutCalls(bare(reading));
  const at = page === shown ? -1 : [...page].findIndex((character, index) => character !== [...shown][index]);
  return [
    ...(page === shown
      ? []
      : [`page: ${page.slice(Math.max(0, at - 20), at + 30)} / ${shown.slice(Math.max(0, at - 20), at + 30)}`]),
    ...editors.filter((words) => !read.includes(withoutCalls(words))).map((words) => `editor: ${words.slice(0, 40)}`)
  ];
}

/** Without the numbers that call notes, and the brackets round what is supplied. */
const withoutCalls = (text: string) => text.replace(/\[\d+\]|[[\]]/g, '');

const skippedWithin = ({ name }: Element) => ['note', 'supplied', 'ptr'].includes(name);

function files(corpus: string): string[] {
  const root = join(CORPORA, corpus);
  if (!existsSync(root)) return [];
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.xml'))
    .sort()
    .map((name) => join(root, name));
}

for (const corpus of ['whitman', 'whitman-illformed', 'schnitzler-briefe', 'conformance/tei-p5-test']) {
  const paths = files(corpus);
  (paths.length > 0 ? test : test.skip)(
    `every file of ${corpus} is imported and becomes an edition, or is refused for the reason listed`,
    async () => {
      for (const path of paths) {
        const messages: VFile[] = [];
        const found = importFile(path, reader(messages));
        const stem = basename(path, '.xml');
        const errors = messages.flatMap((file) => file.messages).filter(({ fatal }) => fatal);
        expect([stem, errors[0]?.ruleId ?? '']).toEqual([stem, refusal(stem)]);
        for (const { tei } of found?.documents ?? [])
          expect([stem, await outcome(tei)]).toEqual([stem, { uneven: [], lost: [], page: true }]);
      }
    },
    600_000
  );
}

const examples = files('conformance/tei-ph-examples');
(examples.length > 0 ? test : test.skip)(
  'every example of chapter 12 becomes an edition',
  async () => {
    for (const path of examples) {
      const content = readFileSync(path, 'utf8')
        .replace(/^<ab[^>]*>|<\/ab>\s*$/g, '')
        .trim();
      const isDocument = /^<(sourceDoc|facsimile|surface|zone|line)\b/.test(content);
      const whole = !isDocument
        ? document(content)
        : document(/^<sourceDoc/.test(content) ? content : `<sourceDoc><surface>${content}</surface></sourceDoc>`);
      expect([basename(path), await outcome(whole)]).toEqual([basename(path), { uneven: [], lost: [], page: true }]);
    }
  },
  600_000
);
