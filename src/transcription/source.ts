/** A source text and its places: offsets to 1-based lines and columns, as unist counts them. */
import type { Point, Position } from 'unist';

/** A transcription's text with its line starts. `firstLine` is the line of the file on which the text begins. */
export class Source {
  readonly text: string;
  private readonly starts: number[] = [0];
  private readonly firstLine: number;

  constructor(text: string, firstLine = 1) {
    this.text = text;
    this.firstLine = firstLine;
    for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) this.starts.push(at + 1);
  }

  /** The place of an offset (UTF-16 code units). Logarithmic in the number of lines. */
  point(offset: number): Point {
    let low = 0;
    let high = this.starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.starts[middle] as number) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + this.firstLine, column: offset - (this.starts[low] as number) + 1, offset };
  }

  position(start: number, end: number): Position {
    return { start: this.point(start), end: this.point(end) };
  }
}
