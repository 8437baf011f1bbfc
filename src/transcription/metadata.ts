/**
 * What the metadata of a document says that reading and encoding it needs: the part of front matter and `edition.yaml`
 * that the rooms share. `src/project` reads, checks and merges it; here stand only the types.
 */

/** A hand that wrote on the page: TEI `handNote`. */
export interface Hand {
  id: string;
  name?: string;
  /** `pencil`, `ink`, `typescript` …: TEI `handNote/@medium`. */
  medium?: string;
  /** Further description, in prose. */
  note?: string;
}

/** A stage of revision: TEI `change` in `listChange`; earlier ones come first. */
export interface Stage {
  id: string;
  label?: string;
  hand?: string;
}

/** Somebody and what they did: TEI `respStmt`. */
export interface Responsibility {
  name: string;
  role: string;
  /** An authority's URI: ORCID, VIAF, GND … */
  ref?: string;
}

/** Where the source is kept: TEI `msIdentifier` and the first facts of `msDesc`. */
export interface Source {
  title?: string;
  settlement?: string;
  repository?: string;
  collection?: string;
  shelfmark?: string;
  url?: string;
  /** Physical description, in prose. */
  physical?: string;
  /** The hands of the source as a whole, in prose; each hand is a `Hand`. */
  hands?: string;
  /** Provenance and history, in prose. */
  history?: string;
}

/**
 * When something was written or sent, where there is more to say of it than one date: the attributes of TEI's `att.datable`,
 * `att.dimensions` and `att.editLike` (TEI Guidelines 14.4), dates as ISO 8601 has them, as precise as known.
 */
export interface Dating {
  when?: string;
  /** One day, not known, not before and not after these. */
  notBefore?: string;
  notAfter?: string;
  /** All the time from the one to the other. */
  from?: string;
  to?: string;
  /** How exact the dates are; any but `high` makes them approximate. */
  precision?: Degree;
  /** How sure the editor is of them. */
  cert?: Degree;
  /** What they rest on: `internal`, `external`, `conjecture`. */
  evidence?: string;
  /** The words in which the edition gives the date. */
  text?: string;
}

export type Degree = 'high' | 'medium' | 'low' | 'unknown';

/** One end of a correspondence: TEI `correspAction`. */
export interface Correspondent {
  name?: string;
  /** An authority's URI for the name. */
  ref?: string;
  place?: string;
  /** An authority's URI for the place. */
  placeRef?: string;
  date?: string | Dating;
}

/** A number or name by which a publication is known: TEI `idno`. */
export interface Identifier {
  /** `DOI`, `ISBN`, `URN` … */
  type?: string;
  value: string;
}

/** Something done to the edition of a document: TEI `change` in `revisionDesc`. */
export interface EditionChange {
  date: string;
  who?: string;
  what: string;
}

/** The rules of inference to which patterns can be given; those of page furniture have a key of their own. */
export type PatternRule = 'heading' | 'field' | 'out-of-flow' | 'signature';

/** The metadata of one document after edition and document have been merged. All parts are plain data. */
export interface Metadata {
  title?: string;
  /** ISO 8601, as precise as known: `1962`, `1962-11`, `1962-11-21`; or more than one date. */
  date?: string | Dating;
  author?: string;
  /** BCP 47; default `en`. */
  language?: string;
  editors?: Responsibility[];
  publisher?: string;
  /** A licence's name and address. */
  licence?: { name: string; url?: string };
  /** What else is said of the use of the edition, in prose. */
  availability?: string;
  source?: Source;
  sender?: string | Correspondent;
  recipient?: string | Correspondent;
  identifiers?: Identifier[];
  /** Images of the pages that name none themselves, in their order: files, or IIIF addresses. */
  images?: string[];
  /** What has been done to the edition, the latest first. */
  changes?: EditionChange[];
  hands: Hand[];
  stages: Stage[];
  dialect: string;
  profile?: string;
  /** Inference rules switched off (`false`) or on; all are on unless said otherwise. */
  infer: Record<string, boolean>;
  /** Regular expressions for page furniture, besides what recurs. */
  furniture: string[];
  /** Regular expressions that other rules of inference read by, besides their own evidence. */
  patterns?: Partial<Record<PatternRule, string[]>>;
  /** The hand that cancels markings. */
  cancelledBy?: string;
  /** Whether line ends are those of the page or the transcriber's. */
  lines: 'page' | 'reflowed';
}

/** The metadata of a document about which nothing is said. */
export const NO_METADATA: Metadata = {
  hands: [],
  stages: [],
  dialect: 'stet',
  infer: {},
  furniture: [],
  lines: 'page'
};
