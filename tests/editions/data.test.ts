/** Annotations and collation: what other programs read leads to the very words. */
import { align, type Witness } from '../../src/editions/collation.ts';
import {
  ANNOTATION_OUTPUTS,
  annotations,
  dataFiles,
  dataOutputs,
  placedText,
  witnesses
} from '../../src/editions/data.ts';
import { readLedger } from '../../src/editions/ledger.ts';
import { readHeader } from '../../src/tei/header-summary.ts';
import { wordsOf } from '../../src/words/words.ts';
import { documents, onEveryDocument, outputsOf } from './documents.ts';

interface Annotation {
  id: string;
  motivation: string;
  creator?: { id: string; name: string };
  body: { value: string };
  target: {
    source: string;
    scope: string;
    selector: [{ exact: string; prefix: string; suffix: string }, { start: number; end: number }];
  }[];
}

const BOTH = { text: true, ledger: true };

async function filesOf(tei: string) {
  const stages = readHeader(tei)?.stages ?? [];
  const made = await outputsOf(tei, ['text-final', 'text-original', 'text-diplomatic', ...dataOutputs(BOTH, stages)]);
  return { made, stages, files: dataFiles(made, BOTH, { stem: 'letter', stages, words: wordsOf('en') }) };
}

const items = (json: string) => (JSON.parse(json) as { items: Annotation[] }).items;

async function check(tei: string) {
  const { made, stages, files } = await filesOf(tei);
  const texts: Record<string, string> = {
    'final.txt': made['text-final'],
    'diplomatic.txt': made['text-diplomatic']
  };
  const ids = readLedger(made['ledger-json']).map(({ id }) => `annotations.jsonld#${id}`);
  const annotated = items(files['annotations.jsonld'] ?? '');
  expect(ids.filter((id) => annotated.some((item) => item.id === id))).toEqual(annotated.map(({ id }) => id));
  for (const { target } of annotated)
    for (const { source, selector } of target) {
      const text = texts[source] as string;
      const [{ exact, prefix, suffix }, { start, end }] = selector;
      expect([...text].slice(start, end).join('')).toBe(exact);
      expect(text.split(prefix + exact + suffix)).toHaveLength(2);
      expect([...text.slice(0, text.indexOf(prefix + exact + suffix) + prefix.length)]).toHaveLength(start);
    }

  const collated = JSON.parse(files['collation.json'] ?? '') as {
    witnesses: { id: string; tokens: { t: string; n: string }[] }[];
  };
  const aligned = JSON.parse(files['aligned.json'] ?? '') as { witnesses: string[]; table: { t: string }[][][] };
  const states = witnesses(made, stages);
  expect(collated.witnesses.map(({ id }) => id)).toEqual(states.map(({ id }) => id));
  expect(aligned.witnesses).toEqual(states.map(({ id }) => id));
  for (const [index, { id, state }] of states.entries()) {
    const { tokens = [] } = collated.witnesses[index] ?? {};
    expect(tokens.map(({ t }) => t).join('')).toBe(state.text);
    for (const { t, n } of tokens) expect(n).toBe(t.trim());
    expect(aligned.table.map((row) => row[index]?.map(({ t }) => t).join('')).join('')).toBe(state.text);
    if (id === 'original' || id === 'final') expect(state.text).toBe(made[`text-${id}`]);
  }
  for (const row of aligned.table) expect(row.some((cell) => cell.length > 0)).toBe(true);
}

onEveryDocument(check);

const tei = (body: string, header = '') =>
  `<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt><title>t</title></titleStmt></fileDesc>${header}</teiHeader><text><body>${body}</body></text></TEI>`;

describe('annotations', () => {
  const annotate = async (body: string, header?: string) =>
    items(
      annotations(await outputsOf(tei(body, header), ANNOTATION_OUTPUTS), { stem: 'letter', words: wordsOf('en') })
    );

  test('an edit: what was done, by whom, and where in which text', async () => {
    const [only] = await annotate(
      '<p>the <subst xml:id="s" hand="#hc"><del xml:id="d">old</del> <add xml:id="a" place="above">new</add></subst> house</p>',
      '<profileDesc><handNotes><handNote xml:id="hc"><persName>H. Cleveland</persName></handNote></handNotes></profileDesc>'
    );
    expect(only).toEqual({
      id: 'annotations.jsonld#s',
      type: 'Annotation',
      motivation: 'editing',
      creator: { id: 'letter.xml#hc', name: 'H. Cleveland' },
      body: {
        type: 'TextualBody',
        value: '“old” replaced by “new” above the line',
        format: 'text/plain',
        language: 'en',
        purpose: 'editing'
      },
      target: [
        {
          type: 'SpecificResource',
          source: 'diplomatic.txt',
          scope: 'index.html#s',
          selector: [
            { type: 'TextQuoteSelector', exact: 'old new', prefix: 'the ', suffix: ' house\n' },
            { type: 'TextPositionSelector', start: 4, end: 11 }
          ]
        },
        {
          type: 'SpecificResource',
          source: 'final.txt',
          scope: 'index.html#s',
          selector: [
            { type: 'TextQuoteSelector', exact: 'new', prefix: 'the ', suffix: ' house\n' },
            { type: 'TextPositionSelector', start: 4, end: 7 }
          ]
        }
      ]
    });
  });

  test.each([
    ['en', '<add place="margin left">x</add>', '“x” added in the left margin'],
    ['en', '<add type="unplaced">x</add>', '“x” added, its place unknown'],
    ['en', '<add place="somewhere">x</add>', '“x” added (somewhere)'],
    ['en', '<del cert="low" change="#s">x</del>', '“x” struck; doubtful, stage s'],
    ['en', '<restore><del>x</del></restore>', '“x” struck and restored'],
    ['de', '<subst><del>x</del><add place="above">y</add></subst>', '„x“ ersetzt durch „y“, über der Zeile'],
    ['fr', '<del cert="0.5">x</del>', '«\u00a0x\u00a0» biffé ; 0.5']
  ] as const)('in words, %s: %s', async (language, edit, told) => {
    const made = await outputsOf(tei(`<p>a ${edit} b</p>`), ANNOTATION_OUTPUTS);
    const [only] = items(annotations(made, { stem: 'letter', words: wordsOf(language) }));
    expect(only?.body).toMatchObject({ value: told, language });
  });

  test('places are counted in characters, not in the units of a computer', async () => {
    const [only] = await annotate('<p>𝔘𝔘 <add xml:id="a">x</add></p>');
    expect(only?.target[0]?.selector[1]).toMatchObject({ start: 3, end: 4 });
  });

  test('words that occur often are quoted with as much round them as tells them apart', async () => {
    const same = 'one and the same sentence that comes again and again, word for word. ';
    const found = await annotate(`<p>${same.repeat(3)}<add>x</add> ${same.repeat(3)}<add>x</add> end</p>`);
    expect(found).toHaveLength(2);
    for (const { target } of found) expect(target[0]?.selector[0].prefix.length).toBeGreaterThanOrEqual(32);
  });

  test('what a header cuts, and halves that stand apart, are several targets', async () => {
    const cut = await annotate('<p>a <delSpan xml:id="s" spanTo="#e"/>b <fw>H</fw> c<anchor xml:id="e"/> d</p>');
    expect(cut[0]?.target.map(({ selector }) => selector[0].exact)).toEqual(['b', 'c']);
    const apart = await annotate(
      '<p>the <del xml:id="a">old</del> one, the <add xml:id="b">new</add> one<substJoin xml:id="s" target="#a #b"/></p>'
    );
    expect(apart.map(({ id, target }) => [id, target.map((one) => [one.source, one.selector[0].exact])])).toEqual([
      [
        'annotations.jsonld#s',
        [
          ['diplomatic.txt', 'old'],
          ['diplomatic.txt', 'new'],
          ['final.txt', 'new']
        ]
      ]
    ]);
  });

  test('where the edition has an address, it is the base of all others', async () => {
    const made = await outputsOf(tei('<p><del>a</del> b</p>'), ANNOTATION_OUTPUTS);
    const base = 'https://example.org/edition/letter/';
    expect(JSON.parse(annotations(made, { stem: 'letter', words: wordsOf('en'), base }))['@context']).toEqual([
      'http://www.w3.org/ns/anno.jsonld',
      { '@base': base }
    ]);
  });
});

describe('the alignment', () => {
  const table = async (body: string, header = '', stages: string[] = []) => {
    const made = await outputsOf(tei(body, header), dataOutputs({ text: true, ledger: false }, stages));
    const states: Witness[] = witnesses(made, stages);
    return align(states).map((row) => row.map((cell) => cell.map(({ t }) => t).join('')));
  };

  test('a passage that is alike is a row, and so is each variant', async () => {
    expect(await table('<p>the <del>old</del> <add>new</add> house <add>stands</add> here</p>')).toEqual([
      ['the ', 'the '],
      ['old ', 'new '],
      ['house ', 'house '],
      ['', 'stands '],
      ['here\n', 'here\n']
    ]);
  });

  test('an edit inside a word makes the word a variant', async () => {
    expect(await table('<p>in weite<subst><del>n</del><add>r</add></subst> Ferne</p>')).toEqual([
      ['in ', 'in '],
      ['weiten ', 'weiter '],
      ['Ferne\n', 'Ferne\n']
    ]);
  });

  test('words that are alike by chance are not taken for each other', async () => {
    expect(await table('<p><del>the the the</del> <add>a the</add> the end</p>')).toEqual([
      ['the the the ', 'a the '],
      ['the end\n', 'the end\n']
    ]);
  });

  test('passages that changed places: what they part is not lost', async () => {
    const rows = await table(
      '<p>It <seg xml:id="a">was</seg> <seg xml:id="b">surely</seg> so.</p><listTranspose><transpose><ptr target="#b"/><ptr target="#a"/></transpose></listTranspose>'
    );
    expect(rows[0]).toEqual(['It ', 'It ']);
    expect(rows.at(-1)).toEqual(['so.\n', 'so.\n']);
    expect(rows.slice(1, -1)).toEqual([
      ['was ', ''],
      ['surely ', 'surely '],
      ['', 'was ']
    ]);
  });

  test('a stage is a witness where it is a text of its own', async () => {
    const stages =
      '<profileDesc><creation><listChange><change xml:id="s1"/><change xml:id="s2"/></listChange></creation></profileDesc>';
    expect(
      await table('<p>a <del change="#s1">b</del> c <add change="#s2">d</add> e</p>', stages, ['s1', 's2'])
    ).toEqual([
      ['a ', 'a ', 'a '],
      ['b ', '', ''],
      ['c ', 'c ', 'c '],
      ['', '', 'd '],
      ['e\n', 'e\n', 'e\n']
    ]);
  });

  test('lines of verse that changed places', async () => {
    const body =
      '<lg><l xml:id="a">one</l><l xml:id="b">two</l><l>three</l></lg><listTranspose><transpose xml:id="t"><ptr target="#b"/><ptr target="#a"/></transpose></listTranspose>';
    expect(await table(body)).toEqual([
      ['one\n', ''],
      ['two\n', 'two\n'],
      ['', 'one\n'],
      ['three\n', 'three\n']
    ]);
    const made = await outputsOf(tei(body), ANNOTATION_OUTPUTS);
    const [only] = items(annotations(made, { stem: 'letter', words: wordsOf('en') }));
    expect(only?.target.map(({ source, selector }) => [source, selector[0].exact])).toEqual([
      ['diplomatic.txt', 'two'],
      ['diplomatic.txt', 'one'],
      ['final.txt', 'two'],
      ['final.txt', 'one']
    ]);
  });

  test('a gap that is struck does not shift what follows', async () => {
    expect(await table('<p>a <delSpan spanTo="#e"/>b <gap/><anchor xml:id="e"/> c d</p>')).toEqual([
      ['a ', 'a '],
      ['b […] ', ''],
      ['c d\n', 'c d\n']
    ]);
  });
});

test('where an edit stands in the diplomatic text is known for every record of the telegram', async () => {
  const { made } = await filesOf(documents().at(-1)?.[1] ?? '');
  const { passages, text } = placedText(made, 'diplomatic');
  for (const { id, before, kind } of readLedger(made['ledger-json']))
    if (kind === 'deletion')
      expect(
        passages
          .filter((passage) => passage.id === id)
          .map(({ start, end }) => text.slice(start, end).replace(/\s+/g, ' '))
      ).toEqual([before]);
});
