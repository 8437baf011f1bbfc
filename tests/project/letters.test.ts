/** The index of letters: who wrote to whom, when and where, as the Correspondence Metadata Interchange Format wants it. */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from '../../src/build.ts';
import { cmif } from '../../src/editions/cmif.ts';
import { judge, TEI_ALL, testWithJing } from '../tei/jing.ts';

const EDITION = {
  title: 'Letters of a winter',
  editors: ['B. Editor'],
  publisher: 'A Press',
  changed: '2026-01-02',
  address: 'cmif.xml'
};
const LETTERS = [
  {
    address: 'a/index.html',
    date: '1962-11-21',
    sender: {
      name: 'Rusk',
      ref: 'https://viaf.org/viaf/1',
      place: 'Washington',
      placeRef: 'https://www.geonames.org/4140963'
    },
    recipient: { name: 'Stevenson', date: '1962-11-22' }
  },
  { address: 'b/index.html', recipient: 'Stevenson' }
];

test('each letter has both its ends, its date and its address', () => {
  const written = cmif(LETTERS, EDITION) as string;
  const source = /<bibl xml:id="([a-f][0-9a-f]{7}-[0-9a-f]{4}-8[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12})"/.exec(
    written
  )?.[1];
  expect(written).toContain(`<correspDesc ref="a/index.html" source="#${source}">`);
  expect(written.replace(/\n\s*/g, '')).toContain(
    '<correspAction type="sent"><persName ref="https://viaf.org/viaf/1">Rusk</persName><placeName ref="https://www.geonames.org/4140963">Washington</placeName><date when="1962-11-21"/></correspAction><correspAction type="received"><persName>Stevenson</persName><date when="1962-11-22"/></correspAction>'
  );
  expect(written.replace(/\n\s*/g, '')).toContain(
    '<correspAction type="sent"><persName>Unknown</persName></correspAction>'
  );
  expect(written).toContain('<licence target="https://creativecommons.org/licenses/by/4.0/">');
  expect(cmif(LETTERS, EDITION)).toBe(written);
});

testWithJing(TEI_ALL, 'it is valid against tei_all', () => {
  const bare = cmif([{ address: 'x', sender: {} }], { title: 'T', editors: [], address: 'cmif.xml' }) as string;
  expect(judge(TEI_ALL, { full: cmif(LETTERS, EDITION) as string, bare })).toEqual({});
});

describe('a build', () => {
  let dir: string;
  beforeEach(() => {
    dir = mkdtempSync(join(tmpdir(), 'stet-'));
  });
  afterEach(() => rmSync(dir, { recursive: true }));
  const write = (name: string, content: string) => {
    mkdirSync(join(dir, name, '..'), { recursive: true });
    writeFileSync(join(dir, name), content);
  };
  const index = join('dist', 'cmif.xml');

  test('writes it for the letters of an edition, those that are TEI alone too', async () => {
    write('edition.yaml', 'title: Two letters\noutputs: [text]\n');
    write(
      'transcriptions/a b.txt',
      '---\nsender: Rusk\nrecipient: {name: Stevenson, place: New York}\ndate: 1962\n---\nx'
    );
    write('transcriptions/c.txt', 'no letter');
    write(
      'tei/d.xml',
      '<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><profileDesc><correspDesc><correspAction type="sent"><persName ref="https://d-nb.info/gnd/1">Schnitzler</persName><date when="1892-03-12"/></correspAction></correspDesc></profileDesc></teiHeader><text><body><p>x</p></body></text></TEI>'
    );
    await build(dir);
    const written = readFileSync(join(dir, index), 'utf8');
    expect(Array.from(written.matchAll(/correspDesc ref="([^"]*)"/g), ([, ref]) => ref)).toEqual([
      'a%20b/index.html',
      'd/index.html'
    ]);
    expect(written).toContain('<persName ref="https://d-nb.info/gnd/1">Schnitzler</persName>');
    expect(written).toContain('<date when="1892-03-12"/>');
  });

  test('has whole addresses where the edition says its own', async () => {
    write('edition.yaml', 'outputs: [text]\nidentifiers: [{type: URL, value: "https://a.org/letters/"}]\n');
    write('transcriptions/a.txt', '---\nsender: Rusk\n---\nx');
    await build(dir);
    const written = readFileSync(join(dir, index), 'utf8');
    expect(written).toContain('<idno type="url">https://a.org/letters/cmif.xml</idno>');
    expect(written).toContain('ref="https://a.org/letters/a/index.html"');
  });

  test('writes none where there is no letter, and removes one that was', async () => {
    write('edition.yaml', 'outputs: [text]\n');
    write('transcriptions/a.txt', '---\nsender: Rusk\n---\nx');
    await build(dir);
    expect(existsSync(join(dir, index))).toBe(true);
    write('transcriptions/a.txt', 'x');
    await build(dir);
    expect(existsSync(join(dir, index))).toBe(false);
  });
});
