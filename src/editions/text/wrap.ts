/**
 * A line of text, wrapped at a measure: as many words on each line as fit (the first-fit rule). A word that is longer than the
 * measure stands alone on its line, whole. Joined by spaces, the lines are the line given.
 *
 * @param measure in characters; marks that combine with the letter before them take no room
 */
export function wrapLine(line: string, measure: number): string[] {
  const lines: string[] = [];
  let current: string | undefined;
  let width = 0;
  for (const word of line.split(' ')) {
    const own = widthOf(word);
    if (current !== undefined && width + 1 + own <= measure) {
      current += ` ${word}`;
      width += 1 + own;
      continue;
    }
    if (current !== undefined) lines.push(current);
    current = word;
    width = own;
  }
  return current === undefined ? lines : [...lines, current];
}

function widthOf(word: string): number {
  let width = 0;
  for (const character of word) if (!/\p{M}/u.test(character)) width += 1;
  return width;
}
