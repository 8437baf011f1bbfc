/** Where attributes stand in a file: a tree that was read knows the places of elements only. */
import type { Position } from 'unist';
import type { VFile } from 'vfile';
import { location } from 'vfile-location';
import type { Element } from 'xast';

/** Finds the places of attributes in one file, which holds its text. */
export class AttributePlaces {
  private readonly text: string;
  private readonly toPoint: ReturnType<typeof location>['toPoint'];

  constructor(file: VFile) {
    this.text = String(file);
    this.toPoint = location(this.text).toPoint;
  }

  /**
   * The range of an attribute, from its name to behind its value.
   *
   * @returns that of the whole element where the attribute cannot be found: the file's text is not there, or the element came out
   *   of an entity
   */
  of({ name, position }: Element, attribute: string): Position | undefined {
    const begin = position?.start.offset ?? -1;
    const tag = /^<(?:[^\s:/>]+:)?/.exec(this.text.slice(begin, begin + 200))?.[0] ?? '';
    if (begin < 0 || tag === '' || !this.text.startsWith(name.replace(/^.*:/, ''), begin + tag.length)) return position;
    for (let at = next(NAME_END, this.text, begin + tag.length); ; ) {
      const start = next(NO_SPACE, this.text, at);
      const quote = next(QUOTE, this.text, start);
      const sign = this.text[start];
      if (sign === '>' || sign === '/' || quote === this.text.length) return position;
      const end = this.text.indexOf(this.text[quote] as string, quote + 1) + 1;
      if (this.text.slice(start, next(NAME_END, this.text, start)) === attribute) {
        const [from, to] = [this.toPoint(start), this.toPoint(end)];
        return from && to ? { start: from, end: to } : position;
      }
      at = end;
    }
  }
}

const NAME_END = /[\s=/>]/g;
const NO_SPACE = /\S/g;
const QUOTE = /["']/g;

/** Where the first such character stands from an offset on; the end of the text if there is none. */
function next(character: RegExp, text: string, from: number): number {
  character.lastIndex = from;
  return character.exec(text)?.index ?? text.length;
}
