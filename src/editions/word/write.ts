/**
 * A text with tracked changes as a Word file (Office Open XML, ECMA-376): accept all changes, and it is the final text; reject all,
 * and it is the original. The author of a change is its hand, its date that of its stage. Same text, same bytes.
 */
import { Document, Packer, Paragraph, TextRun } from 'docx';
import { strFromU8, unzipSync } from 'fflate';
import type { Words } from '../../words/words.ts';
import { type ZipEntry, zip } from '../zip.ts';
import { coreProperties, NO_DATE } from './core.ts';
import { type Merged, merge } from './merge.ts';
import { blocksOf, type Marks } from './paragraphs.ts';
import type { Edit, WordNote, WordSource } from './source.ts';
import { stream } from './stream.ts';
import { AUTHORIAL_NOTE, DOCUMENT_LINE, EDITORIAL_NOTE, NUMBERING, styles } from './styles.ts';

/**
 * @param json a `word-json` output
 * @param words what is said to its readers
 * @returns the bytes of the `.docx`
 */
export async function toWord(json: string, words: Words): Promise<Uint8Array> {
  const source = JSON.parse(json) as WordSource;
  const marks = new DocumentMarks(source, words);
  const body = blocksOf(mergeNotes(source.original, source.final, marks), marks);
  const document = new Document({
    title: source.title,
    creator: source.author ?? '',
    lastModifiedBy: '',
    styles: styles(source.language),
    numbering: NUMBERING,
    footnotes: footnotes(source, marks),
    sections: [{ children: [...titleOf(source), ...body] }]
  });
  return rezip(await Packer.toArrayBuffer(document), source);
}

function mergeNotes(original: WordSource['original'], final: WordSource['final'], { edits }: DocumentMarks): Merged[] {
  const ids = new Set(edits.keys());
  return merge(stream(original.blocks, ids), stream(final.blocks, ids));
}

/** What stands above the text. Its styles tell that it is none of the text. */
function titleOf({ title, author, date }: WordSource): Paragraph[] {
  const line = (style: string, text: string | undefined) =>
    text === undefined || text === '' ? [] : [new Paragraph({ style, children: [new TextRun(text)] })];
  return [...line('Title', title), ...line(DOCUMENT_LINE, [author, date].filter(Boolean).join(', '))];
}

/** Notes by their ids in the TEI as the footnotes of the file, in the order in which they are called. */
function footnotes(source: WordSource, marks: DocumentMarks): Record<string, { children: Paragraph[] }> {
  const editorial = new Map(source.editorial.map((note) => [note.id, note]));
  const before = new Map(source.original.notes.map((note) => [note.id, note]));
  const after = new Map(source.final.notes.map((note) => [note.id, note]));
  const made: Record<string, { children: Paragraph[] }> = {};
  // A note may call another: the list grows while it is gone through.
  for (const [id, number] of marks.called) {
    const own = editorial.get(id);
    const [original, final] = own ? [own, own] : [before.get(id), after.get(id)];
    const merged = mergeNotes(text(original), text(final), marks);
    const style = own ? EDITORIAL_NOTE : AUTHORIAL_NOTE;
    const children = blocksOf(merged, marks, style).filter((block) => block instanceof Paragraph);
    made[number] = { children: children.length > 0 ? children : [new Paragraph({ style })] };
  }
  return made;
}

const text = (note: WordNote | undefined) => ({ blocks: note?.blocks ?? [], notes: [] });

/** Numbers of changes and notes: each change has one of its own, and the call of a note the number of the note. */
class DocumentMarks implements Marks {
  readonly edits: ReadonlyMap<string, Edit>;
  readonly called = new Map<string, number>();
  private readonly nobody: string;
  private changes = 0;

  constructor({ edits }: WordSource, words: Words) {
    // Word asks for an author also where nobody has named the hand.
    this.nobody = words.say('word.hand-unknown');
    this.edits = new Map(edits.map((edit) => [edit.id, edit]));
  }

  change(id: string | undefined): { id: number; author: string; date: string } {
    const edit = id === undefined ? undefined : this.edits.get(id);
    this.changes += 1;
    return { id: this.changes, author: edit?.hand ?? this.nobody, date: instant(edit?.date) };
  }

  note(id: string): number {
    const number = this.called.get(id) ?? this.called.size + 1;
    this.called.set(id, number);
    return number;
  }
}

function instant(date: string | undefined): string {
  const [, year, month = '01', day = '01'] = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?/.exec(date ?? '') ?? [];
  return year === undefined ? NO_DATE : `${year}-${month}-${day}T00:00:00Z`;
}

/** The library dates the file and its parts by the clock: both are set anew. */
function rezip(bytes: ArrayBuffer, source: WordSource): Uint8Array {
  const files = unzipSync(new Uint8Array(bytes));
  const entries: ZipEntry[] = Object.keys(files)
    .sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1))
    .map((name) => ({
      name,
      content:
        name === 'docProps/core.xml'
          ? coreProperties(source, instant(source.modified))
          : strFromU8(files[name] as Uint8Array)
    }));
  return zip(entries);
}

/** The list of content types comes first, as readers of streams like it. */
const rank = (name: string) => (name === '[Content_Types].xml' ? 0 : name.startsWith('_rels/') ? 1 : 2);
