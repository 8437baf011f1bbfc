/** What a derivative has lost: each kind once, with its count and first place. */
import type { Position } from 'unist';
import type { VFile } from 'vfile';
import { reportTei } from '../../messages/tei.ts';

/** One kind of loss. */
interface Loss {
  /** The element, or the attribute with its element. */
  what: string;
  became: string;
  count: number;
  place: Position | undefined;
}

/** The kinds of loss, in the order of their first places. */
export class Losses {
  private readonly found = new Map<string, Loss>();

  note(what: string, became: string, place: Position | undefined): void {
    const key = `${what} ${became}`;
    const known = this.found.get(key);
    if (known) known.count++;
    else this.found.set(key, { what, became, count: 1, place });
  }

  tell(file: VFile): void {
    for (const { place, ...values } of this.found.values()) reportTei(file, 'simple-profile', place, values);
  }
}
