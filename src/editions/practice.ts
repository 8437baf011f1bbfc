/**
 * How documents were edited, as far as they show it: what the principles and the key to the signs of the whole edition are made
 * from. The stylesheets find it in each document, and bring it together (`xslt/html/practice.xsl`).
 */

/** What a document shows of how it was edited. */
export interface Practice {
  /** What editors wrote of their principles; `language` is BCP 47. */
  written: { text: string; language?: string }[];
  /** Keys of the words below `principles.`. */
  statements: string[];
  /** The signs that its diplomatic text has: keys of the words below `signs.`. */
  signs: string[];
  /** What rules read from the page, and how often with which certainty. */
  inferences: { id: string; name: string; count: number; certainties: { cert: string; count: number }[] }[];
}

/** Reads what a transformation gives for `practice-json`. */
export const readPractice = (json: string): Practice => JSON.parse(json) as Practice;
