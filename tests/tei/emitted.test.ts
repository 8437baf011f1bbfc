/** The project's own schema covers no more than the encoder writes: each element, and each attribute on it, comes of some transcription. */
import { readdirSync, readFileSync } from 'node:fs';
import { VFile } from 'vfile';
import type { Element, Root } from 'xast';
import { childElements, isElement } from '../../src/tei/elements.ts';
import { readXml } from '../../src/tei/read.ts';
import { walkElements } from '../../src/tei/walk.ts';
import { type Metadata, NO_METADATA } from '../../src/transcription/metadata.ts';
import { MATRIX, METADATA, PHENOMENA } from './documents.ts';
import { encode, readTranscription } from './round-trip.ts';

const rootOf = (xml: string) => readXml(xml, new VFile()) as Root;

/** `element`, and `element/@attribute`, for all that the schema has. */
function allowed(): Set<string> {
  const grammar = rootOf(readFileSync('src/tei/schema/stet.rng', 'utf8')).children.find((node) =>
    isElement(node, 'grammar')
  ) as Element;
  const defines = new Map(childElements(grammar, 'define').map((define) => [define.attributes.name, define]));
  const found = new Set<string>();
  /** The attributes of a pattern, those of the patterns that it refers to included; elements inside are their own. */
  const attributes = (pattern: Element, of: string): void => {
    for (const child of childElements(pattern)) {
      if (child.name === 'attribute') found.add(`${of}/@${child.attributes.name}`);
      else if (child.name === 'ref' && child.attributes.name?.startsWith('att.'))
        attributes(defines.get(child.attributes.name) as Element, of);
      else if (child.name !== 'element') attributes(child, of);
    }
  };
  walkElements(grammar, (node) => {
    if (node.name !== 'element') return;
    const name = node.attributes.name as string;
    found.add(name);
    attributes(node, name);
  });
  return found;
}

/** What the encoder writes of the texts, and what stands in the expected TEI of the fixtures and in the edition's own. */
function written(texts: readonly string[], metadata: readonly Metadata[]): Set<string> {
  const found = new Set<string>();
  const note = (xml: string) =>
    walkElements(rootOf(xml), ({ name, attributes }) => {
      found.add(name);
      for (const attribute of Object.keys(attributes)) found.add(`${name}/@${attribute}`);
    });
  for (const text of texts) for (const each of metadata) note(encode(readTranscription(text, each)));
  for (const folder of ['tests/fixtures', 'tei'])
    for (const path of readdirSync(folder, { recursive: true, encoding: 'utf8' }))
      if (path.endsWith('.xml')) note(readFileSync(`${folder}/${path}`, 'utf8'));
  return found;
}

/** What neither the phenomena nor the attribute lists have. */
const TEXTS = [
  'a ^{b}{.unplaced type=x}',
  '::: {.fw}\n~~b~~{type=x}\n:::',
  'a\n\n[page 2]{facs=p.jpg}\n\n::: {.note #own facs="p.jpg#xywh=1,2,3,4"}\nb\n:::'
];
const SAYS_LITTLE: Metadata = {
  ...NO_METADATA,
  date: { when: '1962', precision: 'medium', evidence: 'internal' },
  licence: { name: 'CC0' },
  source: { physical: 'a sheet' }
};

test('each element and attribute of the schema is written', () => {
  const known = written([...Object.values(PHENOMENA), ...MATRIX, ...TEXTS], [METADATA, SAYS_LITTLE]);
  expect([...allowed()].filter((name) => !known.has(name)).sort()).toEqual([]);
});
