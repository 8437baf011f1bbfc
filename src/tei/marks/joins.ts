/**
 * Edits that stand apart and belong together by a shared name: the halves of a substitution (`sub=`, TEI Guidelines 12.3.1.5)
 * and the pieces of a transposition (`group=`, 12.3.4.5). The element that joins them stands right after the last.
 */
import type { Element } from 'xast';
import type { Addition, Attributes, Deletion, Span, Transcription, TreeNode } from '../../transcription/tree.ts';
import type { Carrying } from '../attributes.ts';
import type { EncodingContext } from '../context.ts';
import type { DecodingContext } from '../decoding.ts';
import { element } from '../elements.ts';
import { walk } from '../walk.ts';

type Member = Deletion | Addition | Span;

/** The members of each join, in document order, by their name. */
export interface Joins {
  halves: ReadonlyMap<string, readonly Member[]>;
  pieces: ReadonlyMap<string, readonly Member[]>;
}

/** Finds what is joined in a tree. */
export function findJoins(tree: Transcription): Joins {
  const halves = new Map<string, Member[]>();
  const pieces = new Map<string, Member[]>();
  const add = (map: Map<string, Member[]>, name: string | undefined, node: TreeNode) => {
    if (name === undefined) return;
    const members = map.get(name);
    if (members) members.push(node as Member);
    else map.set(name, [node as Member]);
  };
  walk<TreeNode>(tree, (known) => {
    if (known.type === 'deletion' || known.type === 'addition') add(halves, valuesOf(known).sub, known);
    else if (known.type === 'span' && known.kind === 'transpose') add(pieces, valuesOf(known).group, known);
  });
  return { halves, pieces };
}

const valuesOf = (node: { attributes?: Attributes }): Record<string, string | undefined> =>
  node.attributes?.values ?? {};

/** The `<substJoin>` after the last half of a substitution apart. */
export function joinHalves(node: Deletion | Addition, { joins, ids }: EncodingContext): Element[] {
  const name = valuesOf(node).sub;
  const members = name === undefined ? undefined : joins.halves.get(name);
  if (members?.[members.length - 1] !== node) return [];
  return [element('substJoin', { n: name, target: members.map((member) => `#${ids.of(member)}`).join(' ') })];
}

/**
 * The `<listTranspose>` after the last piece of a transposition: its pointers stand in the order in which the pieces are to be
 * read, as `order=` tells it; pieces without one change places with each other, the last first.
 */
export function joinPieces(node: Span, { joins, ids }: EncodingContext): Element[] {
  const name = valuesOf(node).group;
  const members = name === undefined ? undefined : joins.pieces.get(name);
  if (members?.[members.length - 1] !== node) return [];
  const count = members.length;
  const rank = (member: Member, at: number) => Number(valuesOf(member).order ?? count - at);
  const ordered = members
    .map((member, at) => ({ member, at, rank: rank(member, at) }))
    .sort((a, b) => a.rank - b.rank || a.at - b.at);
  const pointers = ordered.map(({ member }) => element('ptr', { target: `#${ids.of(member)}` }));
  // TEI wants two pieces: one that has no other changes its place with itself.
  if (count === 1) pointers.push(...ordered.map(({ member }) => element('ptr', { target: `#${ids.of(member)}` })));
  return [element('listTranspose', {}, [element('transpose', { n: name }, pointers)])];
}

/** Adds to what was read of an edit the name that it shares with its other half. */
export function withHalf<Found extends Carrying>(
  found: Found,
  { attributes }: Element,
  { links }: DecodingContext
): Found {
  const name = links.halves.get(attributes['xml:id'] ?? '');
  if (name === undefined) return found;
  const { classes = [], values = {}, ...rest } = found.attributes ?? {};
  return { ...found, attributes: { ...rest, classes, values: { ...values, sub: name } } };
}
