/**
 * Reads a Word file (Office Open XML, ECMA-376 part 1, transitional or strict): its text with its tracked changes, notes and comments.
 * What is neither is counted, and told.
 */
import type { VFile } from 'vfile';
import type { Element } from 'xast';
import { reporter } from '../messages/report.ts';
import { WORD } from '../messages/word.ts';
import { openArchive } from './archive.ts';
import { BodyReader } from './body.ts';
import type { NoteKind, WordText } from './model.ts';
import { Numbering } from './numbering.ts';
import { readStyles } from './styles.ts';
import type { Tally } from './tell.ts';
import { attribute, childElements, local, readPart } from './xml.ts';

const report = reporter(WORD);

/**
 * @param tally counts what the text does not say of the file
 * @returns undefined when the file cannot be read; then `file` says why
 */
export function readWord(bytes: Uint8Array, file: VFile, tally: Tally): WordText | undefined {
  const parts = openArchive(bytes, file);
  if (!parts) return undefined;
  const before = file.messages.length;
  const read = (name: string | undefined) => {
    const content = name === undefined ? undefined : parts.get(name);
    return name === undefined || content === undefined ? undefined : readPart(name, content, file);
  };
  const main = target(read('_rels/.rels'), '', 'officeDocument') ?? 'word/document.xml';
  const document = read(main);
  const body = document && childElements(document).find(({ name }) => local(name) === 'body');
  if (!body) {
    if (file.messages.length === before)
      report(file, 'word-no-file', undefined, { reason: 'it holds no text document' });
    return undefined;
  }
  const folder = main.slice(0, main.lastIndexOf('/') + 1);
  const relations = read(`${folder}_rels/${main.slice(folder.length)}.rels`);
  const part = (kind: string) => read(target(relations, folder, kind));
  const styles = readStyles(part('styles'));
  const numbering = part('numbering');
  const reader = (links: ReadonlyMap<string, string>, place?: string) =>
    new BodyReader({
      styles,
      numbering: new Numbering(numbering),
      links,
      tally,
      ...(place !== undefined && { place })
    });
  const text: WordText = { blocks: reader(linksOf(relations)).blocks(body), notes: new Map() };
  for (const kind of ['footnote', 'endnote', 'comment'] as const satisfies NoteKind[]) {
    const root = part(`${kind}s`);
    for (const note of root ? childElements(root) : []) {
      const id = attribute(note, 'id');
      const type = attribute(note, 'type');
      // The rules that part notes from the text stand among them.
      if (id === undefined || (type !== undefined && type !== 'normal')) continue;
      const author = attribute(note, 'author');
      const blocks = reader(new Map(), `${kind} ${id}`).blocks(note);
      text.notes.set(`${kind} ${id}`, { blocks, ...(author && { author }) });
    }
  }
  return file.messages.length > before ? undefined : text;
}

/** The part that is in some relation to another; kinds are the last word of their addresses, which differ by edition of the standard. */
function target(relations: Element | undefined, folder: string, kind: string): string | undefined {
  const found = (relations ? childElements(relations) : []).find(
    (relation) => attribute(relation, 'Type')?.endsWith(`/${kind}`) && attribute(relation, 'TargetMode') !== 'External'
  );
  const path = attribute(found, 'Target');
  if (path === undefined) return undefined;
  return path.startsWith('/') ? path.slice(1) : new URL(path, `file:///${folder}`).pathname.slice(1);
}

/** The addresses of links by their ids. */
function linksOf(relations: Element | undefined): Map<string, string> {
  const links = new Map<string, string>();
  for (const relation of relations ? childElements(relations) : []) {
    const [id, address] = [attribute(relation, 'Id'), attribute(relation, 'Target')];
    if (id !== undefined && address !== undefined && attribute(relation, 'Type')?.endsWith('/hyperlink'))
      links.set(id, address);
  }
  return links;
}
