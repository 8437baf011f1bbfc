/** The ledger: one record an act of revision, at its place, with what it did. */
import { VFile } from 'vfile';
import { type LedgerRecord, ledgerCsv, readLedger } from '../../src/editions/ledger.ts';
import { transform } from '../../src/editions/transform.ts';

const document = (body: string, header = '') =>
  `<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt><title>t</title></titleStmt><sourceDesc><p>one</p><p>two</p></sourceDesc></fileDesc>${header}</teiHeader><text><body>${body}</body></text></TEI>`;

async function edition(body: string, header?: string) {
  const file = new VFile();
  const made = await transform(document(body, header), {
    file,
    outputs: ['text-original', 'text-final', 'ledger-json']
  });
  if (!made) throw new Error(file.messages.join('\n'));
  return {
    records: readLedger(made['ledger-json']),
    json: made['ledger-json'],
    original: made['text-original'].trim(),
    final: made['text-final'].trim()
  };
}

const places = (records: LedgerRecord[]) => records.map(({ page, line }) => `${page ?? ''}.${line ?? ''}`);

describe('the line of a page', () => {
  test('is counted in the text, not in the header', async () => {
    expect(places((await edition('<p>a <del>b</del></p>')).records)).toEqual(['.1']);
  });

  test('begins with each block and each lb in one', async () => {
    const { records } = await edition(
      '<pb n="1"/><head>h <del>1</del></head><p>a <del>2</del>\n<lb/>b <del>3</del></p><lg><l>c <del>4</del></l></lg>'
    );
    expect(places(records)).toEqual(['1.1', '1.2', '1.3', '1.4']);
  });

  test('begins once where an lb opens a block, or a page in one', async () => {
    const { records } = await edition(
      '<pb n="1"/><p>\n  <lb/>a <del>1</del><lb/>b <del>2</del></p><p><pb n="2"/><lb/>c <del>3</del><lb/>d <del>4</del></p>'
    );
    expect(places(records)).toEqual(['1.1', '1.2', '2.1', '2.2']);
  });

  test('begins once where an lb says that the next block follows on the next line', async () => {
    const { records } = await edition(
      '<list><label>1.</label><item><p>a <del>x</del></p></item><lb/><label>2.</label><item><p>b <del>y</del></p></item></list>'
    );
    expect(places(records)).toEqual(['.1', '.2']);
  });

  test('is counted from 1 on each page, also on one that begins in a paragraph', async () => {
    const { records } = await edition(
      '<pb n="1"/><p>a\n<lb/>b <del>x</del>\n<fw>foot <del>z</del></fw>\n<pb n="2"/>\n<fw>head</fw>\nc <del>y</del>\n<lb/>d <del>y</del></p><p>e <del>y</del></p>'
    );
    expect(places(records)).toEqual(['1.2', '1.', '2.1', '2.2', '2.3']);
  });

  test('goes on after a header in the midst of a paragraph', async () => {
    const { records } = await edition('<p>a <del>x</del>\n<fw>H</fw>\nb <del>y</del> <fw>3</fw> c <del>z</del></p>');
    expect(places(records)).toEqual(['.1', '.2', '.2']);
  });
});

test('halves that stand apart are one substitution; a half alone is what it is', async () => {
  const { records, original, final } = await edition(
    '<p>the <del xml:id="a">old</del> one, in the end the <add xml:id="b" place="above">new</add> one<substJoin target="#a #b"/>, and <del xml:id="c">so</del> on<substJoin target="#c"/></p>'
  );
  expect(records.map(({ kind, before, after, place }) => [kind, before, after, place])).toEqual([
    ['substitution', 'old', 'new', 'above'],
    ['deletion', 'so', '', null]
  ]);
  expect([original, final]).toEqual([
    'the old one, in the end the one, and so on',
    'the one, in the end the new one, and on'
  ]);
});

test('a span over paragraphs is one record, at its first words; a gap in it is struck too, a header is not', async () => {
  const { records, original, final } = await edition(
    '<pb n="1"/><p>a</p><delSpan spanTo="#e" hand="#h" rend="wavy"/><p>b <gap/></p><fw>H</fw><p>c<anchor xml:id="e"/> d</p>'
  );
  expect(records).toMatchObject([{ kind: 'deletion', before: 'b […] c', hand: 'h', rend: 'wavy', page: '1', line: 2 }]);
  expect([original, final]).toEqual(['a\nb […]\nc d', 'a\nd']);
});

test('what an inner revision did is in its own record, not in that of the span round it', async () => {
  const { records } = await edition(
    '<p><delSpan spanTo="#e"/>a <subst><del>b</del><add>c</add></subst> d <restore><del>f</del></restore><anchor xml:id="e"/></p>'
  );
  expect(records.map(({ kind, before, after }) => [kind, before, after])).toEqual([
    ['deletion', 'a c d f', ''],
    ['substitution', 'b', 'c'],
    ['restoration', 'f', 'f']
  ]);
});

test('the pieces of a span stand together as on the page: a point after an addition, words at a line end, paragraphs', async () => {
  const { records } = await edition(
    '<p><delSpan spanTo="#e"/>Third <add>too</add>. One<lb/>two <gap/>, <add>a</add> <add>b</add></p><p>end<anchor xml:id="e"/></p>'
  );
  expect(records[0]).toMatchObject({ kind: 'deletion', before: 'Third too. One two […], a b end' });
});

test('transposed passages change places in the final text, and are one record in both orders', async () => {
  const { records, original, final } = await edition(
    '<p>It <seg xml:id="a">was</seg> <seg xml:id="b">surely</seg> so.</p><listTranspose><transpose><ptr target="#b"/><ptr target="#a"/></transpose></listTranspose>'
  );
  expect([original, final]).toEqual(['It was surely so.', 'It surely was so.']);
  expect(records).toMatchObject([
    { kind: 'transposition', before: 'was … surely', after: 'surely … was', left: 'It', right: 'so.', line: 1 }
  ]);
});

test('a passage that changes places with itself is no transposition', async () => {
  const { records } = await edition(
    '<p><seg xml:id="a">b</seg></p><listTranspose><transpose><ptr target="#a"/><ptr target="#a"/></transpose></listTranspose>'
  );
  expect(records).toEqual([]);
});

test('an undo takes an edit back, a redo makes it again', async () => {
  const undone = await edition('<p>a <del xml:id="x">b</del> c <undo target="#x"/>.</p>');
  expect(undone.final).toBe('a b c.');
  expect(undone.records).toMatchObject([{ kind: 'restoration', before: 'b', after: 'b' }]);
  const redone = await edition(
    '<p>a <del xml:id="x">b</del> c <undo xml:id="u" target="#x"/> <redo target="#u"/>.</p>'
  );
  expect(redone.final).toBe('a c.');
  expect(redone.records).toMatchObject([{ kind: 'deletion', before: 'b', after: '' }]);
});

test('a stage: an undo of a later stage has not happened yet', async () => {
  const file = new VFile();
  const stages =
    '<profileDesc><creation><listChange><change xml:id="s1"/><change xml:id="s2"/></listChange></creation></profileDesc>';
  const made = await transform(
    document('<p>a <del xml:id="x" change="#s1">b</del> c<undo target="#x" change="#s2"/></p>', stages),
    { file, outputs: ['text-stage:s1', 'text-stage:s2', 'text-original'] }
  );
  expect(made).toEqual({ 'text-stage:s1': 'a c\n', 'text-stage:s2': 'a b c\n', 'text-original': 'a b c\n' });
});

test('words of the editor are no revisions of the text', async () => {
  const { records } = await edition(
    '<p>a <supplied>b <del>c</del></supplied><note type="editorial">d <add>e</add></note> <choice><sic>f <del>g</del></sic><corr>h <del>i</del></corr></choice></p>'
  );
  expect(records.map(({ before }) => before)).toEqual(['g']);
});

test('CSV: commas, quotation marks and line ends are kept, formulas are not run', async () => {
  const record = (await edition('<p>a <del>b</del></p>')).records[0] as LedgerRecord;
  const csv = ledgerCsv(
    JSON.stringify([{ ...record, before: '=1+1', after: 'a, "b"', left: 'x\ny', right: '-2', unplaced: true }])
  );
  expect(csv).toContain(',deletion,\'=1+1,"a, ""b""","x\ny",\'-2,');
  expect(csv).toMatch(/^id,n,.*\r\n.*no,yes,\r\n$/s);
});
