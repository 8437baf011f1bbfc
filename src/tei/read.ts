/**
 * The strict gate through which every XML file passes first: saxes, with places, bounded, and deaf to everything outside the
 * file.
 */
import { SaxesParser } from 'saxes';
import type { Point } from 'unist';
import type { VFile } from 'vfile';
import { location } from 'vfile-location';
import type { Element, ElementContent, Root } from 'xast';
import { reportTei, type TEI } from '../messages/tei.ts';
import { type Entities, readDoctype } from './doctype.ts';
import { TEI_NAMESPACE } from './encode.ts';
import { explain } from './faults.ts';
import { Namespaces } from './namespaces.ts';

declare module 'xast' {
  interface ElementData {
    /** The namespace of an element that is not TEI's. */
    namespace?: string;
  }
}

/** How many characters entities may stand for in all, and how deep one may stand for others. */
const MAX_EXPANSION = 1_000_000;
const MAX_ENTITY_DEPTH = 32;

/** Around the name of an entity in what saxes gives out: characters that no XML can hold. */
const MARK = /\uFFFE([^\uFFFF]*)\uFFFF/;

/**
 * Reads XML into a tree in which every element knows its place (1-based lines and columns). Elements of the TEI namespace are
 * called by their local name, whatever their prefix. Entities that the file declares are resolved, within bounds.
 *
 * @returns undefined when the file is not well-formed, or asks for more than is given; then `file` has one error, at its place
 */
export function readXml(text: string, file: VFile): Root | undefined {
  const reader = new XmlReader(text, file);
  try {
    reader.parse(text);
    return reader.root;
  } catch (error) {
    if (error instanceof Stop) return undefined;
    throw error;
  }
}

/** Ends the reading at the first fault, which has been reported. */
class Stop extends Error {}

type FaultRule = Extract<keyof typeof TEI, `xml-${string}`>;
type FaultValues<Id extends FaultRule> = Parameters<(typeof TEI)[Id]['text']>[0];

class XmlReader {
  readonly root: Root = { type: 'root', children: [] };
  private readonly text: string;
  private readonly file: VFile;
  private readonly toPoint: (offset: number) => Point;
  private readonly open: (Root | Element)[] = [this.root];
  /** The element closed last. */
  private closed: Element | undefined;
  private readonly namespaces = new Namespaces();
  private entities: Entities = new Map();
  private expanded = 0;
  /** The entities that are being read, and where the outermost is used. */
  private readonly reading: string[] = [];
  private usedAt = 0;
  /** Where the text that is being read begins: behind the last tag, comment or instruction. */
  private textFrom = 0;

  constructor(text: string, file: VFile) {
    this.text = text;
    this.file = file;
    const places = location(text);
    this.toPoint = (offset) => places.toPoint(Math.min(Math.max(offset, 0), text.length)) as Point;
  }

  /** Reads the file, or the text that an entity stands for. */
  parse(text: string): void {
    const inEntity = this.reading.length > 0;
    const parser = new SaxesParser({ fragment: inEntity, position: true });
    for (const name of this.entities.keys()) parser.ENTITIES[name] ??= `\uFFFE${name}\uFFFF`;
    const here = () => (inEntity ? this.usedAt : parser.position);
    let begin = 0;
    parser.on('error', ({ message }) => this.stopAt(message, here()));
    parser.on('opentagstart', ({ name }) => {
      begin = inEntity ? this.usedAt : parser.position - name.length - 2;
    });
    const textBegins = () => {
      if (!inEntity) this.textFrom = parser.position;
    };
    parser.on('opentag', ({ name, attributes }) => {
      this.openElement(name, attributes as Record<string, string>, begin);
      textBegins();
    });
    parser.on('closetag', () => {
      this.closeElement(here());
      textBegins();
    });
    parser.on('text', (value) => this.addText(value, here()));
    parser.on('cdata', (value) => {
      this.addCharacters(value);
      textBegins();
    });
    parser.on('comment', (value) => {
      this.add({ type: 'comment', value });
      textBegins();
    });
    parser.on('processinginstruction', ({ target, body }) => {
      this.add({ type: 'instruction', name: target, value: body });
      textBegins();
    });
    parser.on('doctype', (declaration) => {
      const start = parser.position - declaration.length - 1;
      const { name, external, entities, parameterAt } = readDoctype(declaration);
      if (parameterAt !== undefined) this.fail('xml-parameter-entity', start + parameterAt, {});
      this.entities = entities;
      const place = { start: this.toPoint(start), end: this.toPoint(parser.position) };
      this.root.children.push({
        type: 'doctype',
        name,
        ...(external !== undefined && { system: external }),
        position: place
      });
      for (const name of entities.keys()) parser.ENTITIES[name] ??= `\uFFFE${name}\uFFFF`;
    });
    parser.write(text).close();
  }

  // ----------------------------------------------------------------------------------------------------------- faults

  private fail<Id extends FaultRule>(id: Id, offset: number, values: FaultValues<Id>): never {
    (reportTei as (file: VFile, id: string, place: Point, values: unknown) => void)(
      this.file,
      id,
      this.toPoint(offset),
      values
    );
    throw new Stop();
  }

  private stopAt(message: string, end: number): never {
    const top = this.open[this.open.length - 1];
    // saxes closes the open element before it finds that the end tag is another's.
    const innermost = message.includes('unexpected close tag')
      ? this.closed
      : top?.type === 'element'
        ? top
        : undefined;
    const isUnclosed = message.includes('unclosed tag') && innermost !== undefined && this.reading.length === 0;
    const begin = innermost?.position?.start.offset ?? 0;
    // A bare ampersand makes saxes look for a semicolon to the end of the file.
    const bare = isUnclosed ? this.text.slice(begin).search(/&(?!#?[\p{L}\p{N}_:.-]+;)/u) : -1;
    // saxes does not say which entity it does not know; the reader stands behind it.
    const [entity = ''] = /&[^&;\s]*;$/.exec(this.text.slice(Math.max(0, end - 60), end)) ?? [];
    const said = message.replace(/undefined entity\.$/, `undefined entity: \`${entity}\``);
    const { reason, cause } = explain(bare === -1 ? said : 'empty entity name.');
    const offset = isUnclosed ? begin + Math.max(0, bare) : Math.max(0, end - 1);
    const open = isUnclosed && bare === -1 ? undefined : innermost;
    this.fail('xml-not-well-formed', offset, {
      reason,
      cause,
      near: this.text
        .slice(Math.max(0, offset - 24), offset + 16)
        .replace(/\s+/g, ' ')
        .trim(),
      ...(open && { open: open.name, line: open.position?.start.line ?? 1 })
    });
  }

  // --------------------------------------------------------------------------------------------------------- building

  private add(node: ElementContent): void {
    const parent = this.open[this.open.length - 1] as Element;
    parent.children.push(node);
  }

  private openElement(qualified: string, written: Record<string, string>, begin: number): void {
    const attributes: Record<string, string> = {};
    for (const [name, value] of Object.entries(written))
      attributes[name] = value.includes('\uFFFE') ? this.expandText(value, begin) : value;
    const fault = this.namespaces.enter(qualified, attributes);
    if (fault !== undefined) this.fail('xml-namespace', begin, { fault });
    const uri = this.namespaces.of(qualified);
    const name = uri === TEI_NAMESPACE ? qualified.slice(qualified.indexOf(':') + 1) : qualified;
    const start = this.toPoint(begin);
    const node: Element = { type: 'element', name, attributes, children: [], position: { start, end: start } };
    if (uri !== TEI_NAMESPACE) node.data = { namespace: uri };
    this.add(node);
    this.open.push(node);
  }

  private closeElement(end: number): void {
    const node = this.open.pop() as Element;
    this.closed = node;
    this.namespaces.leave();
    if (node.position) node.position.end = this.toPoint(end);
  }

  private addCharacters(value: string): void {
    const parent = this.open[this.open.length - 1] as Root | Element;
    if (parent.type === 'root') return;
    const last = parent.children[parent.children.length - 1];
    if (last?.type === 'text') last.value += value;
    else parent.children.push({ type: 'text', value });
  }

  // --------------------------------------------------------------------------------------------------------- entities

  private addText(value: string, end: number): void {
    if (!value.includes('\uFFFE')) return this.addCharacters(value);
    for (const [index, part] of value.split(MARK).entries()) {
      if (index % 2 === 0) {
        if (part !== '') this.addCharacters(part);
        continue;
      }
      if (this.reading.length === 0) this.usedAt = this.findUse(part, end);
      const replacement = this.use(part);
      this.reading.push(part);
      if (replacement.includes('<')) this.parse(replacement);
      else this.addText(markEntities(replacement, this.entities), end);
      this.reading.pop();
    }
  }

  /** Where the entity is used next in the text that ends at `end`. */
  private findUse(name: string, end: number): number {
    const reference = `&${name};`;
    const found = this.text.indexOf(reference, Math.max(this.usedAt + 1, this.textFrom));
    return found === -1 || found >= end ? Math.max(0, end - 1) : found;
  }

  /** An attribute's value with what its entities stand for (XML 1.0, section 3.3.3). */
  private expandText(value: string, at: number): string {
    if (this.reading.length === 0) this.usedAt = at;
    return value
      .split(MARK)
      .map((part, index) => {
        if (index % 2 === 0) return part;
        const replacement = this.use(part);
        if (replacement.includes('<'))
          this.fail('xml-not-well-formed', this.usedAt, {
            reason: `the entity \`${part}\` brings a \`<\` into an attribute`,
            cause: 'Write the value itself.',
            near: `&${part};`
          });
        this.reading.push(part);
        const expanded = this.expandText(markEntities(replacement, this.entities), at);
        this.reading.pop();
        return expanded.replace(/[\t\n\r]/g, ' ');
      })
      .join('');
  }

  /** The text of an entity that is used here, if all bounds are kept. */
  private use(name: string): string {
    const replacement = this.entities.get(name);
    if (replacement === undefined) this.fail('xml-external-entity', this.usedAt, { name });
    if (this.reading.includes(name)) this.fail('xml-entity-loop', this.usedAt, { name });
    this.expanded += replacement.length + 1;
    if (this.expanded > MAX_EXPANSION || this.reading.length >= MAX_ENTITY_DEPTH)
      this.fail('xml-entity-size', this.usedAt, { name: this.reading[0] ?? name, limit: MAX_EXPANSION });
    return replacement;
  }
}

const PREDEFINED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** References in the replacement text of an entity, as saxes would have marked them. */
function markEntities(replacement: string, entities: Entities): string {
  return replacement.replace(/&([^;&\s]+);/g, (reference, name: string) =>
    entities.has(name) ? `\uFFFE${name}\uFFFF` : (PREDEFINED[name] ?? reference)
  );
}
