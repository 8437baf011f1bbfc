/** What keeps text from being read as marks: a backslash where the notation would see a mark, and nowhere else. */
import { beginsList, readAttributes } from './attributes.ts';
import { anchor } from './marks/anchor.ts';
import { LONGEST_KEYWORD, readKeyword } from './marks/index.ts';
import { isEscapable } from './scan.ts';

/** The marks around a text, as far as they decide what must be escaped in it. */
export interface Inside {
  /** `}` would close an addition. */
  addition: boolean;
  /** A bracket without its partner would open or close a span. */
  span: boolean;
  /** `~~` would close a deletion. */
  deletion: boolean;
  /** `|` would end a cell. */
  cell: boolean;
}

/** What is written right before and right after a text. */
export interface Neighbours {
  /** The last character of the mark before, or that opens the mark around; empty at the start of a line. */
  before: string;
  /** The first character of the mark after, or that closes the mark around; empty at the end of a line. */
  after: string;
}

/** A text of one line, escaped. */
export function escapeText(value: string, { before, after }: Neighbours, inside: Inside): string {
  const loose = inside.span ? looseBrackets(value) : undefined;
  let written = '';
  for (let at = 0; at < value.length; at++) {
    const character = value[at] as string;
    if (character === '~') {
      const from = at;
      while (value[at + 1] === '~') at++;
      const length = at + 1 - from;
      const touches = (from === 0 && before === '~') || (at + 1 === value.length && after === '~');
      written += touches ? '\\~'.repeat(length) : `${length === 2 ? '\\' : ''}${'~'.repeat(length)}`;
    } else written += isMark(value, at, before, after, inside) || loose?.has(at) ? `\\${character}` : character;
  }
  return written;
}

function isMark(value: string, at: number, before: string, after: string, inside: Inside): boolean {
  const next = value[at + 1];
  switch (value[at]) {
    case '\\':
      return isEscapable(next ?? after, inside.cell);
    case '^':
    case '_':
      return next === '{';
    case '{':
      return '~}]'.includes(value[at - 1] ?? (before || ' ')) && isList(value, at, after);
    case '}':
      return inside.addition;
    case '[':
      return isKeyword(value, at);
    case '|':
      return inside.cell;
    default:
      return false;
  }
}

/** Whether a brace would be read as an attribute list; one that a mark stands in might be. */
function isList(value: string, at: number, after: string): boolean {
  const whole = after === '}' ? `${value}}` : value;
  if (readAttributes(whole, at, whole.length)) return true;
  return after !== '' && beginsList(value, at) && !value.includes('}', at);
}

/** Whether a bracket would be read as a mark by itself; a list after it loses its meaning to a backslash of its own. */
function isKeyword(value: string, at: number): boolean {
  const close = value.slice(at, at + LONGEST_KEYWORD).indexOf(']');
  const found = close === -1 ? undefined : readKeyword(value, at, at + close + 1);
  return found !== undefined && found.keyword !== anchor;
}

/** The brackets of a text that have no partner in it, or whose partner gets a backslash. */
function looseBrackets(value: string): Set<number> {
  const open: number[] = [];
  const loose = new Set<number>();
  for (let at = 0; at < value.length; at++) {
    if (value[at] === '[' && isKeyword(value, at)) loose.add(at);
    else if (value[at] === '[') open.push(at);
    else if (value[at] === ']' && open.pop() === undefined) loose.add(at);
  }
  for (const at of open) loose.add(at);
  return loose;
}
