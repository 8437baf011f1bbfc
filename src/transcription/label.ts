/** Labels of items: what counts as one, and which may stand inside a block. */

/**
 * A label at the start of a line, with the one space or tab after it: `1. `, `2) `, `(a) `, `b) `, `- `, `- (a) `. A number has at
 * most three digits (a year is no label), brackets hold a number, a letter or a roman numeral, and `- 2 -` is the number of a page.
 */
const LABEL =
  /((?:- )?(?:\d{1,3}[.)]|\((?:\d{1,3}|[A-Za-z]|[ivxlc]{2,6}|[IVXLC]{2,6})\)|[A-Za-z]\))|-(?! (?:\d{1,4}[a-z]?|[ivxlc]{1,7}) -[ \t]*(?:\n|$)))[ \t](?=[ \t]*[^ \t\n])/y;

/** A label as read: its text, and the offset behind the white space that parts it from its item. */
export interface LabelMatch {
  label: string;
  end: number;
}

/** Reads the label at `at`, the start of a line. */
export function readLabel(text: string, at: number): LabelMatch | undefined {
  LABEL.lastIndex = at;
  const match = LABEL.exec(text);
  return match ? { label: match[1] as string, end: LABEL.lastIndex } : undefined;
}

/**
 * The labels of one block. A line inside a block is an item when its label goes on from one of the block (`2.` after `1.`), begins
 * a sequence (`1.`, `(a)`, `(i)`) or does not count (`-`): a wrapped line of an item that happens to begin with `(b)` is text.
 */
export class BlockLabels {
  private readonly last = new Map<string, string>();

  constructor(first: string) {
    this.take(first);
  }

  /** Whether the label may stand inside the block; if so, it is the last of its kind from now on. */
  accept(label: string): boolean {
    const before = this.last.get(shape(label));
    const [value, roman] = values(label);
    const begins = value === 0 || value === 1 || roman === 1;
    const goesOn = before !== undefined && values(before).some((old, index) => (values(label)[index] as number) > old);
    if (!begins && !goesOn) return false;
    this.take(label);
    return true;
  }

  private take(label: string): void {
    this.last.set(shape(label), label);
  }
}

/** How a label is written, its number or letters taken out. */
function shape(label: string): string {
  return label
    .replace(/\d+/, '1')
    .replace(/[a-z]+/, 'a')
    .replace(/[A-Z]+/, 'A');
}

const ROMAN: Record<string, number> = { i: 1, v: 5, x: 10, l: 50, c: 100 };

/** What a label counts as: as a number or a letter, and as a roman numeral. Both 0 for a dash. */
function values(label: string): [number, number] {
  const sign = /[0-9A-Za-z]+/.exec(label)?.[0].toLowerCase();
  if (sign === undefined) return [0, 0];
  if (/^\d/.test(sign)) return [Number(sign), Number(sign)];
  let roman = 0;
  for (let at = 0; at < sign.length; at++) {
    const value = ROMAN[sign[at] as string] ?? 0;
    roman += value < (ROMAN[sign[at + 1] ?? ''] ?? 0) ? -value : value;
  }
  return [sign.length === 1 ? sign.charCodeAt(0) - 96 : roman, roman];
}
