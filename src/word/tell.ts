/** What a transcription does not say of a Word file: counted, and told with the first place of each. */
import type { VFile } from 'vfile';
import { reporter } from '../messages/report.ts';
import { WORD } from '../messages/word.ts';

const report = reporter(WORD);

type Rule = 'word-left-out' | 'word-unsaid' | 'word-moved' | 'word-joined-paragraphs' | 'word-page';

export class Tally {
  private readonly found = new Map<string, { rule: Rule; what: string; count: number; first: string }>();
  /** Moves count by their names: a move has several runs. */
  private readonly counted = new Set<string>();
  private place = 'the first paragraph';

  /** Says where what is counted from now on stands. */
  at(place: string): void {
    this.place = place;
  }

  /** @param name of what counts once, however often it is met */
  count(rule: Rule, what = '', name?: string): void {
    const key = `${rule} ${what}`;
    if (name !== undefined && this.counted.has(`${key} ${name}`)) return;
    if (name !== undefined) this.counted.add(`${key} ${name}`);
    const entry = this.found.get(key) ?? { rule, what, count: 0, first: this.place };
    entry.count += 1;
    this.found.set(key, entry);
  }

  tell(file: VFile): void {
    for (const { rule, what, count, first } of this.found.values()) {
      if (rule === 'word-left-out' || rule === 'word-unsaid') report(file, rule, undefined, { what, count, first });
      else report(file, rule, undefined, { count, first });
    }
  }
}
