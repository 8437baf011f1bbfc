/** Prose made up for measuring: the same for the same size. */

const WORDS =
  `the of and to in a is that for it as was with be by on not he his but at are this have from or had an they
which one you were her all she there would their we him been has when who will more no if out so said what up its about into
than them can only other new some could time these two may then do first any my now such like our over man me even most made
after also did many before must through years where much your way well down should because each just those people`.split(
    /\s/
  );

/**
 * @param {number} size in characters, about
 * @param {number} share of the words that carry an edit
 * @returns {string} paragraphs of about a hundred words, with deletions, additions and substitutions
 */
export function prose(size, share) {
  const random = generator(1962);
  const word = () => WORDS[Math.floor(random() * WORDS.length)] ?? '';
  /** @type {string[]} */
  const paragraphs = [];
  for (let length = 0; length < size; ) {
    const paragraph = Array.from({ length: 100 }, () => (random() < share ? edit(word, random) : word())).join(' ');
    paragraphs.push(`${paragraph}.`);
    length += paragraph.length + 3;
  }
  return `${paragraphs.join('\n\n')}\n`;
}

/** @param {() => string} word @param {() => number} random */
function edit(word, random) {
  const kind = random();
  if (kind < 1 / 3) return `~~${word()} ${word()}~~`;
  return kind < 2 / 3 ? `^{${word()}}` : `~~${word()}~~ ^{${word()}}`;
}

/** Numbers from 0 to 1, always the same (Park and Miller's generator). @param {number} seed */
function generator(seed) {
  let state = seed;
  return () => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
}
