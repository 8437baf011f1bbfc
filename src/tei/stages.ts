/**
 * Stages of revision (TEI Guidelines, chapter 12, “Identifying Changes and Revisions”). An edit says its own by `@change`. It may also be
 * named by the stage (`change/@target`), or stand in an element that is of a stage, by either.
 */
import type { Element, Root } from 'xast';
import { childElements, descend, isElement } from './elements.ts';
import { walkElements } from './walk.ts';

/** The elements that are done at a stage. */
const EDITS: ReadonlySet<string> = new Set(
  'del add subst restore mod delSpan addSpan substJoin transpose undo redo'.split(' ')
);

/** The stages that a document's header declares, the earliest first. Lists of them may stand in one another. */
export function stagesOf(root: Root): Element[] {
  return declaredStages(descend(root.children.find((node) => isElement(node)) as Element | undefined, 'teiHeader'));
}

/** The same, of a header. */
export function declaredStages(header: Element | undefined): Element[] {
  const creation = descend(header, 'profileDesc', 'creation');
  const stages: Element[] = [];
  for (const list of childElements(creation, 'listChange'))
    walkElements(list, (element) => {
      if (element.name === 'change') stages.push(element);
    });
  return stages;
}

/**
 * Gives each edit of the text that says no stage the `@change` that others say for it: the stage that names it, else that of the nearest
 * element round it. In an edit that has a stage itself nothing is given on: what is done to its words is done later.
 *
 * @returns whether there was any such edit
 */
export function assignStages(root: Root): boolean {
  const named = new Map<string, string>();
  const known = new Set<string>();
  for (const { attributes } of stagesOf(root)) {
    const pointer = `#${attributes['xml:id']}`;
    known.add(pointer);
    for (const target of attributes.target?.split(/\s+/) ?? []) if (!named.has(target)) named.set(target, pointer);
  }
  if (known.size === 0) return false;
  let changed = false;
  const stack: { element: Element; around: string | undefined }[] = [];
  const enter = ({ children }: Root | Element, around: string | undefined) => {
    for (const child of children) if (child.type === 'element') stack.push({ element: child, around });
  };
  enter(root, undefined);
  for (let next = stack.pop(); next; next = stack.pop()) {
    const { element, around } = next;
    const { name, attributes } = element;
    if (name === 'teiHeader') continue;
    const said = attributes.change?.split(/\s+/).find((pointer) => known.has(pointer));
    const own = said ?? named.get(`#${attributes['xml:id']}`);
    if (!EDITS.has(name)) {
      enter(element, own ?? around);
      continue;
    }
    const given = own ?? around;
    if (attributes.change === undefined && given !== undefined) {
      attributes.change = given;
      changed = true;
    }
    // A restoration is of another stage than the deletion in it.
    enter(element, own === undefined || name === 'restore' ? around : undefined);
  }
  return changed;
}
