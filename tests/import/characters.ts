/**
 * The characters of a TEI text, told from the file alone: an oracle for what the editions show of it. White space is left out of account.
 * It says in a few lines what the stylesheets say in many, so that a character that they lose or invent is seen.
 */
import type { Element, ElementContent } from 'xast';
import { textOf } from '../../src/tei/elements.ts';

export interface Characters {
  /** What stands on the page, in its order: for the diplomatic text. */
  page: string;
  /** The editor's notes, and what the editor supplies: for the reading text. */
  editors: string[];
}

export const bare = (text: string) => text.normalize('NFC').replace(/\s+/g, '');

/** Alternatives of which one is written. */
const WRITTEN = ['sic', 'abbr', 'orig', 'am'];

/** @param root the `text`, or the `sourceDoc` of a document without one */
export function charactersOf(root: Element): Characters {
  const editors: string[] = [];
  const page: string[] = [];
  const visit = (node: ElementContent, parent: Element, inBack: boolean): void => {
    if (node.type === 'text' || node.type === 'cdata') page.push(node.value);
    if (node.type !== 'element' || (inBack && isRegister(node, parent))) return;
    if (node.name === 'gap') page.push('[…]');
    else if (node.name === 'space') page.push(isWordSpace(node) ? '' : '[blank]');
    else if (isOfEditor(node, parent)) editors.push(textOf(node));
    else for (const child of chosen(node)) visit(child, node, inBack || node.name === 'back');
  };
  for (const child of root.children) visit(child, root, false);
  return { page: bare(page.join('')), editors: editors.map(bare).filter((words) => words !== '') };
}

/** What of an element's content stands in the text. */
function chosen(element: Element): readonly ElementContent[] {
  const children = element.children.filter((child): child is Element => child.type === 'element');
  if (element.name === 'choice') {
    const written = children.find(({ name }) => WRITTEN.includes(name)) ?? children[0];
    return written ? [written] : [];
  }
  if (element.name !== 'app') return element.children;
  const readings = children.flatMap((child) =>
    child.name === 'rdgGrp' ? child.children.filter((rdg): rdg is Element => rdg.type === 'element') : [child]
  );
  // Readings that are the stages of one passage all stand on the page.
  const areStages = readings.every(
    ({ name, children: halves }) =>
      name === 'rdg' && halves.every((half) => half.type !== 'element' || half.name === 'del' || half.name === 'add')
  );
  if (areStages && readings.some(({ attributes }) => attributes.varSeq)) return readings;
  const read = readings.find(({ name }) => name === 'lem') ?? readings.find(({ name }) => name === 'rdg');
  return read ? [read] : [];
}

/** What is known of those that the text names (docs/importing.md). */
function isRegister({ name, children }: Element, parent: Element): boolean {
  if (['listPerson', 'listPlace', 'listOrg', 'listEvent'].includes(name)) return true;
  const isNamed = children.some(
    (child) => child.type === 'element' && child.name === 'bibl' && child.attributes['xml:id']
  );
  return name === 'listBibl' && parent.name === 'back' && isNamed;
}

function isOfEditor({ name, attributes }: Element, parent: Element): boolean {
  if (name === 'supplied' || name === 'ex') return true;
  if (['label', 'desc'].includes(name) && ['surface', 'surfaceGrp', 'zone'].includes(parent.name)) return true;
  if (name !== 'note') return false;
  const { type, place, resp } = attributes;
  if (type !== undefined && ['authorial', 'author', 'note'].includes(type as string)) return false;
  if (type === 'editorial') return true;
  if (type !== undefined && CONTAINERS.has(parent.name)) return false;
  return place === undefined || resp !== undefined || type !== undefined;
}

/** Where a note with a type of its own is one of the page (a drafting note). */
const CONTAINERS: ReadonlySet<string> = new Set(
  'TEI text group front body back div div1 div2 div3 div4 div5 div6 lg list table row listBibl subst choice app item'.split(
    ' '
  )
);

const isWordSpace = ({ attributes }: Element) =>
  attributes.unit === 'chars' &&
  attributes.quantity === '1' &&
  attributes.ana === undefined &&
  attributes.dim !== 'vertical';
