/** A place in a text. Lines and columns count from 1; a column counts UTF-16 code units, as editors do. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** Turns offsets of one text into places; the lines are counted only when the first place is asked for. */
export class Places {
  readonly #text: string;
  #lineStarts: number[] | undefined;

  constructor(text: string) {
    this.#text = text;
  }

  /** The place of the character at `offset` (UTF-16 code units from 0). */
  at(offset: number): Place {
    this.#lineStarts ??= lineStarts(this.#text);
    let low = 0;
    let high = this.#lineStarts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#lineStarts[middle] as number) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (this.#lineStarts[low] as number) + 1 };
  }
}

/** Where lines start; a line ends at LF, CR LF or CR (XML 1.0, section 2.11). A byte order mark is on no line. */
function lineStarts(text: string): number[] {
  const starts = [text.startsWith('\uFEFF') ? 1 : 0];
  let feed = text.indexOf('\n');
  let carriage = text.indexOf('\r');
  while (feed >= 0 || carriage >= 0) {
    const first = carriage < 0 || (feed >= 0 && feed < carriage) ? feed : carriage;
    const end = first === carriage && feed === carriage + 1 ? feed : first;
    starts.push(end + 1);
    if (feed >= 0 && feed <= end) feed = text.indexOf('\n', end + 1);
    if (carriage >= 0 && carriage <= end) carriage = text.indexOf('\r', end + 1);
  }
  return starts;
}
