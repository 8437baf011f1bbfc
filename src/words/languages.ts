/** The languages in which the program speaks to readers; each has its file in `words/`. The first is the default. */
export const LANGUAGES = ['en', 'de', 'fr'] as const;

export type Language = (typeof LANGUAGES)[number];
