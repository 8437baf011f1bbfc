/**
 * The page nests as HTML lets it. The parser of HTML mends what does not (it closes a paragraph before a paragraph in it), so the
 * tags that the stylesheets write are those that the parser finds.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import rehypeParse from 'rehype-parse';
import saxon from 'saxon-js';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { encode } from '../../src/edition.ts';

const stylesheet = JSON.parse(readFileSync('lib/xslt/edition.sef.json', 'utf8')) as object;

/** The page as the stylesheets write it, before anything mends it. */
function page(tei: string): string {
  const { resultDocuments } = saxon.transform({
    stylesheetInternal: stylesheet,
    sourceText: tei,
    destination: 'serialized',
    stylesheetParams: { outputs: ['html'], site: '{}' },
    deliverResultDocument: () => ({ destination: 'serialized' }),
    deliverMessage: () => undefined
  });
  return Object.values(resultDocuments)[0] ?? '';
}

/** Each element, with those that it stands in. */
function written(html: string): string[] {
  const open: string[] = [];
  const found: string[] = [];
  for (const [, end, name = ''] of html.matchAll(/<(\/?)([a-z][a-z0-9]*)\b[^>]*>/g)) {
    if (end) open.pop();
    else {
      found.push([...open, name].join(' '));
      if (!/^(?:meta|link|br|hr|input|img)$/.test(name)) open.push(name);
    }
  }
  return found;
}

function parsed(html: string): string[] {
  const found: string[] = [];
  const paths = new Map<unknown, string>();
  visit(unified().use(rehypeParse).parse(html), 'element', (node, _, parent) => {
    const path = [paths.get(parent), node.tagName].filter(Boolean).join(' ');
    paths.set(node, path);
    found.push(path);
  });
  return found;
}

const ROOT = 'tests/fixtures';
const cases = readdirSync(ROOT).filter((name) => readdirSync(join(ROOT, name)).includes('input.txt'));

test.each(cases)('%s', (name) => {
  const html = page(encode(readFileSync(join(ROOT, name, 'input.txt'), 'utf8')).tei ?? '');
  expect(written(html)).toEqual(parsed(html));
});

const tei = (body: string) =>
  `<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader/><text><body>${body}</body></text></TEI>`;

test.each([
  ['a header cuts a paragraph', '<p>a <fw type="header">H</fw> b</p>'],
  ['a header cuts a signature', '<closer><signed>a <fw>H</fw> b</signed></closer>'],
  ['a header of paragraphs', '<p>a <hi><fw><p>H</p><p>I</p></fw></hi> b</p>'],
  ['a note of paragraphs in a paragraph', '<p>a <note type="authorial"><p>n</p><p>o</p></note> b</p>'],
  [
    'a note of a list in a heading',
    '<div><head>a <note type="authorial"><list><item>n</item></list></note></head></div>'
  ],
  ['a list in a paragraph', '<p>a <list><item>b</item></list> c</p>'],
  ['a list in an addition', '<p>a <add>x <list><label>1</label><item><p>b</p></item><pb/></list></add> c</p>'],
  ['a table in a quotation in a deletion', '<p><del>a <q><table><row><cell>c</cell></row></table></q></del></p>'],
  [
    'a page that begins between rows and cells',
    '<table><row><cell>a</cell><pb n="2"/><cell>b</cell></row><pb n="3"/><row><cell>c</cell></row></table>'
  ],
  [
    'a rule in a paragraph and in a list',
    '<p>a <milestone unit="rule"/></p><list><item>b</item><milestone unit="rule"/><item>c</item></list>'
  ],
  [
    'a link round an edit, a page, a note and a link',
    '<p><ref target="#x">a <del>b</del><pb n="2"/><note type="editorial">n</note> <ref target="#y">c</ref></ref></p>'
  ],
  ['verse with headers', '<lg><head>h</head><l>a <fw>H</fw></l><lg><l>b</l></lg></lg>'],
  [
    'an editorial note with edits and a list',
    '<p>a<note type="editorial">x <del>b</del><list><item>c</item></list></note></p>'
  ]
])('%s', (_, body) => {
  const html = page(tei(body));
  expect(written(html)).toEqual(parsed(html));
});
