/**
 * Sets a sheet in passes until its lines, pages and entries stand still, and writes the PDFs. It blocks the event loop, for long
 * with volumes, so it runs in a process of its own (`child.ts`).
 *
 * Pass 1 finds the lines and measures the entries; pass 2 gives each line the height of its entries, which moves the page
 * breaks; pass 3 draws. A pass whose report asks for nothing new is the last.
 */
import { NodeCompiler, type NodeTypstDocument } from '@myriaddreamin/typst-ts-node-compiler';
import type { Standard } from './formats.ts';
import { DRAFT, type Dump, type Known, type Layout, solve } from './layout.ts';
import type { Sheet, SheetBlock, SheetItem } from './sheet.ts';

/** A directory that does not exist: the template reads shadow files, and no file of the machine can be read. */
const NOWHERE = '/no-such-directory';
const MOST_PASSES = 9;
/** Pages, and passes, from which on memory counts for more than time. */
const LARGE = 60;
const MANY = 4;

/** What to set. Templates are the `.typ` files by name; `edition.typ` is the main one. */
export interface Job {
  sheet: Sheet;
  templates: Record<string, string>;
  fonts: Uint8Array[];
  standards: Standard[];
  /** Seconds since 1970, for the PDF's creation date. */
  timestamp: number;
}

export type Failure =
  | { rule: 'print-entry-misplaced'; entries: string[] }
  | { rule: 'print-lines-unstable'; passes: number }
  | { rule: 'print-missing-glyph'; signs: string[] }
  | { rule: 'print-rejected'; reason: string };

/** One pass, as a test or a benchmark wants to see it. */
export interface Pass {
  pages: number;
  lines: number;
  misplaced: number;
}

export type Outcome =
  | {
      ok: true;
      pdfs: Record<string, Uint8Array>;
      passes: Pass[];
      layout: Layout;
      /** Families that no font has, in lower case. */
      unknownFonts: string[];
    }
  | { ok: false; failure: Failure; passes: Pass[] };

class Rejected extends Error {}

export async function setInPasses(job: Job): Promise<Outcome> {
  const passes: Pass[] = [];
  const fail = (failure: Failure): Outcome => ({ ok: false, failure, passes });
  try {
    const compiler = compilerFor(job);
    const known: Known = { heights: {}, extra: new Map(), loose: new Set(), breaks: new Set() };
    const owners = ownersOf(job.sheet);
    const unknownFonts = new Set<string>();
    let layout = DRAFT;
    let misplaced: string[] = [];
    for (let count = 1; count - known.breaks.size <= MOST_PASSES; count++) {
      let document: NodeTypstDocument | undefined = compile(compiler, layout, unknownFonts);
      const dump = dumpOf(compiler, document);
      if (count === 1) known.heights = dump.heights;
      for (const { key, pt } of dump.lacking) known.extra.set(key, (known.extra.get(key) ?? 0) + pt);
      const next = solve(dump, job.sheet, known);
      mend(next.misplaced, owners, known);
      next.layout.loose = [...known.loose].sort((a, b) => a - b);
      next.layout.breaks = [...known.breaks].sort();
      misplaced = next.misplaced;
      passes.push({ pages: document.numOfPages, lines: dump.lines.length, misplaced: misplaced.length });
      if (JSON.stringify(next.layout) === JSON.stringify(layout)) {
        if (misplaced.length > 0) break;
        return { ok: true, pdfs: pdfsOf(compiler, document, job), passes, layout, unknownFonts: [...unknownFonts] };
      }
      layout = next.layout;
      if (document.numOfPages > LARGE || count >= MANY) {
        document = undefined;
        await release(compiler);
      }
    }
    return misplaced.length > 0
      ? fail({ rule: 'print-entry-misplaced', entries: misplaced.map((key) => describe(key, job.sheet)) })
      : fail({ rule: 'print-lines-unstable', passes: passes.length });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    // Typst writes: the text `"x"` could not be displayed; what reaches us has its quotes escaped.
    const signs = [...reason.matchAll(/the text `\\?"(.+?)\\?"` could not be displayed/gu)].map(
      ([, sign]) => sign ?? ''
    );
    return fail(
      signs.length > 0
        ? { rule: 'print-missing-glyph', signs: [...new Set(signs)] }
        : { rule: 'print-rejected', reason }
    );
  }
}

/**
 * Gives memory back between the passes of a volume: what Typst keeps of its computations, and the document of the pass, which
 * lives until it is collected and its finalizer has had a turn of the event loop.
 */
async function release(compiler: NodeCompiler): Promise<void> {
  globalThis.gc?.();
  await new Promise(setImmediate);
  compiler.evictCache(0);
}

function compilerFor(job: Job): NodeCompiler {
  const compiler = NodeCompiler.create({
    workspace: NOWHERE,
    fontArgs: job.fonts.length > 0 ? [{ fontBlobs: job.fonts.map((font) => Buffer.from(font)) }] : []
  });
  for (const [name, text] of Object.entries(job.templates)) {
    compiler.mapShadow(`${NOWHERE}/${name}`, Buffer.from(text));
  }
  compiler.mapShadow(`${NOWHERE}/sheet.json`, Buffer.from(JSON.stringify(job.sheet)));
  return compiler;
}

function compile(compiler: NodeCompiler, layout: Layout, unknownFonts: Set<string>): NodeTypstDocument {
  compiler.mapShadow(`${NOWHERE}/layout.json`, Buffer.from(JSON.stringify(layout)));
  const compiled = compiler.compile({ mainFilePath: `${NOWHERE}/edition.typ` });
  const warnings = compiled.takeWarnings();
  for (const { message } of warnings ? (compiler.fetchDiagnostics(warnings) as { message: string }[]) : []) {
    const family = /^unknown font family: (.+)$/u.exec(message)?.[1];
    if (family !== undefined) unknownFonts.add(family);
  }
  const errors = compiled.takeDiagnostics();
  if (!compiled.result) {
    const all: { message: string }[] = errors ? compiler.fetchDiagnostics(errors) : [];
    throw new Rejected(all.map(({ message }) => message).join('; '));
  }
  return compiled.result;
}

function dumpOf(compiler: NodeCompiler, document: NodeTypstDocument): Dump {
  return compiler.query(document, { selector: '<dump>', field: 'value' })[0] as Dump;
}

function pdfsOf(compiler: NodeCompiler, document: NodeTypstDocument, job: Job): Record<string, Uint8Array> {
  return Object.fromEntries(
    job.standards.map((standard) => {
      // What Typst keeps of setting the pages is of no use to writing them: of a volume, a quarter of a gigabyte.
      if (document.numOfPages > LARGE) compiler.evictCache(0);
      return [
        standard,
        new Uint8Array(compiler.pdf(document, { pdfStandard: standard, creationTimestamp: job.timestamp }))
      ];
    })
  );
}

/** What each entry and note hangs in. */
interface Owner {
  /** The paragraph; a heading or a table is none. */
  paragraph: number | undefined;
  text: number;
  /** The block that would begin a page with it. */
  block: string;
}

/**
 * What is tried when entries stand on another page than their lines. A paragraph may break anywhere. Where that is of no use, or
 * the entry hangs in a heading or a table, the block begins a new page: Typst may move a heading to the paragraph that it
 * belongs to after its notes were placed. One block of each text at a time, the first: those after it move with it.
 */
function mend(misplaced: readonly string[], owners: ReadonlyMap<string, Owner>, known: Known): void {
  const mended = new Set<number>();
  for (const key of misplaced) {
    const owner = owners.get(key);
    if (!owner) continue;
    const { paragraph, text, block } = owner;
    if (paragraph !== undefined && !known.loose.has(paragraph)) {
      known.loose.add(paragraph);
      mended.add(text);
    } else if (!mended.has(text) && !known.breaks.has(block)) {
      known.breaks.add(block);
      mended.add(text);
    }
  }
}

function ownersOf(sheet: Sheet): Map<string, Owner> {
  const owners = new Map<string, Owner>();
  for (const [text, { blocks }] of sheet.texts.entries()) {
    let first = 0;
    for (const [at, top] of blocks.entries()) {
      // A heading begins the page with what it stands over, and so does one above it.
      if (blocks[at - 1]?.t !== 'heading') first = at;
      const block = `${text}.${first}`;
      const look = (items: readonly SheetItem[], paragraph?: number) => {
        for (const item of items) {
          if (typeof item === 'string') continue;
          if (item.t === 'from') owners.set(`entry${item.id}`, { paragraph, text, block });
          else if (item.t === 'note') owners.set(`note${item.id}`, { paragraph, text, block });
          else if ('content' in item) look(item.content, paragraph);
          else if (item.t === 'substitution') look([item.deletion, item.addition], paragraph);
        }
      };
      const inside = (one: SheetBlock) => {
        if (one.t === 'list') {
          for (const { items, index, blocks } of one.items) {
            look(items, index);
            blocks.forEach(inside);
          }
        } else if (one.t === 'aside') one.blocks.forEach(inside);
        else if (one.t === 'table') for (const { items } of one.rows.flat()) look(items);
        else if (one.t === 'verse') for (const { items } of one.lines) look(items, one.index);
        else if ('items' in one) look(one.items, 'index' in one ? one.index : undefined);
      };
      inside(top);
    }
  }
  return owners;
}

function describe(key: string, sheet: Sheet): string {
  if (key.startsWith('note')) return `note ${sheet.notes[key.slice(4)]?.n ?? ''}`;
  const { lemma } = sheet.entries[key.slice(5)] ?? { lemma: { first: '', last: null } };
  return `“${lemma.first}${lemma.last ? ` … ${lemma.last}` : ''}”`;
}
