/**
 * The project's own schema is sound and complete: everything that the encoder writes is accepted by it, and what it accepts,
 * documents mutated at random too, is accepted by tei_all.
 */
import fc from 'fast-check';
import { VFile } from 'vfile';
import type { Element, ElementContent, Root } from 'xast';
import { readXml } from '../../src/tei/read.ts';
import { writeTei } from '../../src/tei/write.ts';
import { type Metadata, NO_METADATA } from '../../src/transcription/metadata.ts';
import { DOCUMENT, MATRIX, METADATA, PHENOMENA } from './documents.ts';
import { judge, TEI_ALL, testWithJing } from './jing.ts';
import { encode, readTranscription } from './round-trip.ts';

const STET = 'src/tei/schema/stet.rng';
const REFLOWED: Metadata = { ...METADATA, lines: 'reflowed' };

const named = (texts: readonly string[], metadata: Metadata) =>
  Object.fromEntries(texts.map((text, index) => [String(index), encode(readTranscription(text, metadata))]));

/** What a schema refuses, by the transcription that it came of. */
const refused = (schema: string, texts: readonly string[], metadata: Metadata) =>
  Object.entries(judge(schema, named(texts, metadata))).map(([index, messages]) => [texts[Number(index)], messages[0]]);

testWithJing(STET, 'every phenomenon is accepted', () => {
  const texts = Object.values(PHENOMENA);
  for (const metadata of [METADATA, NO_METADATA, REFLOWED]) expect(refused(STET, texts, metadata)).toEqual([]);
});

testWithJing(STET, 'every attribute on everything that takes it is accepted', () => {
  expect(refused(STET, MATRIX, METADATA)).toEqual([]);
});

testWithJing(STET, 'any document is accepted', () => {
  expect(refused(STET, fc.sample(DOCUMENT, { seed: 1963, numRuns: 500 }), METADATA)).toEqual([]);
});

/** A change to a document at a place: what editors and accidents do. */
const CHANGE = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  to: fc.double({ min: 0, max: 1, noNaN: true }),
  kind: fc.constantFrom('remove', 'unwrap', 'repeat', 'move', 'rename', 'attribute', 'drop', 'copy', 'text')
});

testWithJing(TEI_ALL, 'what it accepts, tei_all accepts', () => {
  const texts = [...Object.values(PHENOMENA), ...fc.sample(DOCUMENT, { seed: 1964, numRuns: 100 })];
  const changes = fc.sample(fc.array(CHANGE, { minLength: 1, maxLength: 3 }), { seed: 1965, numRuns: 4000 });
  const documents: Record<string, string> = {};
  for (const [index, list] of changes.entries()) {
    const text = texts[index % texts.length] as string;
    const root = readXml(encode(readTranscription(text, METADATA)), new VFile()) as Root;
    for (const change of list) apply(root, change);
    documents[String(index)] = writeTei(root);
  }
  const refusedByOurs = judge(STET, documents);
  const accepted = Object.fromEntries(Object.entries(documents).filter(([name]) => !refusedByOurs[name]));
  expect(Object.keys(accepted).length).toBeGreaterThan(400);
  const unsound = Object.entries(judge(TEI_ALL, accepted)).map(([name, messages]) => [messages[0], documents[name]]);
  expect(unsound.slice(0, 3)).toEqual([]);
});

function apply(root: Root, { at, to, kind }: { at: number; to: number; kind: string }): void {
  const found: { element: Element; parent: Element }[] = [];
  const visit = (parent: Element) => {
    for (const element of parent.children)
      if (element.type === 'element') {
        found.push({ element, parent });
        visit(element);
      }
  };
  visit(root.children.find((node): node is Element => node.type === 'element') as Element);
  const pick = (part: number) => found[Math.min(Math.floor(part * found.length), found.length - 1)];
  const one = pick(at);
  const other = pick(to);
  if (!one || !other) return;
  const { element, parent } = one;
  const index = parent.children.indexOf(element);
  const replace = (...nodes: ElementContent[]) => parent.children.splice(index, 1, ...nodes);
  const { 'xml:id': _, ...attributes } = other.element.attributes;
  if (kind === 'remove') replace();
  else if (kind === 'unwrap') replace(...element.children);
  else if (kind === 'repeat') replace(element, withoutIds(element));
  else if (kind === 'copy') replace(element, withoutIds(other.element));
  else if (kind === 'move')
    element.children.splice(Math.floor(to * element.children.length), 0, withoutIds(other.element));
  else if (kind === 'rename') element.name = other.element.name;
  else if (kind === 'attribute') Object.assign(element.attributes, attributes);
  else if (kind === 'text') element.children.push({ type: 'text', value: 'text' });
  else element.attributes = Object.fromEntries(Object.entries(element.attributes).slice(1));
}

function withoutIds(element: Element): Element {
  const { 'xml:id': _, ...attributes } = element.attributes;
  const children = element.children.map((child) => (child.type === 'element' ? withoutIds(child) : child));
  return { ...element, attributes, children };
}
