/** The print of a stage has the text of that stage, and its apparatus tells of nothing later. */
import { VFile } from 'vfile';
import { compose } from '../../src/editions/print/compose.ts';
import type { PrintDocument } from '../../src/editions/print/document.ts';
import type { SheetBlock, SheetItem } from '../../src/editions/print/sheet.ts';
import { transform } from '../../src/editions/transform.ts';
import { render } from '../../src/render.ts';
import { documents, outputsOf } from '../editions/documents.ts';

const stagesOf = (tei: string) => [
  ...new Set(
    Array.from(
      /<listChange[\s\S]*?<\/listChange>/.exec(tei)?.[0].matchAll(/<change xml:id="([^"]+)"/g) ?? [],
      ([, id]) => id as string
    )
  )
];
/** Words alone: how a text is laid out is not what is asked here. */
const letters = (text: string) => text.replace(/\[\d+\]|[^\p{L}\p{M}\p{N}]+/gu, '');

const wordsOfItems = (items: readonly SheetItem[]): string =>
  items.map((item) => (typeof item === 'string' ? item : 'text' in item ? item.text : '')).join('');

function wordsOf(block: SheetBlock): string {
  if (block.t === 'list')
    return block.items
      .map(({ label, items, blocks }) => label + wordsOfItems(items) + blocks.map(wordsOf).join(''))
      .join('');
  if (block.t === 'verse') return block.lines.map(({ items }) => wordsOfItems(items)).join('');
  if (block.t === 'table')
    return block.rows
      .flat()
      .map(({ items }) => wordsOfItems(items))
      .join('');
  return 'items' in block ? wordsOfItems(block.items) : '';
}

function printed(json: string): string {
  const { sheet } = compose(JSON.parse(json) as PrintDocument, { format: 'a5', families: [] });
  return letters(sheet.texts.flatMap(({ blocks }) => blocks.map(wordsOf)).join(''));
}

test.each(documents())('%s', async (_, tei) => {
  const states = ['original', ...stagesOf(tei).map((id) => `stage:${id}` as const)] as const;
  const names = [
    'text-final',
    'text-reading',
    'print-json',
    ...states.flatMap((state) => [`text-${state}`, `print-${state}`] as const)
  ] as const;
  const made = await outputsOf(tei, names);
  // What the editor changed stands in the print alone, and notes of the page are notes in it; without these, the words are the same.
  const notes = (JSON.parse(made['print-json'] ?? '{}') as PrintDocument).texts[0]?.notes ?? [];
  if (notes.length > 0 || letters(made['text-final'] ?? '') !== letters(made['text-reading'] ?? '')) return;
  for (const state of states)
    expect([state, printed(made[`print-${state}`] ?? '')]).toEqual([state, letters(made[`text-${state}`] ?? '')]);
  expect((JSON.parse(made['print-original']) as PrintDocument).texts[0]?.apparatus).toEqual([]);
});

const TEI = `<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt><title>T</title></titleStmt></fileDesc>
  <profileDesc><creation><listChange><change xml:id="s1">draft</change><change xml:id="s2">revision</change></listChange></creation></profileDesc>
  </teiHeader><text><body><p>The <subst><del change="#s1">day</del><add change="#s1">night</add></subst> was
  <restore change="#s2"><del change="#s1">very</del></restore> <add change="#s2">cold and</add> long, and weite<subst change="#s2"><del>n</del><add>r</add></subst>
  it <del>often</del> rained.</p></body></text></TEI>`;

test('the apparatus of a stage has what was done until then, and what was taken back later is not taken back', async () => {
  const made = await outputsOf(TEI, ['print-stage:s1', 'print-stage:s2']);
  const entries = (json: string) => {
    const { sheet } = compose(JSON.parse(json) as PrintDocument, { format: 'a5', families: [] });
    return Object.values(sheet.entries).map(
      ({ lemma, body }) => `${lemma.first}] ${body.map(([text]) => text).join('')}`
    );
  };
  expect(entries(made['print-stage:s1'])).toEqual(['night] after del. day (draft)', 'long] after del. very (draft)']);
  expect(entries(made['print-stage:s2'])).toHaveLength(5);
  const { sheet } = compose(JSON.parse(made['print-stage:s1']) as PrintDocument, { format: 'a5', families: [] });
  expect(sheet.subtitle).toBe('Text of the stage “draft”, with an apparatus of the revisions until then');
  expect(sheet.about).toContain('after the stage of revision “draft”');
});

test('as a PDF and as LaTeX; a stage that is not declared is told', async () => {
  for (const state of ['original', 'stage:s1'] as const) {
    expect((await render(TEI, { to: 'pdf', state })).output?.length).toBeGreaterThan(1000);
    expect((await render(TEI, { to: 'tex', state })).output).toContain(
      state === 'original' ? 'The day was' : '\\edtext{night}{\\Afootnote{'
    );
  }
  const file = new VFile();
  expect(await transform(TEI, { file, outputs: ['print-stage:none'] })).toBeUndefined();
  expect(file.messages.map(({ ruleId }) => ruleId)).toEqual(['unknown-stage']);
});
