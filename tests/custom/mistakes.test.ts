/** What an edition brings is checked before anything is built: each mistake is one message, at its place. */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import type { Root } from 'hast';
import { VFile } from 'vfile';
import { build } from '../../src/build.ts';
import { readFragment } from '../../src/editions/custom/fragment.ts';
import { page } from '../../src/editions/finish.ts';

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'stet-'));
  write('transcriptions/a.txt', 'the ~~old~~ ^{new} house');
});
afterEach(() => rmSync(dir, { recursive: true }));

function write(path: string, content: string | Uint8Array) {
  mkdirSync(dirname(join(dir, path)), { recursive: true });
  writeFileSync(join(dir, path), content);
}

/** `FILE:LINE:COLUMN rule` of each error; nothing may have been built when there is one. */
async function mistakes(yaml: string): Promise<string[]> {
  write('edition.yaml', `outputs: [html]\n${yaml}`);
  const { files } = await build(dir);
  const found = files.flatMap(({ path, messages }) =>
    messages
      .filter(({ fatal }) => fatal)
      .map(({ line, column, ruleId }) => `${path?.slice(dir.length + 1)}:${line}:${column} ${ruleId}`)
  );
  if (found.length > 0) expect(existsSync(join(dir, 'dist'))).toBe(false);
  return found;
}

describe('files', () => {
  test('that are not there, lead out of the folder, or are of another kind', async () => {
    write('theme/winter.css', 'a {}');
    expect(await mistakes('theme: {styles: [wintre.css, ../x.css, logo.svg, Winter.css]}\n')).toEqual([
      'edition.yaml:2:18 custom-file-missing',
      'edition.yaml:2:30 custom-file-outside',
      'edition.yaml:2:40 custom-file-kind',
      'edition.yaml:2:50 custom-file-missing'
    ]);
  });

  test('a missing file names the one that was meant', async () => {
    write('theme/winter.css', 'a {}');
    write('edition.yaml', 'theme: {styles: [wintre.css]}\n');
    const [message] = (await build(dir)).files.flatMap(({ messages }) => messages);
    expect(message?.reason).toBe('There is no file `wintre.css` in `theme/`. Did you mean `winter.css`?');
  });

  test('a key of the theme that there is not', async () => {
    expect(await mistakes('theme: {style: [a.css]}\n')).toEqual(['edition.yaml:2:9 metadata-key']);
  });
});

test('style sheets: what they ask for is in the theme, at any depth, and comments ask for nothing', async () => {
  write(
    'theme/a.css',
    '/* url(none.png) */\n@import "parts/b.css";\na { background: url(https://example.org/x.png) }\n'
  );
  write(
    'theme/parts/b.css',
    'b { background: url("../c.svg"), url(data:,x), url(#d), url(../../e.svg), url(f.svg) }\n'
  );
  write('theme/c.svg', '<svg xmlns="http://www.w3.org/2000/svg"/>');
  expect(await mistakes('theme: {styles: [a.css]}\n')).toEqual([
    'theme/a.css:3:17 custom-remote',
    'theme/parts/b.css:1:57 custom-file-outside',
    'theme/parts/b.css:1:75 custom-file-missing'
  ]);
});

test('fonts: in the stead of ours, in the style sheet of the fonts, with their licence', async () => {
  const font = createRequire(import.meta.url).resolve(
    '@fontsource/courier-prime/files/courier-prime-latin-700-normal.woff2'
  );
  write('theme/own.woff2', readFileSync(font));
  write('theme/OFL.txt', 'licence');
  expect(
    await mistakes('theme: {fonts: {serif: {family: "Own \\"Serif\\"", file: own.woff2, licence: OFL.txt}}}\n')
  ).toEqual([]);
  const asset = (name: string) => readFileSync(join(dir, 'dist/assets', name), 'utf8');
  expect(asset('fonts.css')).toContain('font-family: "Own \\22 Serif\\22 "');
  expect(asset('fonts.css')).not.toContain('Source Serif');
  expect(asset('edition.css')).toContain('--serif: "Own \\22 Serif\\22 ", Georgia, serif;');
  expect(existsSync(join(dir, 'dist/assets/source-serif-4-LICENSE.txt'))).toBe(false);
  expect(asset('theme/OFL.txt')).toBe('licence');
});

/** `LINE:COLUMN rule` of each message on a fragment. */
function faults(html: string, slot: 'head' | 'header' = 'header', scripts = false): string[] {
  const file = new VFile({ path: 'f.html', value: html });
  readFragment(file, slot, scripts);
  return file.messages.map(({ line, column, ruleId }) => `${line}:${column} ${ruleId}`);
}

describe('fragments', () => {
  test.each([
    ['<p>A <b>word</b>, <br> <img src="a.png" alt=""></p>\n<!-- </b> -->', []],
    ['<svg viewBox="0 0 1 1"><path d="M0 0"/></svg>', []],
    ['<p>one <b>two</p><p>three</p>', ['1:8 fragment-unclosed']],
    ['<div>\n<p>x</p>', ['1:1 fragment-unclosed']],
    ['x</div><p>y</p>', ['1:2 fragment-unclosed']],
    ['<p><div>x</div></p>', ['1:1 fragment-unclosed', '1:16 fragment-unclosed']],
    ['# A title\n\nand *words*', ['undefined:undefined fragment-not-html']],
    ['', ['undefined:undefined fragment-empty']],
    ['<p title="a" title="b">x</p>', ['1:19 fragment-not-html']],
    [
      '<!doctype html><html><body><p>x</p></body></html>',
      ['1:1 fragment-element', '1:16 fragment-element', '1:22 fragment-element']
    ],
    ['<style>a {}</style>', ['1:1 fragment-element']],
    ['<p onclick="x()">x</p>', ['1:1 fragment-script']],
    ['<a href="javascript:x()">x</a>', ['1:1 fragment-script']],
    ['<script>x()</script>', ['1:1 fragment-script']],
    ['<iframe src="https://example.org/"></iframe>', ['1:1 fragment-script', '1:1 custom-remote']],
    ['<img src="//example.org/a.png" alt="">', ['1:1 custom-remote']],
    ['<img srcset="a.png 1x, https://example.org/b.png 2x" alt="">', ['1:1 custom-remote']],
    ['<p style="background: url(//example.org/a.png)">x</p>', ['1:1 custom-remote']],
    ['<a href="https://example.org/">x</a>', []]
  ])('%j', (html, expected) => {
    expect(faults(html)).toEqual(expected);
  });

  test('the head takes what belongs to it', () => {
    expect(faults('<meta name="a" content="b"><link rel="icon" href="a.svg">', 'head')).toEqual([]);
    expect(faults('<style>@import "https://example.org/a.css";</style>', 'head')).toEqual(['1:1 custom-remote']);
    expect(faults('<p>x</p>', 'head')).toEqual(['1:1 fragment-element']);
    expect(faults('<script type="application/ld+json">{}</script>', 'head')).toEqual([]);
    expect(faults('<link rel="stylesheet" href="https://example.org/a.css">', 'head')).toEqual(['1:1 custom-remote']);
  });

  test('scripts, where they are allowed, and then from the theme', () => {
    expect(faults('<script src="a.js"></script><p onclick="x()">x</p>', 'header', true)).toEqual([]);
    expect(faults('<script src="https://example.org/a.js"></script>', 'header', true)).toEqual(['1:1 custom-remote']);
  });

  test('whatever is in a fragment, the page round it stays whole', () => {
    const parts = fc.constantFrom(
      '<p>',
      '</p>',
      '</div>',
      '<b>',
      '</main>',
      '</body>',
      '<table>',
      '<template>',
      '<!--',
      'x',
      '<svg>',
      '<script>'
    );
    fc.assert(
      fc.property(fc.array(parts, { maxLength: 8 }), (pieces) => {
        const tree: Root = readFragment(new VFile({ value: pieces.join('') }), 'header', true);
        const html = page(
          '<!doctype html><html><head><title>t</title></head><body><template data-slot="header"></template><main id="m">text</main></body></html>',
          new Map([['header', tree]])
        );
        expect(html).toMatch(/<main id="m">text<\/main><\/body><\/html>\s*$/);
      })
    );
  });
});

const sheet = (body: string) =>
  `<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:m="urn:stet:model" xpath-default-namespace="http://www.tei-c.org/ns/1.0">
${body}
</xsl:stylesheet>
`;

describe('stylesheets', () => {
  test.each([
    ['no XML', '<xsl:template', '3:1 xml-not-well-formed'],
    ['one that is not there', '<xsl:import href="nope.xsl"/>', '2:1 custom-file-missing'],
    ['one that is none of ours', '<xsl:import href="stet/editoin.xsl"/>', '2:1 stylesheet-not-ours'],
    ['reads a file', `<xsl:variable name="a" select="doc ('file:///etc/passwd')"/>`, '2:1 stylesheet-reads'],
    [
      'reads a file, otherwise',
      `<xsl:variable name="a" select="Q{http://www.w3.org/2005/xpath-functions}json-doc#1"/>`,
      '2:1 stylesheet-reads'
    ],
    [
      'reads a file, in text',
      `<xsl:template name="a" expand-text="yes"><p>{unparsed-text('x')}</p></xsl:template>`,
      '2:42 stylesheet-reads'
    ],
    [
      'makes an expression',
      `<xsl:template name="a"><xsl:evaluate xpath="'1'"/></xsl:template>`,
      '2:24 stylesheet-reads'
    ],
    ['writes a file', `<xsl:template name="a"><xsl:result-document href="x"/></xsl:template>`, '2:24 stylesheet-reads'],
    [
      'scripts',
      `<xsl:variable xmlns:q="http://saxonica.com/ns/interactiveXSLT" name="a" select="q:eval('1')"/>`,
      '2:1 stylesheet-reads'
    ]
  ])('%s', async (_, body, expected) => {
    write('xslt/own.xsl', sheet(body));
    expect(await mistakes('stylesheet: own.xsl\n')).toEqual([`xslt/own.xsl:${expected}`]);
  });

  test('one that does not compile is told at the line and the expression', async () => {
    write('xslt/own.xsl', sheet(`<xsl:import href="stet/edition.xsl"/>\n<xsl:variable name="a" select="m:nope(1)"/>`));
    expect(await mistakes('stylesheet: own.xsl\n')).toEqual(['xslt/own.xsl:3:32 stylesheet-fails']);
  }, 120_000);
});
