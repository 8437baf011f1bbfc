/**
 * Where white space means nothing in the TEI that the program writes: elements that hold only elements. There each child stands
 * on a line of its own; everywhere else white space is text and nothing is touched.
 */
import type { Element, ElementContent } from 'xast';

/** Elements that hold only elements. */
const ALWAYS: ReadonlySet<string> = new Set([
  ...[
    'TEI',
    'teiHeader',
    'fileDesc',
    'titleStmt',
    'publicationStmt',
    'availability',
    'sourceDesc',
    'msDesc',
    'msIdentifier'
  ],
  ...['additional', 'encodingDesc', 'editorialDecl', 'tagsDecl', 'namespace', 'classDecl', 'taxonomy', 'appInfo'],
  ...[
    'profileDesc',
    'creation',
    'listChange',
    'langUsage',
    'correspDesc',
    'correspAction',
    'handNotes',
    'revisionDesc'
  ],
  ...['abstract', 'particDesc', 'listPerson', 'person', 'projectDesc'],
  ...['facsimile', 'surface', 'text', 'body', 'div', 'list', 'lg', 'table', 'postscript']
]);

/** Elements that hold either blocks or text. */
const SOMETIMES: ReadonlySet<string> = new Set(['item', 'note', 'quote']);

/** Blocks, and points that stand among blocks. */
const BLOCKS: ReadonlySet<string> = new Set([
  ...[
    'p',
    'ab',
    'list',
    'lg',
    'table',
    'quote',
    'fw',
    'pb',
    'cb',
    'gb',
    'milestone',
    'delSpan',
    'addSpan',
    'damageSpan'
  ],
  ...['anchor', 'note', 'lb']
]);

/** Whether the children of an element stand on lines of their own. One block alone in an item or a note does not. */
export function isLaidOut({ name, children }: Element): boolean {
  if (ALWAYS.has(name)) return true;
  if (!SOMETIMES.has(name) || children.length < 2) return false;
  return holdsBlocks(children);
}

/** Whether what an element holds is blocks rather than text; white space among them does not count. */
export function holdsBlocks(children: readonly ElementContent[]): boolean {
  let blocks = 0;
  for (const child of children) {
    if (child.type === 'text' && !/[^ \t\r\n]/.test(child.value)) continue;
    if (child.type === 'comment' || child.type === 'instruction') continue;
    if (child.type !== 'element' || !BLOCKS.has(child.name)) return false;
    if (['p', 'ab', 'list', 'lg', 'table', 'quote'].includes(child.name)) blocks++;
  }
  return blocks > 0;
}
