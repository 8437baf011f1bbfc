/** The page images that a transcription names. */
import type { Position } from 'unist';
import type { Transcription, TreeNode } from './tree.ts';

/** The name of an image as given, and where it is given. */
export interface NamedImage {
  name: string;
  place: Position | undefined;
}

/** What `facs` names in a tree as typed, pointers into the document left out, in the order of the text; then what the metadata names. */
export function imagesOf(tree: Transcription): NamedImage[] {
  const images: NamedImage[] = [];
  const visit = (node: TreeNode) => {
    const facs = 'attributes' in node ? node.attributes?.values.facs : undefined;
    for (const name of facs?.split(/\s+/) ?? [])
      if (name !== '' && !name.startsWith('#')) images.push({ name, place: node.position });
    if ('children' in node) for (const child of node.children) visit(child as TreeNode);
  };
  visit(tree);
  for (const name of tree.metadata.images ?? []) images.push({ name, place: undefined });
  return images;
}
