/** White space where an edit was left out: what editions.md asks for, at its edges. */
import fc from 'fast-check';
import { outputsOf } from './documents.ts';

async function states(body: string) {
  const tei = `<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader/><text><body>${body}</body></text></TEI>`;
  const made = await outputsOf(tei, ['text-original', 'text-final', 'text-diplomatic']);
  return [made['text-original'].trim(), made['text-final'].trim()];
}

test.each([
  // No double space.
  ['a <del>b</del> c', 'a b c', 'a c'],
  ['a <del>b </del>c', 'a b c', 'a c'],
  ['a<del> b</del> c', 'a b c', 'a c'],
  ['a <del>b</del> <del>c</del> <add>d</add> e', 'a b c e', 'a d e'],
  ['a <del>b</del>\n   <add>c</add>\n   d', 'a b d', 'a c d'],
  // No joined words.
  ['a<del> b </del>c', 'a b c', 'a c'],
  ['a<add> b </add>c', 'a c', 'a b c'],
  ['a <subst>\n  <del>b</del>\n  <add>c</add>\n</subst> d', 'a b d', 'a c d'],
  // Inside a word no space at all, however the TEI is indented.
  ['weite<subst>\n  <del>n</del>\n  <add>r</add>\n</subst> Ferne', 'weiten Ferne', 'weiter Ferne'],
  ['<subst>\n  <del>U</del>\n  <add>u</add>\n</subst>nd', 'Und', 'und'],
  ['a <del>un</del>done b', 'a undone b', 'a done b'],
  ['do<del>n</del>e', 'done', 'doe'],
  ['do<add>n</add>e', 'doe', 'done'],
  // None before what closes.
  ['a <del>b</del>. c', 'a b. c', 'a. c'],
  ['a <del>b</del>, c', 'a b, c', 'a, c'],
  ['(a <del>b</del>) c', '(a b) c', '(a) c'],
  ['[a <del>b</del>] c', '[a b] c', '[a] c'],
  ['“a <del>b</del>” c', '“a b” c', '“a” c'],
  ['‘a <del>b</del>’ c', '‘a b’ c', '‘a’ c'],
  ['«a <del>b</del>» c', '«a b» c', '«a» c'],
  ['a <del>b</del>; c <del>d</del>: e <del>f</del>? g <del>h</del>!', 'a b; c d: e f? g h!', 'a; c: e? g!'],
  ['a <del>b</del> <add>c</add>.', 'a b.', 'a c.'],
  // None after what opens.
  ['(<del>a</del> b) c', '(a b) c', '(b) c'],
  ['a “<del>b</del> c” d', 'a “b c” d', 'a “c” d'],
  ['a «<del>b</del> c» d', 'a «b c» d', 'a «c» d'],
  ['¿<del>a</del> b?', '¿a b?', '¿b?'],
  // What its language asks for stays.
  ['mot <del>b</del> !', 'mot b !', 'mot !'],
  // None at the edges of a paragraph.
  ['<del>a</del> b', 'a b', 'b'],
  ['a <del>b</del>', 'a b', 'a'],
  ['<del>a</del>', 'a', ''],
  // Nests.
  ['a <del>b <add>c</add></del> d', 'a b d', 'a d'],
  ['a <del>b <add>c</add> <del>d</del></del>. e', 'a b d. e', 'a. e'],
  ['(<add>a <del>b</del></add>) c', '() c', '(a) c']
])('%s', async (text, original, final) => {
  expect(await states(`<p>${text}</p>`)).toEqual([original, final]);
});

/** Words, each perhaps struck or added, some with what opens before or closes after them outside of the edit. */
const WORD = fc.record({
  open: fc.constantFrom('', '', '', '(', '[', '“', '«'),
  word: fc.constantFrom('a', 'bee', 'see', 'Dee'),
  edit: fc.constantFrom('', '', 'del', 'add'),
  close: fc.constantFrom('', '', '', '.', ',', ')', ']', '”', '»', ';', '?')
});

test('text that has its spaces right keeps them right, whatever is struck and added', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(WORD, { minLength: 1, maxLength: 12 }), async (words) => {
      const body = words.map(({ open, word, edit, close }) =>
        edit === '' ? `${open}${word}${close}` : `${open}<${edit}>${word}</${edit}>${close}`
      );
      for (const text of await states(`<p>${body.join(' ')}</p>`)) {
        expect(text).not.toMatch(/ {2}| [.,)\]]|[([] | $|^ /);
        expect(text.replace(/\s/g, '').length).toBeGreaterThanOrEqual(
          words.filter(({ edit }) => edit === '').reduce((sum, { word }) => sum + word.length, 0)
        );
      }
    }),
    { numRuns: 200 }
  );
}, 120_000);
