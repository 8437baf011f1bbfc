/** What each state of the text holds, on small TEI. */
import { VFile } from 'vfile';
import { transform } from '../../src/editions/transform.ts';

async function states(body: string) {
  const tei = `<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt><title>t</title></titleStmt></fileDesc></teiHeader><text><body>${body}</body></text></TEI>`;
  const file = new VFile();
  const made = await transform(tei, {
    file,
    outputs: ['text-original', 'text-final', 'text-diplomatic', 'text-reading']
  });
  if (!made) throw new Error(file.messages.join('\n'));
  return {
    original: made['text-original'].trim(),
    final: made['text-final'].trim(),
    diplomatic: made['text-diplomatic'].trim(),
    reading: made['text-reading'].trim()
  };
}

test('a deletion stands in the original, an addition in the final text, both in the diplomatic one', async () => {
  expect(await states('<p>the <del>old</del> <add>new</add> house</p>')).toMatchObject({
    original: 'the old house',
    final: 'the new house',
    diplomatic: 'the old new house'
  });
});

test('an edit that is dropped leaves no double space and none before a full stop', async () => {
  expect((await states('<p>we went <del>home</del>. And <del>so</del> on</p>')).final).toBe('we went. And on');
});

test('an edit inside a word leaves no space, however the TEI is indented', async () => {
  const { original, final } = await states('<p>weite<subst>\n    <del>n</del>\n    <add>r</add>\n  </subst> Wege</p>');
  expect({ original, final }).toEqual({ original: 'weiten Wege', final: 'weiter Wege' });
});

test('a restored deletion stands', async () => {
  expect((await states('<p>let it <restore><del>not</del></restore> stand</p>')).final).toBe('let it not stand');
});

test('choice: what is written, and what is meant', async () => {
  const { original, final, reading } = await states(
    '<p>on basis of <choice><sic>actuality</sic><corr>mutuality</corr></choice></p>'
  );
  expect({ original, final, reading }).toEqual({
    original: 'on basis of actuality',
    final: 'on basis of actuality',
    reading: 'on basis of mutuality'
  });
});

test('a word that runs over a line end is one word', async () => {
  expect((await states('<p>demon<pc force="weak">-</pc><lb break="no"/>stration</p>')).final).toBe('demonstration');
});

test('nests three deep', async () => {
  const { original, final } = await states('<p>a <del>b <add>c <del>d</del></add></del> e</p>');
  expect({ original, final }).toEqual({ original: 'a b e', final: 'a e' });
});

test('an element that no stylesheet knows keeps its text and is reported once, with its count', async () => {
  const file = new VFile();
  const made = await transform(
    '<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader/><text><body><p>a <zzz>b</zzz> <zzz>c</zzz></p></body></text></TEI>',
    { file, outputs: ['text-final'] }
  );
  expect(made?.['text-final'].trim()).toBe('a b c');
  expect(file.messages.map(({ ruleId, line, column }) => ({ ruleId, line, column }))).toEqual([
    { ruleId: 'foreign-element', line: 1, column: expect.any(Number) }
  ]);
});

test('the first place of an element is told in the text, not in the header', async () => {
  const file = new VFile();
  await transform(
    '<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><zzz/></teiHeader>\n<text><body><p><zzz>b</zzz></p></body></text></TEI>',
    { file, outputs: ['text-final'] }
  );
  expect(file.messages).toMatchObject([{ ruleId: 'foreign-element', line: 2 }]);
});

test('what is not well-formed is told at its place', async () => {
  const file = new VFile();
  expect(await transform('<TEI>\n<p></TEI>', { file, outputs: ['text-final'] })).toBeUndefined();
  expect(file.messages[0]).toMatchObject({ ruleId: 'xml-not-well-formed', line: 2 });
});

test('a page that begins inside a block begins a line of the page', async () => {
  const { diplomatic, final } = await states(
    '<p>one <pb n="2"/>two<lb/><pb n="3"/>three harb<pc force="weak">-</pc><pb break="no"/>our</p>'
  );
  expect({ diplomatic, final }).toEqual({ diplomatic: 'one\ntwo\nthree harb-\nour', final: 'one two three harbour' });
});

test('a span ends at the first anchor of its name, though a second bears it too', async () => {
  expect(
    (await states('<p><delSpan spanTo="#a"/>gone <anchor xml:id="a"/>here</p><p><anchor xml:id="a"/>there</p>')).final
  ).toBe('here\nthere');
});
