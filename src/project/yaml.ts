/** YAML with the places of its keys and values. */
import { createRequire } from 'node:module';
import type { Point, Position } from 'unist';
import type { VFile } from 'vfile';
import { PROJECT } from '../messages/project.ts';
import { reporter } from '../messages/report.ts';
import { type YamlFault, yamlFault } from './yaml-faults.ts';

type Yaml = typeof import('yaml');
type Path = readonly PropertyKey[];

const report = reporter(PROJECT);

/** The library, loaded when there is YAML to read or to write. */
export const yaml = (): Yaml => createRequire(import.meta.url)('yaml') as Yaml;

/** Plain data and where each part of it stands. */
export interface Placed {
  data: unknown;
  /** The place of the value at `path`; of its nearest ancestor when there is none. */
  value(path: Path): Position | undefined;
  /** The place of the key `key` of the map at `path`. */
  key(path: Path, key: string): Position | undefined;
}

/**
 * Reads YAML. Numbers are left as the text that was typed (`1962`, `1.10`), so that a title or a date may look like one.
 *
 * @param firstLine the line of the file, from 1, on which `source` begins
 * @returns undefined when it is no YAML; the reasons are then messages on `file`
 */
export function readYaml(source: string, file: VFile, firstLine = 1): Placed | undefined {
  const { LineCounter, isMap, isNode, isScalar, parseDocument } = yaml();
  const lines = new LineCounter();
  const document = parseDocument(source, {
    lineCounter: lines,
    prettyErrors: false,
    schema: 'core',
    customTags: (tags) => tags.filter((tag) => typeof tag === 'string' || !/:(int|float)$/.test(tag.tag))
  });

  const point = (offset: number): Point => {
    const { line, col } = lines.linePos(offset);
    return { line: line + firstLine - 1, column: col };
  };
  const place = (node: unknown): Position | undefined =>
    isNode(node) && node.range ? { start: point(node.range[0]), end: point(node.range[1]) } : undefined;
  const told = new Set<number>();
  const complain = ({ reason, help, at }: YamlFault, [start, end]: readonly [number, number]) => {
    const from = at ?? start;
    const place = { start: point(from), end: point(Math.max(end, from + 1)) };
    // What is wrong further on in a line is wrong because of this.
    if (!told.has(place.start.line)) report(file, 'metadata-yaml', place, { reason, help });
    told.add(place.start.line);
  };

  for (const { code, message, pos } of document.errors) complain(yamlFault(code, message, source, pos[0]), pos);
  if (document.errors.length > 0) return undefined;

  let data: unknown;
  try {
    data = document.toJS();
  } catch {
    const alias = danglingAlias(document);
    if (alias) complain(yamlFault('BAD_ALIAS', '', source, alias[0]), alias);
    else complain({ reason: 'its values repeat one another without end', help: 'Write the values out.' }, [0, 0]);
    return undefined;
  }
  const value = (path: Path): Position | undefined => {
    for (let length = path.length; length > 0; length--) {
      const node = document.getIn(path.slice(0, length), true);
      if (node !== undefined) return place(node) ?? place(document.contents);
    }
    return place(document.contents);
  };
  return {
    data,
    value,
    key: (path, key) => {
      const map = path.length > 0 ? document.getIn(path, true) : document.contents;
      const pair = isMap(map)
        ? map.items.find((item) => isScalar(item.key) && String(item.key.value) === key)
        : undefined;
      return (pair && place(pair.key)) ?? value(path);
    }
  };
}

/** Where an alias (`*name`) stands that names nothing before it. */
function danglingAlias(document: import('yaml').Document): [number, number] | undefined {
  let found: [number, number] | undefined;
  yaml().visit(document, {
    Alias(_, alias) {
      if (!found && alias.range && !alias.resolve(document)) found = [alias.range[0], alias.range[1]];
    }
  });
  return found;
}
