/** The labels that Word counts for the paragraphs of lists (ECMA-376 17.9). */
import type { Element } from 'xast';
import { attribute, child, childElements, local, value } from './xml.ts';

interface Level {
  format: string;
  /** `%1.%2)`. */
  text: string;
  start: number;
}

/** Counts through a file: ask for each paragraph once, in its order. */
export class Numbering {
  private readonly definitions = new Map<string, Level[]>();
  /** From a list to its definition, and the numbers at which it starts anew. */
  private readonly lists = new Map<string, { definition: string; starts: Map<number, number> }>();
  private readonly counts = new Map<string, number[]>();
  private readonly begun = new Set<string>();

  constructor(root: Element | undefined) {
    for (const element of root ? childElements(root) : []) {
      if (local(element.name) === 'abstractNum')
        this.definitions.set(attribute(element, 'abstractNumId') ?? '', levels(element));
      if (local(element.name) !== 'num') continue;
      const starts = new Map<number, number>();
      for (const override of childElements(element)) {
        const start = value(child(override, 'startOverride'));
        if (start !== undefined) starts.set(Number(attribute(override, 'ilvl') ?? 0), Number(start));
      }
      this.lists.set(attribute(element, 'numId') ?? '', {
        definition: value(child(element, 'abstractNumId')) ?? '',
        starts
      });
    }
  }

  /** @param properties `w:numPr`; undefined when the paragraph is in no list, and so is the label */
  label(properties: Element | undefined): string | undefined {
    const id = value(child(properties, 'numId'));
    const list = this.lists.get(id ?? '');
    if (id === undefined || id === '0' || !list) return undefined;
    const definition = this.definitions.get(list.definition) ?? [];
    const at = Math.min(Math.max(Number(value(child(properties, 'ilvl')) ?? 0) || 0, 0), 8);
    const level = definition[at];
    if (!level) return undefined;
    const counts = this.counts.get(list.definition) ?? [];
    this.counts.set(list.definition, counts);
    const start = list.starts.get(at);
    const isNew = start !== undefined && !this.begun.has(`${id} ${at}`);
    this.begun.add(`${id} ${at}`);
    counts[at] = isNew ? start : counts[at] === undefined ? level.start : counts[at] + 1;
    counts.length = at + 1;
    if (level.format === 'bullet') return '-';
    if (level.format === 'none') return undefined;
    return level.text.replace(/%([1-9])/g, (_, n: string) => {
      const other = Number(n) - 1;
      return number(counts[other] ?? definition[other]?.start ?? 1, definition[other]?.format ?? 'decimal');
    });
  }
}

function levels(definition: Element): Level[] {
  const found: Level[] = [];
  for (const element of childElements(definition)) {
    if (local(element.name) !== 'lvl') continue;
    found[Number(attribute(element, 'ilvl') ?? 0)] = {
      format: value(child(element, 'numFmt')) ?? 'decimal',
      text: value(child(element, 'lvlText')) ?? '',
      start: Number(value(child(element, 'start')) ?? 1)
    };
  }
  return found;
}

function number(count: number, format: string): string {
  switch (format) {
    case 'lowerLetter':
      return letters(count);
    case 'upperLetter':
      return letters(count).toUpperCase();
    case 'lowerRoman':
      return roman(count);
    case 'upperRoman':
      return roman(count).toUpperCase();
    case 'decimalZero':
      return String(count).padStart(2, '0');
    default:
      return String(count);
  }
}

/** a … z, aa, bb …, as Word counts. */
const letters = (count: number) =>
  count < 1 ? String(count) : String.fromCharCode(97 + ((count - 1) % 26)).repeat(Math.min(Math.ceil(count / 26), 20));

const ROMAN = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i']
] as const;

function roman(count: number): string {
  if (count < 1 || count > 3999) return String(count);
  let left = count;
  let written = '';
  for (const [size, sign] of ROMAN)
    while (left >= size) {
      written += sign;
      left -= size;
    }
  return written;
}
