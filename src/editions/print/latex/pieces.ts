import type { Style } from '../document.ts';
import type { SheetItem, SheetLanguage } from '../sheet.ts';

export interface Piece {
  from: number;
  to: number;
  style: Style | null;
  language: SheetLanguage | null;
  isWhole: boolean;
}

/** The words of a line as one string, and by offset what styles them and what hangs in them. */
export interface Line {
  text: string;
  pieces: Piece[];
  marks: { at: number; item: Exclude<SheetItem, string> }[];
}

/** Reads the items of a line of a reading print, which holds no strokes and no words between the lines. */
export function readLine(items: readonly SheetItem[]): Line {
  const line: Line = { text: '', pieces: [], marks: [] };
  const add = (text: string, piece: Omit<Piece, 'from' | 'to'>) => {
    if (text === '') return;
    line.pieces.push({ ...piece, from: line.text.length, to: line.text.length + text.length });
    line.text += text;
  };
  for (const item of items) {
    if (typeof item === 'string') add(item, { style: null, language: null, isWhole: false });
    else if (item.t === 'run' || item.t === 'whole')
      add(item.text, { style: item.style, language: item.language, isWhole: item.t === 'whole' });
    else line.marks.push({ at: line.text.length, item });
  }
  return line;
}
