/** Attribute lists after Pandoc's syntax: `{#id .class key=value key="two words"}`. */
import type { VFile } from 'vfile';
import { nearest } from '../messages/nearest.ts';
import { reportNotation } from '../messages/notation.ts';
import type { Source } from './source.ts';
import type { Attributes } from './tree.ts';
import { KEYS } from './vocabulary.ts';

const PART =
  /[ \t]*(?:#([\p{L}_][\p{L}\p{N}_.-]*)|\.([A-Za-z][\w-]*)|([A-Za-z][\w-]*)=(?:"((?:[^"\\\n]|\\["\\])*)"|([^\s"{}]+)))(?=[\s}])/uy;

/** An attribute list and the offset behind its closing brace. */
export interface AttributeList {
  attributes: Attributes;
  end: number;
}

/**
 * Reads the attribute list that begins with the `{` at `start`.
 *
 * @returns undefined when no list stands there: then the brace is text.
 */
export function readAttributes(text: string, start: number, limit: number): AttributeList | undefined {
  const attributes: Attributes = { classes: [], values: {} };
  let at = start + 1;
  let parts = 0;
  for (;;) {
    PART.lastIndex = at;
    const match = PART.exec(text);
    if (!match || PART.lastIndex > limit) break;
    const [, id, name, key, quoted, plain] = match;
    if (id !== undefined) {
      if (attributes.id !== undefined) return undefined;
      attributes.id = id;
    } else if (name !== undefined) attributes.classes.push(name);
    else if (key !== undefined) {
      if (Object.hasOwn(attributes.values, key)) return undefined;
      attributes.values[key] = plain ?? (quoted as string).replace(/\\(["\\])/g, '$1');
    }
    at = PART.lastIndex;
    parts++;
  }
  while (text[at] === ' ' || text[at] === '\t') at++;
  return parts > 0 && at < limit && text[at] === '}' ? { attributes, end: at + 1 } : undefined;
}

/** Whether every class and key of a list is one that may stand there; what is not is reported. */
export function checkAttributes(
  list: AttributeList,
  classes: readonly string[],
  start: number,
  source: Source,
  file: VFile
): boolean {
  const place = () => source.position(start, list.end);
  for (const name of list.attributes.classes) {
    if (classes.includes(name)) continue;
    reportNotation(file, 'unknown-class', place(), { name, nearest: nearest(name, classes) });
    return false;
  }
  for (const name of Object.keys(list.attributes.values)) {
    if ((KEYS as readonly string[]).includes(name)) continue;
    reportNotation(file, 'unknown-attribute', place(), { name, nearest: nearest(name, KEYS) });
    return false;
  }
  return true;
}

/** An attribute list as canonical notation: id, classes, keys in the order of the vocabulary; empty when there is nothing. */
export function writeAttributes(attributes: Attributes | undefined, ...omit: string[]): string {
  if (!attributes) return '';
  const parts = [
    ...(attributes.id === undefined ? [] : [`#${attributes.id}`]),
    ...attributes.classes.filter((name) => !omit.includes(name)).map((name) => `.${name}`),
    ...KEYS.filter((key) => Object.hasOwn(attributes.values, key)).map((key) => {
      const value = attributes.values[key] as string;
      return `${key}=${/^[^\s"{}]+$/.test(value) ? value : `"${value.replace(/["\\]/g, '\\$&')}"`}`;
    })
  ];
  return parts.length === 0 ? '' : `{${parts.join(' ')}}`;
}
