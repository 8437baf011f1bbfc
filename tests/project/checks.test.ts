/** What an edition is checked for besides its notation: the images and hands that it names. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from '../../src/build.ts';
import { png } from '../png.ts';

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'stet-'));
});
afterEach(() => rmSync(dir, { recursive: true }));

/** Writes a file; without content, an image. */
function write(name: string, content?: string): void {
  mkdirSync(join(dir, name, '..'), { recursive: true });
  writeFileSync(join(dir, name), content ?? png(1, 1));
}

/** What a build says of images and hands: file, place, rule and sentence. */
async function told(): Promise<string[]> {
  const { files } = await build(dir);
  return files.flatMap(({ basename, messages }) =>
    messages
      .filter(({ ruleId }) => /image|hand|pointer/.test(ruleId ?? ''))
      .map(({ line, column, ruleId, reason }) => `${basename}:${line}:${column} ${ruleId} ${reason}`)
  );
}

test('an image that is not in the folder is told at its page, once, with the name that was meant', async () => {
  write('edition.yaml', 'outputs: [text]\n');
  write('facsimiles/p1.jpg');
  write('transcriptions/a.txt', '[page 1]{facs=p1.jpeg}\na\n\n[page 2]{facs=p1.jpeg}\nb');
  expect(await told()).toEqual([
    'a.txt:1:1 image-missing The image `p1.jpeg` is not in the folder of the edition. Did you mean `p1.jpg`?'
  ]);
});

test.each([
  ['facsimiles/p 1.jpg', 'p%201.jpg'],
  ['facsimiles/a/p1.jpg', 'facsimiles/a/p1.jpg'],
  ['facsimiles/p1.jpg', '../facsimiles/p1.jpg'],
  ['facsimiles/p1.jpg', 'p1.jpg#xywh=1,2,3,4'],
  ['edition.yaml', 'https://example.org/iiif/p1/full/max/0/default.jpg']
])('%s is the image %s', async (path, name) => {
  write('edition.yaml', 'outputs: [text]\n');
  if (path !== 'edition.yaml') write(path);
  write('transcriptions/a.txt', `[page 1]{facs="${name}"}\na`);
  expect(await told()).toEqual([]);
});

test.each([['/etc/hostname'], ['../../../../../../../etc/hostname']])(
  'a file outside the edition is no image of it: %s',
  async (name) => {
    write('edition.yaml', 'outputs: [text]\n');
    write('transcriptions/a.txt', `[page 1]{facs="${name}"}\na`);
    expect(await told()).toEqual([
      `a.txt:1:1 image-missing The image \`${name}\` is not in the folder of the edition.`
    ]);
  }
);

test('TEI that people wrote is checked at its attributes', async () => {
  write('edition.yaml', 'outputs: [text]\n');
  write(
    'tei/a.xml',
    '<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader/>\n<facsimile><surface><graphic url="p1.jpg"/></surface></facsimile>\n<text><body><pb facs="p2.jpg"/><p>a</p></body></text></TEI>'
  );
  write('facsimiles/p2.jpg');
  expect(await told()).toEqual([
    'a.xml:2:30 image-missing The image `p1.jpg` is not in the folder of the edition. Did you mean `p2.jpg`?'
  ]);
});

test('a hand that wrote nothing is told where it is declared', async () => {
  write(
    'edition.yaml',
    'outputs: [text]\nhands:\n  all: {name: A}\n  none: {name: B}\n  cancels: {name: C}\ncancelledBy: cancels\ndocuments:\n  a:\n    hands:\n      other: {name: D}\n'
  );
  write(
    'transcriptions/a.txt',
    '---\nhands:\n  own: {name: E}\n  idle: {name: F}\n---\na ^{b}{hand=all} ^{c}{hand=own}'
  );
  write('transcriptions/b.txt', 'a');
  expect(await told()).toEqual([
    'edition.yaml:4:3 hand-unused The hand `none` is declared, and nothing is said to be written in it.',
    'edition.yaml:10:7 hand-unused The hand `other` is declared, and nothing is said to be written in it.',
    'a.txt:4:3 hand-unused The hand `idle` is declared, and nothing is said to be written in it.'
  ]);
});

test('a pointer to what has no id is told at its mark', async () => {
  write('edition.yaml', 'outputs: [text]\n');
  write(
    'transcriptions/a.txt',
    'the ~~old~~{#one} house []{.undo target=#one} []{.redo target=#on}\n\n[He]{.rs ref="#page-1 #none http://a/#b"} left'
  );
  expect(await told()).toEqual([
    'a.txt:1:47 pointer-to-nothing `target` points to `#on`, and nothing here has that id.',
    'a.txt:3:1 pointer-to-nothing `ref` points to `#none`, and nothing here has that id.'
  ]);
});
