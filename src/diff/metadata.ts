/** What the headers of two versions say otherwise. */
import type { Element, Root } from 'xast';
import { childElements, descend, isElement, wordsOf } from '../tei/elements.ts';
import type { MetadataChange } from './report.ts';

/** Parts of the header in which the program says what it did; they follow from the text and from the program's version. */
const OF_THE_PROGRAM = new Set(['encodingDesc/tagsDecl', 'encodingDesc/classDecl', 'encodingDesc/appInfo']);

/** The metadata of a document: the values of each field, in their order. */
export type Metadata = ReadonlyMap<string, readonly string[]>;

/**
 * What a TEI header says: from the path of each element that has words of its own, and of each attribute, to its values.
 *
 * @param document a TEI document
 */
export function metadataOf(document: Root): Metadata {
  const fields = new Map<string, string[]>();
  const add = (field: string, value: string | undefined) => {
    if (value !== undefined) fields.set(field, [...(fields.get(field) ?? []), value]);
  };
  const read = (element: Element, path: string) => {
    if (OF_THE_PROGRAM.has(path)) return;
    for (const [name, value] of Object.entries(element.attributes))
      if (value && !name.startsWith('xmlns')) add(`${path}@${name}`, value);
    const children = childElements(element);
    const hasWords = element.children.some(
      ({ type, ...node }) => type === 'text' && /\S/.test((node as { value: string }).value)
    );
    if (children.length === 0 || hasWords) add(path, wordsOf(element));
    else for (const child of children) read(child, `${path}/${child.name}`);
  };
  const root = document.children.find((node) => isElement(node));
  for (const part of childElements(descend(root as Element | undefined, 'teiHeader'))) read(part, part.name);
  return fields;
}

/** The fields that differ, in the order of the headers. */
export function compareMetadata(old: Metadata, now: Metadata): MetadataChange[] {
  return [...new Set([...old.keys(), ...now.keys()])].flatMap((field) => {
    const before = without(old.get(field) ?? [], now.get(field) ?? []);
    const after = without(now.get(field) ?? [], old.get(field) ?? []);
    return before.length + after.length > 0 ? [{ field, before, after }] : [];
  });
}

/** The values of one list that the other has not, or has less often. */
function without(values: readonly string[], others: readonly string[]): string[] {
  const left = [...others];
  return values.filter((value) => {
    const at = left.indexOf(value);
    if (at !== -1) left.splice(at, 1);
    return at === -1;
  });
}
