/** An edition as its catalogue records describe it. All of it is known before anything is published, and none of it asks a clock. */

export interface Described {
  title: string;
  description?: string;
  /** The address of the published folder; ends with a slash. */
  address?: string;
  /** ISO 8601, as precise as known. */
  published?: string;
  /** BCP 47. */
  language: string;
  author?: string;
  /** Who made the edition, and what they did; `ref` is an authority's address. */
  responsibilities: readonly { name: string; role: string; ref?: string }[];
  publisher?: string;
  licence?: { name: string; url?: string };
  identifiers: readonly { type?: string; value: string }[];
  documents: readonly DescribedDocument[];
}

export interface DescribedDocument {
  stem: string;
  title: string;
  author?: string;
  /** In the Extended Date/Time Format. */
  date?: string;
  /** BCP 47. */
  language?: string;
  /** The names of the files in its folder, with their media types. */
  files: readonly { name: string; type: string }[];
}

/** The path of a file below the published folder, as a part of an address. */
export const path = (...parts: string[]) => parts.map((part) => encodeURIComponent(part)).join('/');

/** The address of a document's page; ends with a slash. @returns undefined where the edition's own is not known */
export const documentAddress = (edition: Pick<Described, 'address'>, stem: string) =>
  edition.address === undefined ? undefined : `${edition.address}${path(stem)}/`;

/** What of an address of authority is an ORCID. */
export const isOrcid = (ref: string | undefined): ref is string =>
  /^https:\/\/orcid\.org\/\d{4}-\d{4}-\d{4}-\d{3}[\dX]$/.test(ref ?? '');

/** JSON as this program writes it: two spaces, a line's end at the end. */
export const json = (value: unknown) => `${JSON.stringify(value, undefined, 2)}\n`;
