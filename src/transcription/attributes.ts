/** Attribute lists after Pandoc's syntax: `{#id .class key=value key="two words"}`. */
import { KEYS } from './keys.ts';
import type { Attributes } from './tree.ts';

/** One part of a list, with the offsets of its text. */
export interface AttributePart {
  kind: 'id' | 'class' | 'key';
  name: string;
  /** The value of a key. */
  value: string;
  start: number;
  end: number;
}

/** What stands between braces right after a mark, as read; whether its names are known is asked in `reading.ts`. */
export interface AttributeList {
  parts: AttributePart[];
  start: number;
  /** Offset behind the closing brace, and behind `{}` where that follows. */
  end: number;
  /** `{}` follows: it says nothing, and parts the mark from the next. */
  parted: boolean;
}

const PART =
  /[ \t]*(?:#([\p{L}_][\p{L}\p{N}_.-]*)|\.([A-Za-z][\w-]*)|([A-Za-z][\w-]*)=(?:"((?:[^"\\\n\f]|\\["\\])*)"|([^\s"{}\\]+)))(?=[ \t}])/uy;
const CLOSE = /[ \t]*\}/y;
/** What begins as a list does. */
const LIST_LIKE = /\{(?:\}|[ \t]*(?:[#.][\p{L}_]|[A-Za-z][\w-]*=))/uy;

/** Whether a brace at `at` begins as an attribute list does. */
export function beginsList(text: string, at: number): boolean {
  LIST_LIKE.lastIndex = at;
  return LIST_LIKE.test(text);
}

/**
 * Reads the attribute list that begins with the `{` at `start`, and the `{}` after it; `{}` alone is an empty list.
 *
 * @returns undefined when no list stands there: then the brace is text.
 */
export function readAttributes(text: string, start: number, limit: number): AttributeList | undefined {
  if (text.charCodeAt(start) !== 123 || start >= limit) return undefined;
  if (isEmptyPair(text, start, limit)) return { parts: [], start, end: start + 2, parted: true };
  const parts: AttributePart[] = [];
  let at = start + 1;
  for (;;) {
    PART.lastIndex = at;
    const match = PART.exec(text);
    if (!match || PART.lastIndex > limit) break;
    const [, id, name, key, quoted, plain] = match;
    const kind = id !== undefined ? 'id' : name !== undefined ? 'class' : 'key';
    const value = plain ?? quoted?.replace(/\\(["\\])/g, '$1') ?? '';
    const lead = match[0].length - match[0].trimStart().length;
    parts.push({ kind, name: id ?? name ?? (key as string), value, start: at + lead, end: PART.lastIndex });
    at = PART.lastIndex;
  }
  CLOSE.lastIndex = at;
  if (parts.length === 0 || !CLOSE.test(text) || CLOSE.lastIndex > limit) return undefined;
  const end = CLOSE.lastIndex;
  const parted = isEmptyPair(text, end, limit);
  return { parts, start, end: parted ? end + 2 : end, parted };
}

const isEmptyPair = (text: string, at: number, limit: number) =>
  at + 1 < limit && text.charCodeAt(at) === 123 && text.charCodeAt(at + 1) === 125;

/** The first class of a list. */
export function firstClass(list: AttributeList | undefined): AttributePart | undefined {
  return list?.parts.find(({ kind }) => kind === 'class');
}

/** A list's parts as the tree keeps them; undefined when nothing is left to keep. `without` takes out the first such class. */
export function toAttributes({ parts }: AttributeList, without?: string): Attributes | undefined {
  const attributes: Attributes = { classes: [], values: {} };
  let kept = 0;
  let taken = without === undefined;
  for (const { kind, name, value } of parts) {
    if (!taken && kind === 'class' && name === without) {
      taken = true;
      continue;
    }
    kept++;
    if (kind === 'id') attributes.id = name;
    else if (kind === 'class') attributes.classes.push(name);
    else attributes.values[name] = value;
  }
  return kept === 0 ? undefined : attributes;
}

/**
 * An attribute list as canonical notation: id, classes, keys in the order of the vocabulary; empty when there is nothing.
 *
 * @param kind a class to write first: what the list's mark is
 * @param also keys that the tree keeps elsewhere than in the list
 */
export function writeAttributes(
  attributes: Attributes | undefined,
  kind?: string,
  also: Record<string, string> = {}
): string {
  const values: Record<string, string | undefined> = { ...attributes?.values, ...also };
  const parts = [
    ...(attributes?.id === undefined ? [] : [`#${attributes.id}`]),
    ...(kind === undefined ? [] : [`.${kind}`]),
    ...(attributes?.classes ?? []).map((name) => `.${name}`)
  ];
  for (const key of KEYS) {
    const value = values[key];
    if (value === undefined) continue;
    parts.push(`${key}=${/^[^\s"{}\\]+$/.test(value) ? value : `"${value.replace(/["\\]/g, '\\$&')}"`}`);
  }
  return parts.length === 0 ? '' : `{${parts.join(' ')}}`;
}
