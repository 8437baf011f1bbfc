/** Looking things up among things in order. */

/**
 * The index of the last of some things, in order and at least one, that begins at an offset or before; the first where none
 * does. Logarithmic.
 */
export function lastBeginningBy<Thing>(
  things: readonly Thing[],
  beginOf: (thing: Thing) => number,
  offset: number
): number {
  let low = 0;
  let high = things.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (beginOf(things[middle] as Thing) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
