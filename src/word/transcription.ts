/** A Word file's text as the tree of a transcription. */

import { readLabel } from '../transcription/label.ts';
import type { Hand, Metadata } from '../transcription/metadata.ts';
import { NO_METADATA } from '../transcription/metadata.ts';
import type { Block, Inline, NoteDefinition, TableRow, Transcription, VerseLine } from '../transcription/tree.ts';
import { LANGUAGES } from '../words/languages.ts';
import { wordsOf } from '../words/words.ts';
import { inlines, type Names } from './inline.ts';
import type { NoteKind, Piece, WordBlock, WordParagraph, WordTable, WordText } from './model.ts';
import type { Tally } from './tell.ts';

/** Styles of the files that stet writes (`editions/word/styles.ts`). */
const TITLE = 'Title';
const DOCUMENT_LINE = 'DocumentLine';
const AUTHORIAL = 'AuthorialNote';
const VERSE = 'Verse';
const VERSE_END = 'VerseEnd';

/** @param tally counts what the tree does not say */
export function toTranscription({ blocks, notes }: WordText, tally: Tally): Transcription {
  const names = new FileNames();
  const [title, rest] = withoutTitle(blocks);
  const children = blocksOf(rest, names, tally);
  // A note may call another: the list grows while it is gone through.
  for (const { kind, id, label } of names.called) {
    const note = notes.get(`${kind} ${id}`);
    const resp = note?.author === undefined ? undefined : names.hand(note.author);
    const isAuthorial = note?.blocks.some((block) => block.type === 'paragraph' && block.style === AUTHORIAL);
    const definition: NoteDefinition = {
      type: 'noteDefinition',
      label,
      attributes: {
        classes: isAuthorial ? ['authorial'] : [],
        values: { ...(kind === 'comment' && { type: 'comment' }), ...(resp !== undefined && { resp }) }
      },
      children: blocksOf(note?.blocks ?? [], names, tally)
    };
    if (definition.children.length === 0)
      definition.children.push({ type: 'paragraph', children: [{ type: 'text', value: '–' }] });
    children.push(definition);
  }
  const metadata: Metadata = { ...NO_METADATA, ...(title !== undefined && { title }), hands: names.hands };
  return { type: 'transcription', metadata, children };
}

/** A title at the very top is what the document is called. */
function withoutTitle(blocks: readonly WordBlock[]): [string | undefined, WordBlock[]] {
  const rest = blocks.filter((block) => block.type !== 'paragraph' || block.style !== DOCUMENT_LINE);
  const [first] = rest;
  const isTitle =
    first?.type === 'paragraph' && first.style === TITLE && first.pieces.every(({ changes }) => changes.length === 0);
  if (!isTitle) return [undefined, rest];
  const words = first.pieces.map((piece) => (piece.type === 'text' ? piece.text : ' ')).join('');
  const title = words.replace(/\s+/g, ' ').trim();
  return [title === '' ? undefined : title, rest.slice(1)];
}

function blocksOf(blocks: readonly WordBlock[], names: Names, tally: Tally): Block[] {
  const found: Block[] = [];
  for (let at = 0; at < blocks.length; at += 1) {
    const block = blocks[at] as WordBlock;
    if (block.type === 'table') found.push(...tableOf(block, names, tally));
    else if (isVerse(block)) {
      const lines: WordParagraph[] = [];
      while (isVerse(blocks[at])) lines.push(blocks[at++] as WordParagraph);
      at -= 1;
      found.push(verseOf(lines, names));
    } else found.push(...paragraphOf(block, names));
  }
  return found;
}

const isVerse = (block: WordBlock | undefined): block is WordParagraph =>
  block?.type === 'paragraph' && (block.style === VERSE || block.style === VERSE_END);

function paragraphOf({ heading, label, pieces }: WordParagraph, names: Names): Block[] {
  if (isEmpty(pieces)) return [];
  if (heading !== undefined) return [{ type: 'heading', depth: heading, children: onOneLine(inlines(pieces, names)) }];
  const typed = label === undefined ? typedLabel(pieces) : undefined;
  const own = typed?.label ?? label;
  if (own !== undefined && readLabel(`${own} x`, 0)?.label === own) {
    const children = inlines(typed?.pieces ?? pieces, names);
    if (children.length > 0)
      return [{ type: 'list', children: [{ type: 'item', label: own, children: [{ type: 'paragraph', children }] }] }];
  }
  // A label that the notation has no item for stands before its words.
  const counted: Piece[] = label === undefined ? [] : [{ type: 'text', text: `${label} `, changes: [], looks: [] }];
  const children = inlines([...counted, ...pieces], names);
  const only = children[0];
  if (children.length === 1 && only?.type === 'pageBreak') return [only];
  return [{ type: 'paragraph', children }];
}

/** A label that somebody typed, and the pieces after it. */
function typedLabel(pieces: readonly Piece[]): { label: string; pieces: Piece[] } | undefined {
  const [first, ...rest] = pieces;
  if (first?.type !== 'text' || first.changes.length > 0 || first.looks.length > 0 || first.struck !== undefined)
    return undefined;
  const isAlone = /^\S+\t$/.test(first.text);
  const found = readLabel(isAlone ? `${first.text}x` : first.text, 0);
  if (!found) return undefined;
  const text = first.text.slice(found.end);
  return { label: found.label, pieces: text === '' ? rest : [{ ...first, text }, ...rest] };
}

const isEmpty = (pieces: readonly Piece[]) =>
  pieces.every((piece) => piece.type === 'line' || (piece.type === 'text' && piece.text.trim() === ''));

/** Headings, verse lines and cells have no line ends in them. */
const onOneLine = (nodes: Inline[]): Inline[] =>
  nodes.map((node): Inline => {
    if (node.type === 'break') return { type: 'text', value: ' ' };
    return 'children' in node ? ({ ...node, children: onOneLine(node.children as Inline[]) } as Inline) : node;
  });

function verseOf(lines: readonly WordParagraph[], names: Names): Block {
  const stanzas: VerseLine[][] = [[]];
  for (const { style, pieces } of lines) {
    if (isEmpty(pieces)) continue;
    stanzas[stanzas.length - 1]?.push({ type: 'verseLine', children: onOneLine(inlines(pieces, names)) });
    if (style === VERSE_END) stanzas.push([]);
  }
  return {
    type: 'verse',
    children: stanzas.filter(({ length }) => length > 0).map((children) => ({ type: 'stanza', children }))
  };
}

function tableOf({ rows }: WordTable, names: Names, tally: Tally): Block[] {
  const written = rows.map((cells): TableRow => {
    const children = cells.map((paragraphs) => {
      const filled = paragraphs.filter(({ pieces }) => !isEmpty(pieces));
      if (filled.length > 1) tally.count('word-unsaid', 'that a cell of a table has several paragraphs');
      const pieces = filled.flatMap(({ label, pieces: own }, index): Piece[] => {
        const between = `${index === 0 ? '' : ' '}${label === undefined ? '' : `${label} `}`;
        return between === '' ? own : [{ type: 'text', text: between, changes: [], looks: [] }, ...own];
      });
      return { type: 'tableCell' as const, children: onOneLine(inlines(pieces, names)) };
    });
    return { type: 'tableRow', children };
  });
  const filled = written.filter(({ children }) => children.some((cell) => cell.children.length > 0));
  return filled.length > 0 ? [{ type: 'table', children: filled }] : [];
}

/** Names in one file. */
class FileNames implements Names {
  readonly hands: Hand[] = [];
  /** What stet calls the hand that nobody has named, in each of its languages. */
  private readonly nobody = LANGUAGES.map((language) => wordsOf(language).say('word.hand-unknown'));
  readonly called: { kind: NoteKind; id: string; label: string }[] = [];

  hand(author: string): string | undefined {
    const name = author.trim();
    if (name === '' || this.nobody.includes(name)) return undefined;
    const known = this.hands.find((hand) => hand.name === name);
    if (known) return known.id;
    const id = this.unused(slug(name));
    this.hands.push({ id, name });
    return id;
  }

  note(kind: NoteKind, id: string): string {
    const known = this.called.find((note) => note.kind === kind && note.id === id);
    if (known) return known.label;
    const n = this.called.filter((note) => note.kind === kind).length + 1;
    const label = `${{ footnote: '', endnote: 'e', comment: 'c' }[kind]}${n}`;
    this.called.push({ kind, id, label });
    return label;
  }

  private unused(id: string): string {
    const isTaken = (name: string) => this.hands.some((hand) => hand.id === name);
    for (let n = 1; ; n += 1) {
      const name = n === 1 ? id : `${id}-${n}`;
      if (!isTaken(name)) return name;
    }
  }
}

/** A name as an id: `A. Clérk` is `a-clerk`; one that has no such letters is `hand`. */
function slug(name: string): string {
  const letters = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
  const id = /^\p{L}/u.test(letters) ? letters : letters === '' ? 'hand' : `hand-${letters}`;
  // Ids that the TEI of the program has itself.
  return ['stet', 'infer', 'notation'].includes(id) ? `hand-${id}` : id;
}
