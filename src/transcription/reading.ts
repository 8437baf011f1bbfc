/** What reading one transcription carries along: its text, its messages, and what its attribute lists may say. */
import type { Position } from 'unist';
import type { VFile } from 'vfile';
import { nearest } from '../messages/nearest.ts';
import { reportNotation } from '../messages/notation.ts';
import { type AttributeList, type AttributePart, firstClass } from './attributes.ts';
import { hyphenatedWords } from './hyphen.ts';
import { COMMON_KEYS, KEY_TERMS, type Key, type KeyTerm } from './keys.ts';
import type { Metadata } from './metadata.ts';
import { type Line, lineAt, rangeOn } from './source.ts';
import { EDIT_CLASSES, SPAN_KINDS, SPANS, type Term } from './vocabulary.ts';

/** How deep marks, and fenced blocks, may nest. */
export const MAX_DEPTH = 256;

export class Reading {
  readonly text: string;
  readonly file: VFile;
  readonly metadata: Metadata;
  /** All lines of the source, whole. */
  readonly lines: readonly Line[];
  private words: ReadonlySet<string> | undefined;

  constructor(text: string, file: VFile, metadata: Metadata, lines: readonly Line[]) {
    this.text = text;
    this.file = file;
    this.metadata = metadata;
    this.lines = lines;
  }

  /** Words that stand hyphenated inside a line of the document, in lower case: at a line end they keep their hyphen. */
  get hyphenated(): ReadonlySet<string> {
    this.words ??= hyphenatedWords(this.text);
    return this.words;
  }

  /** The place of a stretch of one line. */
  place(from: number, to: number): Position {
    return rangeOn(lineAt(this.lines, from), from, to);
  }

  /** Whether a list may stand on a mark of this kind; what may not is reported, each part at its own place. */
  accepts(list: AttributeList, term: Term, classes: readonly string[]): boolean {
    const seen = new Set<string>();
    let fits = true;
    for (const part of list.parts) if (!this.acceptsPart(part, term, classes, seen)) fits = false;
    return fits;
  }

  /** Whether a bracket with this list is a span: its first class names a phenomenon, and all else fits that. */
  acceptsSpan(list: AttributeList): boolean {
    const first = firstClass(list);
    if (!first) {
      if (list.parts.length > 0) reportNotation(this.file, 'class-missing', this.place(list.start, list.end));
      return false;
    }
    const term = (SPANS as Record<string, Term>)[first.name];
    if (!term) {
      this.reportClass(first, SPAN_KINDS);
      return false;
    }
    const edit = first.name === 'del' || first.name === 'add';
    return this.accepts(list, term, [first.name, ...(edit ? EDIT_CLASSES : ['alone'])]);
  }

  private acceptsPart(part: AttributePart, term: Term, classes: readonly string[], seen: Set<string>): boolean {
    const { kind, name, value, start, end } = part;
    const identity = kind === 'id' ? '#' : kind === 'class' ? `.${name}` : name;
    if (kind === 'class' && !classes.includes(name)) {
      this.reportClass(part, classes);
      return false;
    }
    const known: readonly string[] = [...term.keys, ...COMMON_KEYS];
    if (kind === 'key' && !known.includes(name)) {
      const meant = known.find((key) => (KEY_TERMS[key as Key] as KeyTerm).tei === name) ?? nearest(name, known);
      reportNotation(this.file, 'unknown-attribute', this.place(start, end), { name, nearest: meant });
      return false;
    }
    if (seen.has(identity)) {
      reportNotation(this.file, 'repeated-attribute', this.place(start, end), { name: identity === '#' ? '#' : name });
      return false;
    }
    seen.add(identity);
    if (kind !== 'key') return true;
    const { takes, wording = 'a name' } = KEY_TERMS[name as Key] as KeyTerm;
    if (value !== '' && (!takes || takes.test(value))) return true;
    reportNotation(this.file, 'attribute-value', this.place(start, end), {
      name,
      value,
      wording: takes ? wording : 'a value'
    });
    return false;
  }

  private reportClass({ name, start, end }: AttributePart, classes: readonly string[]): void {
    reportNotation(this.file, 'unknown-class', this.place(start, end), { name, nearest: nearest(name, classes) });
  }
}
