/** The tree that is built while the validator reads is the one that the program's own reader builds. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Position } from 'unist';
import { VFile } from 'vfile';
import type { Nodes, Root } from 'xast';
import { loadSchema, validate } from '../../src/relaxng/index.ts';
import { readXml } from '../../src/tei/read.ts';
import { TreeBuilder } from '../../src/tei/tree.ts';

const ANYTHING = loadSchema('tests/relaxng/fixtures/anything.rng');
const CORPORA = '../shared/data/corpora';

function built(tei: string): Root {
  const tree = new TreeBuilder(tei);
  validate(tei, ANYTHING, { listener: tree });
  return tree.root;
}

/** A line for each element and text of a tree, without comments, instructions and namespace declarations. */
function lines(root: Root): string[] {
  const said: string[] = [];
  let text = '';
  const flush = () => {
    if (text !== '') said.push(JSON.stringify(text));
    text = '';
  };
  const visit = (node: Nodes) => {
    if (node.type === 'text') text += node.value;
    if (node.type !== 'element') return;
    flush();
    const { start, end } = node.position as Position;
    const attributes = Object.entries(node.attributes).filter(([name]) => !/^xmlns(:|$)/.test(name));
    const place = [start.line, start.column, start.offset, end.line, end.column, end.offset].join(' ');
    said.push(`${node.name} ${node.data?.namespace ?? ''} ${place} ${JSON.stringify(attributes)}`);
    for (const child of node.children) visit(child);
    flush();
    said.push('/');
  };
  for (const child of root.children) visit(child);
  return said;
}

test.each([
  '<TEI xmlns="http://www.tei-c.org/ns/1.0"><p n=">" rend=\'"\'>a<!-- b -->c<?d e?><lb\nn="/>"/></p\n></TEI>',
  '<t:TEI xmlns:t="http://www.tei-c.org/ns/1.0" xmlns:x="urn:x"><x:y t:n="1">z</x:y><t:p/>\r\n<![CDATA[<p/>]]></t:TEI>',
  '<!DOCTYPE TEI [<!ENTITY e "<p n=\'1\'>x</p>y">]><TEI xmlns="http://www.tei-c.org/ns/1.0">&e;<p/>&e;</TEI>'
])('%s', (tei) => {
  expect(lines(built(tei))).toEqual(lines(readXml(tei, new VFile()) as Root));
});

(existsSync(CORPORA) ? test : test.skip)('documents of other projects', () => {
  const paths = readdirSync(CORPORA, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.xml'));
  let compared = 0;
  for (const path of paths.sort().filter((_, index) => index % 5 === 0)) {
    const tei = readFileSync(join(CORPORA, path), 'utf8');
    const root = readXml(tei, new VFile());
    if (!root) continue;
    expect(lines(built(tei))).toEqual(lines(root));
    compared++;
  }
  expect(compared).toBeGreaterThan(20);
});
