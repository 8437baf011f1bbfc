/** The text of a state in the pieces of which it is made, with marks between them that say what stands where: `places-STATE`. */

/**
 * What a mark says of the place where it stands. `xslt/text/places.xsl` makes them, and tells what each key means; `at` is the
 * number of characters, white space not counted, before this place in the whole transcription.
 */
export interface Mark {
  at?: number;
  open?: string;
  close?: string;
  cut?: string;
  page?: string;
  line?: number;
  block?: string;
  break?: 'line' | 'word';
}

export interface Places {
  pieces: (string | Mark)[];
  /** From the id of an act on several passages (a substitution of halves apart, a transposition) to the ids of the passages. */
  joined: Record<string, string[]>;
  /** From the id of a hand to its name. */
  hands: Record<string, string>;
}

/** The content of a `places-STATE` output. */
export function readPlaces(json: string): Places {
  return JSON.parse(json) as Places;
}
