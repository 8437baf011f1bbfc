/** What is wrong with metadata, each mistake one message at its place in the YAML. */
import type { VFile } from 'vfile';
import { nearest } from '../messages/nearest.ts';
import { PROJECT } from '../messages/project.ts';
import { reporter } from '../messages/report.ts';
import { patternFault } from '../patterns/pattern.ts';
import { meantLanguage } from './language-tags.ts';
import { type DocumentData, type EditionData, jsonSchema, schemas } from './schema.ts';
import { type Placed, readYaml } from './yaml.ts';

type Path = readonly PropertyKey[];
type Issue = ReturnType<ReturnType<typeof schemas>['edition']['safeParse']>['error'] extends infer E
  ? NonNullable<E> extends { issues: (infer I)[] }
    ? I
    : never
  : never;

const report = reporter(PROJECT);

/** Data that was read and found right, and where its parts stand. */
export interface Checked<Data> {
  data: Data;
  places: Placed;
}

/** Reads the YAML of `edition.yaml`; undefined when it has a mistake, which is then a message on `file`. */
export function checkEdition(source: string, file: VFile): Checked<EditionData> | undefined {
  return check<EditionData>(source, file, 'edition', 1);
}

/**
 * Reads the YAML of front matter that begins on `firstLine`; undefined when it has a mistake. Keys that nobody knows are told and left
 * out: texts come with front matter that was written for other programs, and stay readable.
 */
export function checkDocument(source: string, file: VFile, firstLine: number): Checked<DocumentData> | undefined {
  return check<DocumentData>(source, file, 'document', firstLine);
}

function check<Data>(source: string, file: VFile, kind: 'edition' | 'document', firstLine: number) {
  const places = readYaml(source, file, firstLine);
  if (!places) return undefined;
  if (places.data === null) return { data: {} as Data, places };
  if (typeof places.data !== 'object' || Array.isArray(places.data)) {
    report(file, 'metadata-not-a-map', places.value([]), { found: describe(places.data) });
    return undefined;
  }
  const result = schemas()[kind].safeParse(places.data);
  if (result.success) return { data: result.data as Data, places };
  const { issues } = result.error;
  const slips = new Set(issues.flatMap((issue) => meantBy(issue, kind)));
  for (const issue of issues)
    if (!isMissing(issue, places) || !slips.has(issue.path.join('.'))) reportIssue(issue, places, file, kind);
  if (kind === 'edition') return undefined;
  const known = schemas()[kind].safeParse(withoutUnknown(places.data, issues));
  return known.success ? { data: known.data as Data, places } : undefined;
}

/** A copy of data without the keys that nobody knows. */
function withoutUnknown(data: object, issues: readonly Issue[]): unknown {
  const copy = structuredClone(data);
  for (const issue of issues) {
    if (issue.code !== 'unrecognized_keys') continue;
    for (const key of issue.keys) delete (valueAt(copy, issue.path) as Record<string, unknown>)[key];
  }
  return copy;
}

/** The paths of the keys that unknown ones are most likely meant to be: that those are missing need not be told as well. */
function meantBy(issue: Issue, kind: 'edition' | 'document'): string[] {
  if (issue.code !== 'unrecognized_keys') return [];
  const known = keysAt(kind, issue.path);
  return issue.keys.flatMap((key) => {
    const near = nearest(key, known);
    return near === undefined ? [] : [[...issue.path, near].join('.')];
  });
}

const isMissing = ({ code, path }: Issue, { data }: Placed) =>
  code === 'invalid_type' && path.length > 0 && valueAt(data, path) === undefined;

function reportIssue(issue: Issue, places: Placed, file: VFile, kind: 'edition' | 'document'): void {
  const { path } = issue;
  const value = valueAt(places.data, path);
  const key = path.filter((step) => typeof step !== 'number').at(-1);
  const name = key === undefined ? 'the metadata' : String(key);
  switch (issue.code) {
    case 'unrecognized_keys':
      for (const unknown of issue.keys) {
        const known = keysAt(kind, path);
        const near = nearest(unknown, known);
        const holder = known.find((key) => keysAt(kind, [...path, key]).includes(unknown));
        report(file, 'metadata-key', places.key(path, unknown), {
          key: unknown,
          within: path.length > 0 ? `in ${named(path)}` : 'in the metadata',
          ...(near && { nearest: near }),
          ...(!near && holder !== undefined && { holder })
        });
      }
      return;
    case 'invalid_key':
      report(file, 'metadata-id', places.key(path.slice(0, -1), name), { found: name });
      return;
    case 'invalid_value': {
      const allowed = issue.values.map(String);
      if (typeof value !== 'string') break;
      const near = nearest(value, allowed);
      report(file, 'metadata-value', places.value(path), {
        key: name,
        found: value,
        allowed,
        ...(near && { nearest: near })
      });
      return;
    }
    case 'invalid_union': {
      // Of text or a map, the mistakes that count are those of the map, when there is a map.
      const meant = issue.errors.find(
        (errors) => !errors.some(({ code, path: at }) => at.length === 0 && code === 'invalid_type')
      );
      if (!meant) break;
      for (const inner of meant) reportIssue({ ...inner, path: [...path, ...inner.path] } as Issue, places, file, kind);
      return;
    }
    case 'custom': {
      const found = String(value);
      const { rule: broken, ...params } = issue.params ?? {};
      const rule = broken as 'metadata-language' | 'metadata-pattern';
      const meant = rule === 'metadata-language' ? meantLanguage(found) : undefined;
      report(file, rule, places.value(path), {
        found,
        reason: patternFault(found) ?? '',
        ...params,
        ...(meant !== undefined && { nearest: meant })
      });
      return;
    }
  }
  if (value === undefined) {
    const parent = path.slice(0, -1);
    report(file, 'metadata-missing', places.value(parent), { key: name, within: `in ${named(parent)}` });
    return;
  }
  const expected = issue.code === 'invalid_union' ? 'union' : 'expected' in issue ? String(issue.expected) : 'string';
  const last = path.at(-1);
  const at = value === null && typeof last === 'string' ? places.key(path.slice(0, -1), last) : places.value(path);
  report(file, 'metadata-type', at, {
    what: typeof last === 'number' ? `Each entry of \`${name}\`` : `\`${name}\``,
    expected: EXPECTED[expected] ?? expected,
    found: describe(value),
    help: advice(expected, name, keysAt(kind, path))
  });
}

/** What to write where something of another kind stands. */
function advice(expected: string, name: string, keys: readonly string[]): string {
  const listed = keys.map((key) => `\`${key}\``).join(', ');
  switch (expected) {
    case 'array':
      return 'Write each entry on a line of its own below the key, behind `- `, or all of them as `[one, two]`.';
    case 'boolean':
      return `Write \`${name}: true\` or \`${name}: false\`.`;
    case 'object':
      return `Write its own keys below it, indented by spaces: ${listed}.`;
    case 'record':
      return listed === ''
        ? 'Write names with their values below it, indented by spaces: `name: …`.'
        : `Write its own keys below it, indented by spaces: ${listed}.`;
    case 'union':
      return `Write a text, or its own keys below it, indented by spaces: ${listed}.`;
    default:
      return 'Write a text, in quotation marks if it would be something else without them; or take the key out.';
  }
}

/** A part of the data, as people count: `editors.0` is entry 1 of `editors`. */
function named(path: Path): string {
  const last = path.at(-1);
  if (typeof last === 'number') return `entry ${last + 1} of ${named(path.slice(0, -1))}`;
  const from = path.findLastIndex((step) => typeof step === 'number') + 1;
  const own = `\`${path.slice(from).join('.')}\``;
  return from === 0 ? own : `${own} of ${named(path.slice(0, from))}`;
}

const EXPECTED: Record<string, string> = {
  string: 'text',
  boolean: '`true` or `false`',
  array: 'a list',
  object: 'a map of keys and values',
  union: 'text, or a map of keys and values',
  record: 'a map of keys and values'
};

function describe(value: unknown): string {
  if (value === null) return 'empty';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'a map of keys and values';
  return typeof value === 'boolean' ? `\`${value}\`` : 'text';
}

function valueAt(data: unknown, path: Path): unknown {
  let value = data;
  for (const step of path) value = (value as Record<PropertyKey, unknown> | null)?.[step];
  return value;
}

interface KeyedSchema {
  properties?: Record<string, KeyedSchema>;
  items?: KeyedSchema;
  additionalProperties?: KeyedSchema | false;
  anyOf?: KeyedSchema[];
  propertyNames?: { enum?: string[] };
}

/** The keys that the map at `path` may have. */
function keysAt(kind: 'edition' | 'document', path: Path): string[] {
  let schema = jsonSchema(kind) as KeyedSchema | undefined;
  for (const step of path)
    schema =
      typeof step === 'number'
        ? schema?.items
        : (schema?.properties?.[String(step)] ?? (schema?.additionalProperties || undefined));
  // Text or a map: only the map has keys.
  schema = schema?.anyOf?.find(({ properties }) => properties) ?? schema;
  return Object.keys(schema?.properties ?? {}).concat(schema?.propertyNames?.enum ?? []);
}
