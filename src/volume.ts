/** The printed files of an edition: of each document, and of all of them as one book. */
import { join } from 'node:path';
import { VFile } from 'vfile';
import type { FrontMatter, PrintDocument } from './editions/print/document.ts';
import type { Standard } from './editions/print/formats.ts';
import type { Output } from './project/files.ts';
import type { Font } from './project/fonts.ts';
import type { Edition } from './project/metadata.ts';
import type { PRINTS } from './project/vocabulary.ts';
import { print } from './render.ts';
import { edtf } from './tei/dating.ts';
import { dateInWords } from './words/dates.ts';
import type { Words } from './words/words.ts';

type Kind = (typeof PRINTS)[number];

/** What the name of a print says besides its document. */
export const PRINT_SUFFIX: Record<Kind, string> = { reading: '', diplomatic: '-diplomatic' };

/** Each print is a file for readers with assistive technology, and one for archives. */
export const PDFS: readonly { standard: Standard; suffix: string }[] = [
  { standard: 'ua-1', suffix: '' },
  { standard: 'a-2a', suffix: '-archive' }
];

const DOCUMENTS = { reading: 'print-json', diplomatic: 'print-diplomatic-json' } as const;

/** The prints that an edition asks for. */
export function printsOf({ outputs, print: { editions = ['reading'] } }: Edition): readonly Kind[] {
  return outputs.includes('pdf') ? editions : [];
}

/** The book of an edition. It sets each document as it is added, and keeps them for the book. */
export class Volume {
  readonly isWanted: boolean;
  private readonly edition: Edition;
  private readonly words: Words;
  private readonly fonts: Font[];
  private readonly folder: string;
  private readonly kinds: readonly Kind[];
  private readonly told = new Set<string>();
  private readonly documents: Record<Kind, PrintDocument[]> = { reading: [], diplomatic: [] };

  /** @param folder of the published edition */
  constructor(edition: Edition, words: Words, fonts: Font[], folder: string) {
    this.edition = edition;
    this.words = words;
    this.fonts = fonts;
    this.folder = folder;
    this.kinds = printsOf(edition);
    this.isWanted = edition.print.volume === true && this.kinds.length > 0;
  }

  /** What the stylesheets must make of a document for it. */
  get outputs(): (typeof DOCUMENTS)[Kind][] {
    return this.kinds.map((kind) => DOCUMENTS[kind]);
  }

  /** The files of the prints of a document. */
  names(stem: string): string[] {
    return this.kinds.flatMap((kind) => PDFS.map(({ suffix }) => `${stem}${PRINT_SUFFIX[kind]}${suffix}.pdf`));
  }

  /**
   * Sets a document by itself.
   *
   * @returns the files by name; a print that cannot be set is left out, and `file` says why
   */
  async add(stem: string, made: Record<string, string>, file: VFile): Promise<Record<string, Uint8Array>> {
    const files: Record<string, Uint8Array> = {};
    for (const kind of this.kinds) {
      const document = JSON.parse(made[DOCUMENTS[kind]] as string) as PrintDocument;
      if (this.isWanted) this.documents[kind].push(document);
      Object.assign(files, await this.pdfs(document, `${stem}${PRINT_SUFFIX[kind]}`, file));
    }
    return files;
  }

  /**
   * Sets the book: `edition.pdf` and its like.
   *
   * @param file takes the errors; what is to be said of single documents was said of them
   */
  async set(file: VFile): Promise<Output[]> {
    const { joinVolume } = await import('./editions/print/volume.ts');
    const outputs: Output[] = [];
    for (const kind of this.kinds) {
      const document = joinVolume(kind, this.front(), this.documents[kind]);
      const book = new VFile({ path: file.path });
      const files = await this.pdfs(document, `edition${PRINT_SUFFIX[kind]}`, book);
      file.messages.push(...book.messages.filter(({ fatal }) => fatal === true));
      for (const [name, content] of Object.entries(files)) outputs.push({ path: join(this.folder, name), content });
    }
    return outputs;
  }

  private async pdfs(document: PrintDocument, name: string, file: VFile): Promise<Record<string, Uint8Array>> {
    const { format } = this.edition.print;
    const standards = PDFS.map(({ standard }) => standard);
    const made = await print(document, file, standards, {
      fonts: this.fonts,
      words: this.words,
      ...(format && { format })
    });
    this.tellOnce(file);
    return Object.fromEntries(
      PDFS.flatMap(({ standard, suffix }) => {
        const bytes = made?.[standard];
        return bytes ? [[`${name}${suffix}.pdf`, bytes]] : [];
      })
    );
  }

  /** The fonts are those of all documents: what is wrong with them is said of the first only. */
  private tellOnce(file: VFile): void {
    const isOfFonts = ({ ruleId }: VFile['messages'][0]) => ruleId === 'print-unknown-font';
    const fresh = file.messages.filter((message) => !isOfFonts(message) || !this.told.has(message.reason));
    for (const { reason } of fresh.filter(isOfFonts)) this.told.add(reason);
    file.messages = fresh;
  }

  /** The front matter of the book, as far as the edition tells it. */
  private front(): FrontMatter {
    const { title = '', author, editors, publisher, date, licence, language } = this.edition.all;
    return {
      title,
      ...(author !== undefined && { author }),
      ...(editors && { editors: editors.map(({ name, role }) => ({ name, role })) }),
      ...(publisher !== undefined && { publisher }),
      ...(date !== undefined && { date: dateInWords(edtf(date), this.words) }),
      ...(licence && { licence }),
      ...(language !== undefined && { language })
    };
  }
}
