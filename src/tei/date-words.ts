/** Dates in words: the day, the month and the year that a text names, where it names one of each at most. */

/** What a text says of a date, as far as it says it without doubt. */
export interface DateInWords {
  year?: number;
  month?: number;
  day?: number;
}

/** The languages whose months are known. */
const LANGUAGES = ['en', 'de', 'fr', 'es', 'it', 'nl', 'pt'];

/** Reads dates in words. One reader serves a document: the names of the months take a while to ask for. */
export class DateReader {
  private readonly months = new Map<string, number>();

  constructor() {
    for (const language of LANGUAGES) {
      const format = new Intl.DateTimeFormat(language, { month: 'long', timeZone: 'UTC' });
      for (let month = 0; month < 12; month++)
        this.months.set(format.format(new Date(Date.UTC(2000, month, 15))).toLowerCase(), month + 1);
    }
  }

  /** Reads `21 November 1962`, `November 21, 1962`, `21. November`, `le 1er mars 1880`; a text with two months says none. */
  read(text: string): DateInWords {
    const years = [...text.matchAll(/(?<!\d)\d{4}(?!\d)/g)];
    const year = years.length === 1 ? { year: Number(years[0]?.[0]) } : {};
    const words = [...text.toLowerCase().matchAll(/\p{L}+/gu)].filter(([word]) => this.months.has(word));
    const [word, ...others] = words;
    if (!word || others.length > 0) return year;
    const before = /(?<!\d)(\d{1,2})(?:st|nd|rd|th|er|\.|º)?\s+(?:(?:day of|of|de|di)\s+)?$/i.exec(
      text.slice(0, word.index)
    );
    const after = /^\.?\s+(\d{1,2})(?:st|nd|rd|th)?(?![\d:])/i.exec(text.slice(word.index + word[0].length));
    const day = before?.[1] ?? after?.[1];
    return { ...year, month: this.months.get(word[0]) as number, ...(day !== undefined && { day: Number(day) }) };
  }
}
