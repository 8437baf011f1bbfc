/**
 * Solves the layout: from where a pass put lines, lemmata and contributors, what the next pass has to know.
 *
 * Positions are `[page, x, y, value]` in points from the upper left corner; the y of anything in a line is its baseline.
 */
import type { Sheet } from './sheet.ts';

type At<Value> = [page: number, x: number, y: number, value: Value];
type Member = [kind: 'entry' | 'note', id: string];

/** What a pass reports, from the `<dump>` of the template. */
export interface Dump {
  lines: At<number>[];
  lemmata: At<['from' | 'to', string]>[];
  twins: At<{ id: string; end: 'first' | 'last'; before: boolean }>[];
  bars: At<string>[];
  mentions: At<string>[];
  /** The tops of labels of items, and the first lines of these, by paragraph. */
  labels: At<number>[];
  labelled: At<number>[];
  entries: At<Member>[];
  contributors: At<Member[]>[];
  lacking: { key: string; pt: number }[];
  heights: Record<string, number>;
  heads: { label: string; level: number; words: string; running: boolean; page: number; folio: string }[];
  last: number;
}

/** What the template reads as `layout.json`. */
export interface Layout {
  draft: boolean;
  /** Line or lines of each lemma: `12`, `12–13`, `35–4.1` over a page boundary (page 4, line 1). */
  lines: Record<string, string>;
  /** Folio of each lemma. */
  folios: Record<string, string>;
  /** Which of the same words on its line a lemma is, first and last. */
  ordinals: Record<string, [number | null, number | null]>;
  /** The entries of each line of text, by their first one, and the height that they need. */
  groups: Record<string, { members: Member[]; height: number }>;
  /** What the first group of each page draws. */
  first: Record<string, { key: string; entries: string[]; notes: string[]; height: number }>;
  margins: Record<string, [y: number, n: string][]>;
  heads: Record<string, { folio: number; title: string; section: string }>;
  contents: { label: string; level: number; words: string; folio: string }[];
  /** Page and line of each mention in the text: `4.12`. */
  mentions: Record<string, string>;
  /** How far below its own top each label of an item has its baseline: that of the item's first line. Points. */
  drops: Record<string, number>;
  /** Paragraphs that may break anywhere. */
  loose: number[];
  /** Blocks that begin a page: text and block, counted from 0. */
  breaks: string[];
}

export const DRAFT: Layout = {
  draft: true,
  lines: {},
  folios: {},
  ordinals: {},
  groups: {},
  first: {},
  margins: {},
  heads: {},
  contents: [],
  mentions: {},
  drops: {},
  loose: [],
  breaks: []
};

/** What is known from earlier passes: heights are measured once, and what was lacking, loosened or sent to a new page stays so. */
export interface Known {
  heights: Record<string, number>;
  extra: Map<string, number>;
  loose: Set<number>;
  breaks: Set<string>;
}

export interface Solution {
  layout: Layout;
  /** Entries whose contributor stands on another page than they. */
  misplaced: string[];
}

export function solve(dump: Dump, sheet: Sheet, known: Known): Solution {
  const lineOf = lineFinder(dump.lines);
  const groups = groupsOf(dump, lineOf, known);
  const pageOf = new Map<string, number>();
  for (const [page, , , members] of dump.contributors) for (const member of members) pageOf.set(member.join(''), page);
  const misplaced =
    pageOf.size === 0
      ? []
      : dump.entries
          .filter(([page, , , member]) => pageOf.get(member.join('')) !== page)
          .map(([, , , m]) => m.join(''));
  const layout: Layout = {
    draft: false,
    ...placesOf(dump, lineOf),
    groups,
    first: firstOf(dump, groups),
    margins: marginsOf(dump),
    heads: headsOf(dump, sheet),
    contents: dump.heads.map(({ label, level, words, folio }) => ({ label, level, words, folio })),
    mentions: mentionsOf(dump, lineOf),
    drops: dropsOf(dump),
    loose: [],
    breaks: []
  };
  return { layout, misplaced };
}

type LineOf = (page: number, y: number) => number;

/** The number of the line nearest to a height; both are baselines, so the distance is near nothing. */
function lineFinder(lines: Dump['lines']): LineOf {
  const pages = new Map<number, { y: number; n: number }[]>();
  for (const [page, , y, n] of lines) {
    const list = pages.get(page);
    if (list) list.push({ y, n });
    else pages.set(page, [{ y, n }]);
  }
  return (page, y) => {
    let best = { y: Number.POSITIVE_INFINITY, n: 0 };
    for (const line of pages.get(page) ?? []) if (Math.abs(line.y - y) < Math.abs(best.y - y)) best = line;
    return best.n;
  };
}

/** Page 1 of the text is the first page that has a heading of the text. */
function folioOf(dump: Dump): (page: number) => number {
  const start = dump.heads.find(({ running }) => running)?.page ?? 1;
  return (page) => page - start + 1;
}

function placesOf(dump: Dump, lineOf: LineOf): Pick<Layout, 'lines' | 'folios' | 'ordinals'> {
  const folio = folioOf(dump);
  const starts = new Map<string, { page: number; n: number }>();
  const ends = new Map<string, { page: number; n: number }>();
  for (const [page, , y, [edge, id]] of dump.lemmata) {
    (edge === 'from' ? starts : ends).set(id, { page, n: lineOf(page, y) });
  }
  const places: Pick<Layout, 'lines' | 'folios' | 'ordinals'> = { lines: {}, folios: {}, ordinals: {} };
  for (const [id, start] of starts) {
    const end = ends.get(id) ?? start;
    places.folios[id] = String(folio(start.page));
    if (end.page !== start.page) places.lines[id] = `${start.n}–${folio(end.page)}.${end.n}`;
    else places.lines[id] = end.n === start.n ? String(start.n) : `${start.n}–${end.n}`;
  }
  const counts = new Map<string, { before: number; all: number }>();
  for (const [page, , y, { id, end, before }] of dump.twins) {
    const lemma = (end === 'first' ? starts : ends).get(id);
    if (lemma?.page !== page || lemma.n !== lineOf(page, y)) continue;
    const count = counts.get(end + id) ?? { before: 0, all: 0 };
    counts.set(end + id, { before: count.before + (before ? 1 : 0), all: count.all + 1 });
  }
  const ordinal = (key: string) => {
    const count = counts.get(key);
    return count ? count.before + 1 : null;
  };
  for (const id of starts.keys()) {
    const both: [number | null, number | null] = [ordinal(`first${id}`), ordinal(`last${id}`)];
    if (both[0] !== null || both[1] !== null) places.ordinals[id] = both;
  }
  return places;
}

function mentionsOf(dump: Dump, lineOf: LineOf): Layout['mentions'] {
  const folio = folioOf(dump);
  return Object.fromEntries(dump.mentions.map(([page, , y, id]) => [id, `${folio(page)}.${lineOf(page, y)}`]));
}

function dropsOf({ labels, labelled }: Dump): Layout['drops'] {
  const tops = new Map(labels.map(([page, , y, index]) => [index, { page, y }]));
  return Object.fromEntries(
    labelled.flatMap(([page, , y, index]) => {
      const top = tops.get(index);
      return top?.page === page ? [[index, Number((y - top.y).toFixed(2))]] : [];
    })
  );
}

/** Line breaks do not depend on page breaks, so the groups are the same in every pass. */
function groupsOf(dump: Dump, lineOf: LineOf, { heights, extra }: Known): Layout['groups'] {
  const groups: Layout['groups'] = {};
  let line = '';
  let group: Layout['groups'][string] | undefined;
  for (const [page, , y, member] of dump.entries) {
    const key = member.join('');
    const here = `${page}:${lineOf(page, y)}`;
    if (!group || here !== line) {
      group = { members: [], height: extra.get(key) ?? 0 };
      groups[key] = group;
      line = here;
    }
    group.members.push(member);
    group.height += heights[key] ?? 0;
  }
  return groups;
}

function firstOf(dump: Dump, groups: Layout['groups']): Layout['first'] {
  const pages = new Map<number, Layout['first'][string]>();
  for (const [page, , , members] of dump.contributors) {
    const key = members[0]?.join('') ?? '';
    const first = pages.get(page) ?? { key, entries: [], notes: [], height: 0 };
    pages.set(page, first);
    first.height += groups[key]?.height ?? 0;
    for (const [kind, id] of members) (kind === 'entry' ? first.entries : first.notes).push(id);
  }
  return Object.fromEntries([...pages.values()].map((first) => [first.key, first]));
}

function marginsOf({ bars }: Dump): Layout['margins'] {
  const margins: Layout['margins'] = {};
  for (const [page, , y, n] of bars) {
    margins[page] ??= [];
    const list = margins[page];
    const last = list.at(-1);
    if (last && Math.abs(last[0] - y) < 1) last[1] += `, ${n}`;
    else list.push([y, n]);
  }
  return margins;
}

/**
 * Left pages name the edition, right pages what is open at the head of the page: the document of a volume, the section of a
 * document. Openings have none.
 */
function headsOf(dump: Dump, sheet: Sheet): Layout['heads'] {
  const folio = folioOf(dump);
  const heads: Layout['heads'] = {};
  const openings = new Set(dump.heads.filter(({ level }) => level === 1).map(({ page }) => page));
  const named = sheet.texts.length > 1 ? 1 : 2;
  const first = dump.heads.find(({ running }) => running)?.page ?? dump.last + 1;
  let at = 0;
  let section = '';
  for (let page = first; page <= dump.last; page++) {
    for (let head = dump.heads[at]; head && head.page <= page; head = dump.heads[++at]) {
      if (head.level <= named) section = head.words;
    }
    if (!openings.has(page)) heads[page] = { folio: folio(page), title: sheet.title, section };
  }
  return heads;
}
