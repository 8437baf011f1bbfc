/** A Word file with its changes accepted, or rejected: what a person would have after one click. */
import { VFile } from 'vfile';
import type { Change, Piece, WordBlock, WordParagraph, WordText } from '../../src/word/model.ts';
import { readWord } from '../../src/word/read.ts';
import { Tally } from '../../src/word/tell.ts';

export function read(bytes: Uint8Array): WordText {
  const file = new VFile();
  const text = readWord(bytes, file, new Tally());
  if (!text) throw new Error(file.messages.join('\n'));
  return text;
}

/** The lines of the text, a paragraph a line; empty ones left out. The author's notes stand where they are called, as in plain texts. */
export function linesAfter(click: 'accept' | 'reject', { blocks, notes }: WordText): string[] {
  const gone: Change['kind'] = click === 'accept' ? 'deleted' : 'inserted';
  const stands = ({ changes }: { changes: Change[] }) => !changes.some(({ kind }) => kind === gone);
  const pieces = (paragraph: WordParagraph) => paragraph.pieces.filter(stands).map(words).join('');
  const words = (piece: Piece): string => {
    if (piece.type === 'text') return piece.text;
    if (piece.type !== 'note') return piece.type === 'line' ? '\n' : '';
    const note = notes.get(`${piece.kind} ${piece.id}`);
    const isAuthors = note?.blocks.some((block) => block.type === 'paragraph' && block.style === 'AuthorialNote');
    return isAuthors ? `\n${text(note?.blocks ?? [])}\n` : '';
  };
  const ends = ({ mark }: WordParagraph) => mark?.kind !== gone;
  const text = (all: readonly WordBlock[]): string =>
    all
      .map((block) => {
        if (block.type === 'paragraph') return pieces(block) + (ends(block) ? '\n' : '');
        return block.rows.map((cells) => `${cells.map((cell) => cell.map(pieces).join(' ')).join('\t')}\n`).join('');
      })
      .join('');
  return lines(
    text(blocks.filter((block) => block.type !== 'paragraph' || !/^(Title|DocumentLine)$/.test(block.style ?? '')))
  );
}

/** The lines of a plain text, to be compared with those of a file: a tabulator is a space. */
export const lines = (text: string): string[] =>
  text
    .normalize('NFC')
    .split('\n')
    .map((line) => line.replace(/[ \t]+/g, ' ').trim())
    .filter((line) => line !== '');
