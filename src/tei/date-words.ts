/** Dates in words: the day, the month and the year that a text names, where it names one of each at most. */

/** What a text says of a date, as far as it says it without doubt. */
export interface DateInWords {
  year?: number;
  month?: number;
  day?: number;
}

/** The months of English, German, French, Spanish, Italian, Dutch and Portuguese, which have no word in common for two of them. */
const NAMES = [
  'january february march april may june july august september october november december',
  'januar februar märz april mai juni juli august september oktober november dezember',
  'janvier février mars avril mai juin juillet août septembre octobre novembre décembre',
  'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre',
  'gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre',
  'januari februari maart april mei juni juli augustus september oktober november december',
  'janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro'
];

const MONTHS: ReadonlyMap<string, number> = new Map(
  NAMES.flatMap((names) => names.split(' ').map((name, index) => [name, index + 1] as const))
);

/** Reads `21 November 1962`, `November 21, 1962`, `21. November`, `le 1er mars 1880`; a text with two months says none. */
export function readDate(text: string): DateInWords {
  const years = [...text.matchAll(/(?<!\d)\d{4}(?!\d)/g)];
  const year = years.length === 1 ? { year: Number(years[0]?.[0]) } : {};
  const words = [...text.toLowerCase().matchAll(/\p{L}+/gu)].filter(([word]) => MONTHS.has(word));
  const [word, ...others] = words;
  if (!word || others.length > 0) return year;
  const before = /(?<!\d)(\d{1,2})(?:st|nd|rd|th|er|\.|º)?\s+(?:(?:day of|of|de|di)\s+)?$/i.exec(
    text.slice(0, word.index)
  );
  const after = /^\.?\s+(\d{1,2})(?:st|nd|rd|th)?(?![\d:])/i.exec(text.slice(word.index + word[0].length));
  const day = before?.[1] ?? after?.[1];
  return { ...year, month: MONTHS.get(word[0]) as number, ...(day !== undefined && { day: Number(day) }) };
}
