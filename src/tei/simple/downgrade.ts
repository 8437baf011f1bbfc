/**
 * TEI simplePrint from any TEI: what the profile lacks becomes what is nearest, and each kind of loss is reported once, with its count
 * and first place. No character of the text is lost.
 */
import type { VFile } from 'vfile';
import type { Element, ElementContent, Root } from 'xast';
import { isLaidOut } from '../layout.ts';
import { simpleAttributes } from './attributes.ts';
import { Losses } from './losses.ts';
import { BECOMES, type Becomes, SIMPLE_ELEMENTS } from './profile.ts';
import { recount } from './usage.ts';
import { paragraph } from './words.ts';

/** How deep elements may nest; deeper ones are their content alone. */
const DEEPEST = 200;

/**
 * Makes a TEI document one of TEI simplePrint, in place.
 *
 * @param root as `readXml` returned it
 * @param file takes a note for each kind of element or attribute that is not what it was
 */
export function downgrade(root: Root, file: VFile): void {
  const losses = new Losses();
  const open: { parent: Root | Element; depth: number; inHeader: boolean }[] = [
    { parent: root, depth: 0, inHeader: false }
  ];
  for (let next = open.pop(); next; next = open.pop()) {
    const { parent, depth, inHeader } = next;
    const children = simpleChildren(parent, { losses, depth, inHeader });
    parent.children = children as Element['children'];
    for (const child of children)
      if (child.type === 'element')
        open.push({ parent: child, depth: depth + 1, inHeader: inHeader || child.name === 'teiHeader' });
    if (parent.type === 'element') arrange(parent);
  }
  recount(root);
  losses.tell(file);
}

interface Place {
  losses: Losses;
  depth: number;
  inHeader: boolean;
}

/** The children of an element, each as the profile has it. What an element leaves behind takes its place, and is looked at too. */
function simpleChildren(parent: Root | Element, place: Place): ElementContent[] {
  const waiting = [...parent.children].reverse() as ElementContent[];
  const children: ElementContent[] = [];
  for (let child = waiting.pop(); child; child = waiting.pop()) {
    // The seal of TEI that the program wrote is not that of what is made of it.
    if (child.type === 'instruction' && child.name === 'stet') continue;
    if (child.type !== 'element') {
      children.push(child);
      continue;
    }
    const becomes = becomesOf(child, parent, place);
    if (becomes === undefined) children.push({ ...child, attributes: simpleAttributes(child, place.losses, false) });
    else if (becomes === 'content') waiting.push(...[...child.children].reverse());
    else if (becomes === 'words') children.push(paragraph(child));
    else if (becomes !== 'nothing') children.push(renamed(child, becomes, place.losses));
    if (becomes !== undefined) place.losses.note(`<${child.name}>`, described(becomes), child.position);
  }
  return children;
}

/** What an element becomes; undefined when it stays. */
function becomesOf({ name, data }: Element, parent: Root | Element, { depth, inHeader }: Place): Becomes | undefined {
  if (depth >= DEEPEST) return 'content';
  // A substitution holds deletions and additions alone; a deletion that was taken back is still where it was.
  if (name === 'restore' && parent.type === 'element' && parent.name === 'subst') return 'content';
  if (data?.namespace === undefined && SIMPLE_ELEMENTS.has(name)) return undefined;
  if (data?.namespace === undefined && Object.hasOwn(BECOMES, name)) return BECOMES[name];
  return inHeader ? 'nothing' : { name: 'seg', attributes: { type: name.replace(/[^\p{L}\p{N}.-]/gu, '-') } };
}

function described(becomes: Becomes): string {
  if (becomes === 'content') return 'its content alone';
  if (becomes === 'words') return 'a paragraph of its words';
  if (becomes === 'nothing') return 'nothing';
  const attributes = Object.entries(becomes.attributes ?? {}).map(([name, value]) => ` ${name}="${value}"`);
  return `<${becomes.name}${attributes.join('')}>`;
}

/** An element under another name; what its own type was is the subtype. */
function renamed(element: Element, { name, attributes = {} }: Exclude<Becomes, string>, losses: Losses): Element {
  const { type, ...rest } = element.attributes;
  const own = attributes.type === undefined ? { type } : { subtype: type };
  const merged = Object.fromEntries(
    Object.entries({ ...rest, ...own, ...attributes }).filter(([, value]) => value !== undefined && value !== null)
  );
  const { data: _, ...plain } = element;
  const children = name === 'milestone' ? [] : name === 'person' ? [paragraph(element)] : element.children;
  const made: Element = { ...plain, name, children, attributes: merged };
  return { ...made, attributes: simpleAttributes(made, losses, true, element.name) };
}

/** White space that means nothing is left to the writer; persons stand in a list. */
function arrange(element: Element): void {
  if (isLaidOut(element))
    element.children = element.children.filter((child) => child.type !== 'text' || /[^ \t\r\n]/.test(child.value));
  const isOfPersons = element.children.length > 0 && element.children.every((child) => isNamed(child, 'person'));
  if (element.name === 'particDesc' && isOfPersons)
    element.children = [{ type: 'element', name: 'listPerson', attributes: {}, children: element.children }];
}

const isNamed = (node: ElementContent, name: string): boolean => node.type === 'element' && node.name === name;
