/**
 * The indexes of an edition: which there are, and what documents mention. The stylesheets make them (`xslt/indexes`); but each
 * document's page names the indexes of the whole edition, so which there will be is found out before any page is made.
 */

/** The indexes, in the order in which the edition names them. */
const KINDS = ['correspondents', 'persons', 'places', 'organisations', 'names', 'dates'] as const;
export type IndexKind = (typeof KINDS)[number];

/** Something that a document mentions; `xslt/indexes/mentions.xsl` says what each part is. */
export interface Mention {
  kind: IndexKind;
  form: string;
  id?: string;
  page?: string;
  line?: string;
  key?: string;
  ref?: string;
  name?: string;
  authority?: string;
  when?: string;
  dating?: string;
  role?: string;
  place?: string;
}

/** Reads what a transformation gives for `names-json`. */
export const readMentions = (json: string): Mention[] => JSON.parse(json) as Mention[];

/** The indexes for which some of the documents has something, in their order. */
export function indexesIn(documents: Iterable<string>): IndexKind[] {
  const found = new Set<IndexKind>();
  for (const tei of documents) {
    if (found.size === KINDS.length) break;
    const bare = tei.replace(/<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<\?[\s\S]*?\?>/g, '');
    const end = bare.search(/<\/(?:[\w.-]+:)?teiHeader\s*>/);
    addFromHeader(bare.slice(0, Math.max(end, 0)), found);
    addFromText(bare.slice(Math.max(end, 0)), found);
  }
  return KINDS.filter((kind) => found.has(kind));
}

/** Who wrote to whom, whence and when. */
function addFromHeader(header: string, found: Set<IndexKind>): void {
  const letters = header.match(/<(?:[\w.-]+:)?correspAction\b[\s\S]*?<\/(?:[\w.-]+:)?correspAction\s*>/g) ?? [];
  for (const letter of letters) {
    if (!/\stype\s*=\s*["'](?:sent|received)["']/.test(letter)) continue;
    if (/<(?:[\w.-]+:)?(?:persName|orgName|name)\b/.test(letter)) found.add('correspondents');
    if (/<(?:[\w.-]+:)?(?:placeName|settlement)\b/.test(letter)) found.add('places');
  }
  if (
    /<(?:[\w.-]+:)?(?:creation|correspAction)\b[\s\S]*?<(?:[\w.-]+:)?date\s[^>]*(?:when|from|to|not\w+)\s*=/.test(
      header
    )
  )
    found.add('dates');
}

function addFromText(text: string, found: Set<IndexKind>): void {
  const tags = text.matchAll(
    /<(?:[\w.-]+:)?(persName|orgName|placeName|geogName|settlement|country|region|district|date|rs|name)(?=[\s/>])([^>]*)>/g
  );
  for (const [, element = '', attributes = ''] of tags) {
    const type = /\stype\s*=\s*["']([^"']*)/.exec(attributes)?.[1]?.toLowerCase() ?? '';
    found.add(BY_ELEMENT[element] ?? byType(type));
    if (found.size === KINDS.length) return;
  }
}

const BY_ELEMENT: Record<string, IndexKind> = {
  persName: 'persons',
  orgName: 'organisations',
  placeName: 'places',
  geogName: 'places',
  settlement: 'places',
  country: 'places',
  region: 'places',
  district: 'places',
  date: 'dates'
};

/** The index of an `rs` or a `name` of this type: as `m:index-kind` in `xslt/indexes/mentions.xsl`. */
function byType(type: string): IndexKind {
  if (type.startsWith('pers')) return 'persons';
  if (type.startsWith('place') || ['city', 'country', 'region'].includes(type)) return 'places';
  if (type.startsWith('org') || type === 'government') return 'organisations';
  return 'names';
}
