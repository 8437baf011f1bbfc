/**
 * A paragraph in sentences, by a rule of our own: what `Intl.Segmenter` finds depends on the ICU of the Node that runs it, and a text
 * must be parted alike everywhere.
 *
 * A sentence ends with `.` `!` `?` `…` (or `؟` `۔` `।`) and what closes after it (quotes, brackets), before a space and a word that
 * begins with a capital, a letter of a script without capitals, or a figure, perhaps after what opens it. A full stop does not
 * end one after a single letter (an initial), a number of one or two figures (an item, an ordinal) or an abbreviation of the
 * list below; `[…]`, the sign of a gap, never does.
 */
const END = /(?<=(?:[.!?؟۔।]|(?<!\[)…)["'”’»›)\]]*) (?=["'“‘«‹„‚([¿¡]*[\p{Lu}\p{Lt}\p{Lo}\p{N}])/gu;

/** What stands before a full stop that ends no sentence. */
const NO_END = /(?:^|[^\p{L}\p{M}\p{N}])(?:\p{L}\p{M}*|\p{N}{1,2}|([\p{L}]+))\.$/u;

const ABBREVIATIONS = new Set(
  (
    'mr mrs ms messrs mme mlle dr prof rev hon st gen col maj capt lt sgt gov sen rep pres sec ' +
    'jan feb mar apr jun jul aug sept oct nov dec no nos nr vol vols fol fols pp para paras art ch sect fig figs ed eds ' +
    'cf viz vs ca approx dept hr fr bzw vgl usw'
  ).split(' ')
);

/** The sentences of a line; joined by spaces they are the line. */
export function sentencesOf(line: string): string[] {
  const sentences: string[] = [];
  let from = 0;
  for (const { index } of line.matchAll(END)) {
    const [found, word] = NO_END.exec(line.slice(Math.max(from, index - 40), index)) ?? [];
    if (found !== undefined && (word === undefined || ABBREVIATIONS.has(word.toLowerCase()))) continue;
    sentences.push(line.slice(from, index));
    from = index + 1;
  }
  return [...sentences, line.slice(from)];
}
