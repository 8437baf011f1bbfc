/** The rules read the page, not this telegram: its text in other words, on other pages, under other markings, in other order. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { show } from './show.ts';

const source = readFileSync('transcriptions/1962-11-21-telegram.txt', 'utf8').trim();
const isFurniture = (block: string) =>
  /^[A-Z~ "\n-]*(?:SECRET|SENSITIVE|EYES ONLY|REPRODUCTION|DECLASSIFIED)[A-Z~ "\n-]*$/.test(block);

/** The text without its pages: no furniture, the halves of paragraphs and of the heading joined. */
const text = source
  .split(/\n\n+/)
  .filter((block) => !isFurniture(block) && block !== 'of time')
  .join('\n\n')
  .replace(/(weapons|such|ahead)\n\n(?:Alternatively\n)?(as well|a wrap|of time)/g, '$1 $2')
  .replace('IV\n\n', 'IV. ')
  .split('\n\n');

/** What the rules make of a text, with the furniture and the pages taken out again. */
function reading(document: string): { lines: string[]; pages: number; cancelled: number } {
  const { lines } = show(document);
  const all = lines.join('\n');
  const furniture = / \| <(?:header|footer)[^>]*>| \| <page \d+>/g;
  const bare = all
    .replace(furniture, '§')
    .replace(/§+ \| /g, ' ')
    .split('\n')
    .filter((line) => !/^\s*<(?:header|footer|page)/.test(line));
  return {
    lines: bare,
    pages: all.match(/<page/g)?.length ?? 0,
    cancelled: all.match(/<(?:header|footer)[^>]*~~/g)?.length ?? 0
  };
}

const plain = reading(text.join('\n\n'));

/** The places in a block where a page can end inside a sentence: outside marks, a few words after its beginning. */
function cuts(block: string): number[] {
  if (/[~^\n]/.test(block) || block.length < 200) return [];
  return [...block.matchAll(/[a-z] (?=[a-z])/g)]
    .map(({ index }) => index + 1)
    .filter((at) => at > 60 && at < block.length - 60);
}

const markings = fc.constantFrom(
  { foot: ['CONFIDENTIAL'], head: ['CONFIDENTIAL'] },
  { foot: ['~~SECRET - NODIS~~'], head: ['SECRET - NODIS', 'LIMITED USE'] },
  { foot: ['TOP SECRET', 'COPY 4 OF 9'], head: ['~~TOP~~ ~~SECRET~~'] },
  { foot: ['FOR OFFICIAL', 'USE ONLY'], head: ['FOR OFFICIAL USE ONLY', 'DEPARTMENT FILE'] },
  { foot: ['Embassy Letter Book', '~~Embassy Letter Book~~'], head: [] },
  { foot: ['Private'], head: ['Letters of J. Mercer, vol. 2', 'Private'] }
);

test('on other pages and under other markings', () => {
  fc.assert(
    fc.property(
      markings,
      fc.array(fc.tuple(fc.nat(), fc.nat()), { minLength: 3, maxLength: 9 }),
      ({ foot, head }, picks) => {
        const blocks = [...text];
        const long = [...blocks.keys()].filter((index) => cuts(blocks[index] as string).length > 0);
        const turned = new Set<number>();
        for (const [which, where] of picks) {
          const index = long[which % long.length] as number;
          const block = text[index] as string;
          const places = cuts(block);
          const at = places[where % places.length] as number;
          if (turned.has(index)) continue;
          turned.add(index);
          blocks[index] = [block.slice(0, at), ...foot, ...head, block.slice(at + 1)].join('\n\n');
        }
        fc.pre(turned.size > 1);
        const document = [...head, ...blocks, ...foot].join('\n\n');
        const { lines, pages } = reading(document);
        expect(pages).toBe(turned.size + 1);
        expect(lines).toEqual(plain.lines);
      }
    ),
    { numRuns: 60, seed: 11 }
  );
});

test('in other words', () => {
  // Each letter becomes another of its case; the words that forms bear, and labels, stay.
  const kept = /\b(?:Classified by|Cleared in|Telegraphic|transmission|approved by|[IV]+|[a-z]\)|[A-Z]\.)(?![a-z])/g;
  const turn = (words: string) =>
    words.replace(/[a-z]/gi, (letter) => {
      const base = letter < 'a' ? 65 : 97;
      return String.fromCharCode(((letter.charCodeAt(0) - base + 7) % 26) + base);
    });
  let renamed = '';
  let done = 0;
  for (const match of source.matchAll(kept)) {
    renamed += turn(source.slice(done, match.index)) + match[0];
    done = match.index + match[0].length;
  }
  renamed += turn(source.slice(done));
  const shape = (lines: string[]) => lines.map((line) => line.replace(/[A-Za-z]+/g, 'x'));
  const known = new Set(show(source).rules);
  expect(new Set(show(renamed).rules)).toEqual(known);
  expect(shape(reading(renamed).lines)).toEqual(shape(reading(source).lines));
  expect(reading(renamed).pages).toBe(6);
  expect(reading(renamed).cancelled).toBe(reading(source).cancelled);
});

test('with its sections in any order, numbered as they were or anew', () => {
  const at = text.findIndex((block) => block.startsWith('I. '));
  const starts = [...text.keys()].filter((index) => /^[IV]+\. [A-Z]/.test(text[index] as string));
  const sections = starts.map((start, index) => text.slice(start, starts[index + 1] ?? text.length - 1));
  const head = text.slice(0, at);
  const numerals = ['I', 'II', 'III', 'IV'];
  for (const order of [
    [3, 2, 1, 0],
    [1, 0, 3, 2],
    [2, 3, 0, 1]
  ])
    for (const anew of [false, true]) {
      const moved = order.flatMap((index, place) => {
        const [title, ...rest] = sections[index] as string[];
        return [anew ? (title as string).replace(/^[IV]+/, numerals[place] as string) : (title as string), ...rest];
      });
      const { lines } = reading([...head, ...moved].join('\n\n'));
      expect(lines.filter((line) => line.startsWith('div'))).toHaveLength(4);
      for (const index of order) {
        const inside = sectionLines(plain.lines, index);
        const there = sectionLines(lines, order.indexOf(index));
        expect(there.slice(1)).toEqual(inside.slice(1));
      }
    }
});

/** The lines under the division of an index, without the signature that ends the document. */
function sectionLines(lines: readonly string[], index: number): string[] {
  const starts = [...lines.keys()].filter((at) => lines[at] === 'div');
  const end = starts[index + 1] ?? lines.length;
  const inside = lines.slice((starts[index] as number) + 1, end);
  const signed = inside.indexOf('  signed');
  return signed === -1 ? inside : inside.slice(0, signed);
}
