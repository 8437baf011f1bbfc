/** Plain texts: every place in them is known, and every layout of them has the same characters. */
import fc from 'fast-check';
import { placedText } from '../../src/editions/data.ts';
import { layOut } from '../../src/editions/text/layout.ts';
import { readPlaces } from '../../src/editions/text/pieces.ts';
import { sentencesOf } from '../../src/editions/text/sentences.ts';
import { wordsOf } from '../../src/editions/text/words.ts';
import { wrapLine } from '../../src/editions/text/wrap.ts';
import { onEveryDocument, outputsOf } from './documents.ts';

const STATES = ['original', 'final', 'diplomatic', 'reading'] as const;
const OUTPUTS = STATES.flatMap((state) => [`text-${state}`, `places-${state}`] as const);

const bare = (text: string) => text.replace(/\s+/g, '');

async function check(tei: string) {
  const made = await outputsOf(tei, OUTPUTS);
  for (const state of STATES) {
    const text = made[`text-${state}`];
    const places = readPlaces(made[`places-${state}`]);
    const placed = placedText(made, state);
    expect(placed.text).toBe(text);
    for (const { start, end } of placed.passages) expect(text.slice(start, end)).toMatch(/^\S(?:.*\S)?$/s);
    const paragraphs = layOut(places, { layout: 'paragraphs' });
    if (state !== 'diplomatic') expect(paragraphs).toBe(text);
    for (const laid of [
      paragraphs,
      layOut(places, { layout: 'paragraphs', wrap: 20 }),
      layOut(places, { layout: 'sentences' })
    ])
      expect(bare(laid)).toBe(bare(text));
  }
}

onEveryDocument(check);

async function laid(body: string, state: (typeof STATES)[number], options: Parameters<typeof layOut>[1]) {
  const tei = `<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader/><text><body>${body}</body></text></TEI>`;
  return layOut(readPlaces((await outputsOf(tei, [`places-${state}`]))[`places-${state}`]), options);
}

describe('paragraphs', () => {
  test('the lines of the page are run on; a word that runs over is whole, with its hyphen', async () => {
    const body =
      '<p>one\n<lb/>two demon<pc force="weak">-</pc><lb break="no"/>stration</p><p>three <pb n="2"/>four</p>';
    expect(await laid(body, 'diplomatic', { layout: 'paragraphs' })).toBe('one two demon-stration\nthree four\n');
    expect(await laid(body, 'final', { layout: 'paragraphs' })).toBe('one two demonstration\nthree four\n');
  });

  test('verse keeps its lines', async () => {
    const body = '<p>a</p><lg><l>b</l>\n<l>c</l></lg><lg><l>d</l></lg>';
    expect(await laid(body, 'diplomatic', { layout: 'paragraphs' })).toBe('a\nb\nc\nd\n');
    expect(await laid(body, 'final', { layout: 'paragraphs', wrap: 9 })).toBe('a\n\nb\nc\n\nd\n');
  });

  test('wrapped, a stanza and a table stand as they are', async () => {
    const body =
      '<p>one two three</p><lg><l>four five six</l>\n<l>seven</l></lg><table><row><cell>eight nine</cell><cell>ten</cell></row><row><cell>x</cell></row></table>';
    expect(await laid(body, 'final', { layout: 'paragraphs', wrap: 8 })).toBe(
      'one two\nthree\n\nfour five six\nseven\n\neight nine\tten\nx\n'
    );
  });

  test('an empty text has no line', async () => {
    expect(await laid('<p/>', 'final', { layout: 'paragraphs' })).toBe('');
  });
});

test('the places of a text that is composed are those of the composed text', async () => {
  const body = '<p>Cafe\u0301 \u1112\u1161\u11ab <del xml:id="d">o\u0301ld</del><add xml:id="a">n\u0303ew</add></p>';
  const tei = `<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader/><text><body>${body}</body></text></TEI>`;
  const placed = placedText(await outputsOf(tei, ['places-diplomatic']), 'diplomatic');
  expect(placed.text).toBe('Caf\u00e9 \ud55c \u00f3ld\u00f1ew\n');
  expect(placed.passages.map(({ id, start, end }) => [id, placed.text.slice(start, end)])).toEqual([
    ['d', '\u00f3ld'],
    ['a', '\u00f1ew']
  ]);
});

describe('sentences', () => {
  test.each([
    ['He left. She stayed.', ['He left.', 'She stayed.']],
    ['“Why?” she asked. “No!” He left.', ['“Why?” she asked.', '“No!”', 'He left.']],
    ['(It rained.) It stopped.', ['(It rained.)', 'It stopped.']],
    ['Mr. Smith saw J. F. Kennedy. He waved.', ['Mr. Smith saw J. F. Kennedy.', 'He waved.']],
    ['1. The loose ends. 2. The rest.', ['1. The loose ends.', '2. The rest.']],
    ['Am 7. Dezember kam er. Er blieb.', ['Am 7. Dezember kam er.', 'Er blieb.']],
    ['We saw […] Then it went. So.', ['We saw […] Then it went.', 'So.']],
    ['He waited… Nothing came.', ['He waited…', 'Nothing came.']],
    ['it ended in 1962. The year was long.', ['it ended in 1962.', 'The year was long.']],
    ['see p. 4 and vol. II. Then go.', ['see p. 4 and vol. II.', 'Then go.']],
    ['He said no. then went.', ['He said no. then went.']],
    ['¿Quién? ¡Nadie! Él.', ['¿Quién?', '¡Nadie!', 'Él.']],
    ['ماذا؟ لا شيء.', ['ماذا؟', 'لا شيء.']],
    ['', ['']]
  ])('%s', (text, sentences) => {
    expect(sentencesOf(text)).toEqual(sentences);
  });

  test('a sentence a line, an empty line between paragraphs', async () => {
    expect(await laid('<p>One. Two\n<lb/>goes on.</p><p>Three.</p>', 'diplomatic', { layout: 'sentences' })).toBe(
      'One.\nTwo goes on.\n\nThree.\n'
    );
  });
});

/** Lines as texts have them: words parted by single spaces. */
const LINE = fc
  .array(fc.stringMatching(/^[A-Za-z.!?…“”()[\]0-9é]{1,12}$/), { minLength: 1, maxLength: 30 })
  .map((words) => words.join(' '));

test('sentences, lines and words, joined, are the text again', () => {
  fc.assert(
    fc.property(LINE, fc.integer({ min: 1, max: 40 }), (line, measure) => {
      expect(sentencesOf(line).join(' ')).toBe(line);
      expect(
        wordsOf(line)
          .map(({ text }) => text)
          .join('')
      ).toBe(line);
      const wrapped = wrapLine(line, measure);
      expect(wrapped.join(' ')).toBe(line);
      for (const [index, part] of wrapped.entries()) {
        if (part.includes(' ')) expect([...part].length).toBeLessThanOrEqual(measure);
        const next = wrapped[index + 1]?.split(' ')[0];
        if (next !== undefined) expect([...`${part} ${next}`].length).toBeGreaterThan(measure);
      }
    })
  );
});
