/** What stands in a paragraph: runs of text, tracked changes, calls of notes, breaks. */
import { isDeepStrictEqual } from 'node:util';
import type { Element } from 'xast';
import type { Context } from './body.ts';
import type { Change, Piece } from './model.ts';
import { type Looks, readLooks } from './styles.ts';
import type { Tally } from './tell.ts';
import { attribute, characters, child, childElements, isOn, local, value } from './xml.ts';

/** The style of the numbers of source pages in the files that stet writes (`editions/word/styles.ts`). */
const SOURCE_PAGE = 'SourcePage';

/** What becomes of elements in a run that are neither text nor known: what they are called in a message. */
const LEFT_OUT: Readonly<Record<string, string>> = {
  drawing: 'a picture or drawing',
  pict: 'a picture or drawing',
  object: 'an embedded object',
  AlternateContent: 'a drawing or text box',
  oMath: 'a formula',
  oMathPara: 'a formula',
  ptab: 'a tabulator that is aligned with the margins',
  contentPart: 'a picture or drawing'
};

/** Signs that Word has elements for. */
const SIGNS: Readonly<Record<string, string>> = { tab: '\t', noBreakHyphen: '\u2011', softHyphen: '\u00ad', cr: '\n' };

/** Elements whose content stands in the paragraph as if they were not there. */
const WRAPPERS = new Set(['smartTag', 'sdt', 'sdtContent', 'fldSimple', 'customXml', 'bdo', 'dir', 'ruby', 'rubyBase']);

/** @returns undefined when the element is no change */
export function changeOf(element: Element, tally: Tally): Change | undefined {
  const name = local(element.name);
  const moved = name === 'moveFrom' || name === 'moveTo';
  if (!moved && name !== 'ins' && name !== 'del') return undefined;
  const [date, id] = [attribute(element, 'date'), attribute(element, 'id')];
  // A move has two halves: the one that it leaves counts for both.
  if (name === 'moveFrom') tally.count('word-moved', '', id);
  return {
    kind: name === 'ins' || name === 'moveTo' ? 'inserted' : 'deleted',
    author: attribute(element, 'author') ?? '',
    ...(date !== undefined && { date }),
    ...(id !== undefined && { id }),
    ...(moved && { moved })
  };
}

export class PieceReader {
  private readonly context: Context;
  private readonly pieces: Piece[] = [];
  /** Fields that are open, and whether their result has begun: before it stand instructions to Word. */
  private readonly fields: boolean[] = [];

  constructor(context: Context) {
    this.context = context;
  }

  read(paragraph: Element, changes: readonly Change[]): Piece[] {
    this.content(paragraph, changes);
    return this.pieces;
  }

  private content(holder: Element, changes: readonly Change[], link?: string): void {
    const { tally, links } = this.context;
    for (const element of childElements(holder)) {
      const name = local(element.name);
      const change = changeOf(element, tally);
      if (name === 'r') this.run(element, changes, link);
      else if (change) this.content(element, [...changes, change], link);
      else if (name === 'hyperlink') this.content(element, changes, links.get(attribute(element, 'id') ?? '') ?? link);
      else if (WRAPPERS.has(name)) this.content(element, changes, link);
      else if (LEFT_OUT[name] !== undefined) tally.count('word-left-out', LEFT_OUT[name]);
    }
  }

  private run(run: Element, changes: readonly Change[], link: string | undefined): void {
    const { styles, tally } = this.context;
    const properties = child(run, 'rPr');
    const style = value(child(properties, 'rStyle'));
    const looks = together(styles.looks(style), readLooks(properties), properties);
    if (child(properties, 'rPrChange')) tally.count('word-unsaid', 'that the looks of words were changed');
    if (isOn(child(properties, 'highlight'))) tally.count('word-unsaid', 'that words are highlighted');
    if (isOn(child(properties, 'vanish'))) tally.count('word-unsaid', 'that words are hidden');
    const all = [...changes];
    for (const element of childElements(run)) {
      const name = local(element.name);
      const sign = SIGNS[name] ?? (name === 'sym' ? this.symbol(element) : undefined);
      if (name === 'fldChar') this.field(attribute(element, 'fldCharType'));
      else if (this.fields.includes(false)) continue;
      else if (name === 't' || name === 'delText') this.text(characters(element), all, looks, link, style);
      else if (name === 'br') this.breakOf(attribute(element, 'type'), all);
      else if (sign === '\n') this.pieces.push({ type: 'line', changes: all });
      else if (sign !== undefined) this.text(sign, all, looks, link);
      else if (/^(footnote|endnote|comment)Reference$/.test(name)) this.note(name, element, all);
      else if (name === 'ruby') this.content(element, all, link);
      else if (LEFT_OUT[name] !== undefined) tally.count('word-left-out', LEFT_OUT[name]);
    }
  }

  private text(text: string, changes: Change[], { looks, struck }: Looks, link?: string, style?: string): void {
    const page = style === SOURCE_PAGE ? /^\[(.*)\] ?$/.exec(text) : null;
    if (page) this.pieces.push({ type: 'page', changes, ...(page[1] && { n: page[1] }) });
    else if (text !== '')
      this.add({
        type: 'text',
        text: text.replace(/[\r\n]/g, ' '),
        changes,
        looks,
        ...(struck !== undefined && { struck }),
        ...(link !== undefined && { link })
      });
  }

  /** Word divides text for reasons of its own: what looks and means the same is one piece. */
  private add(piece: Piece & { type: 'text' }): void {
    const last = this.pieces[this.pieces.length - 1];
    if (last?.type === 'text' && isDeepStrictEqual({ ...last, text: '' }, { ...piece, text: '' }))
      last.text += piece.text;
    else this.pieces.push(piece);
  }

  private breakOf(type: string | undefined, changes: Change[]): void {
    if (type === 'page') {
      this.context.tally.count('word-page');
      this.pieces.push({ type: 'page', changes });
    } else this.pieces.push({ type: 'line', changes });
  }

  private note(name: string, element: Element, changes: Change[]): void {
    const id = attribute(element, 'id');
    const kind = name.replace('Reference', '') as 'footnote' | 'endnote' | 'comment';
    if (id !== undefined) this.pieces.push({ type: 'note', kind, id, changes });
  }

  private field(type: string | undefined): void {
    if (type === 'begin') this.fields.push(false);
    else if (type === 'separate') this.fields[this.fields.length - 1] = true;
    else if (type === 'end') this.fields.pop();
  }

  /** A sign of a symbol font; those fonts keep their own signs where Unicode has none. */
  private symbol(element: Element): string {
    const code = Number.parseInt(attribute(element, 'char') ?? '', 16);
    const isPrivate = code >= 0xe000 && code <= 0xf8ff;
    if (!Number.isNaN(code) && !isPrivate && code >= 0x20 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff))
      return String.fromCodePoint(code);
    this.context.tally.count('word-left-out', 'a sign of a symbol font');
    return '\ufffd';
  }
}

/** The looks of a style, and what a run says over it. */
function together(style: Looks, own: Looks, properties: Element | undefined): Looks {
  const names = {
    bold: 'b',
    italic: 'i',
    underline: 'u',
    'small-caps': 'smallCaps',
    superscript: 'vertAlign',
    subscript: 'vertAlign'
  };
  const kept = style.looks.filter((look) => !child(properties, names[look]));
  const struck = own.struck ?? (child(properties, 'strike') || child(properties, 'dstrike') ? undefined : style.struck);
  return { looks: [...new Set([...kept, ...own.looks])], ...(struck !== undefined && { struck }) };
}
