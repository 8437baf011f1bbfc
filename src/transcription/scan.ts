/**
 * The scanner of what stands inside a block: the places where a mark may begin or end. One look at each character; nothing is
 * decided here that depends on a second mark.
 */
import { type AttributeList, readAttributes } from './attributes.ts';
import { type KeywordMatch, readKeyword } from './marks/index.ts';
import type { Line } from './source.ts';

export const TOKEN = {
  /** A backslash and the sign it keeps from being a mark. */
  escape: 0,
  /** `~~`, with the list after it in case it closes. */
  tildes: 1,
  /** `^{` or `_{`. */
  addition: 2,
  /** `}`, with the list after it. */
  brace: 3,
  /** `[`. */
  bracket: 4,
  /** `]`, with the list after it. */
  bracketEnd: 5,
  /** A whole bracket that is a mark by itself. */
  keyword: 6,
  /** The end of a line. */
  lineEnd: 7,
  formFeed: 8
} as const;

/** Tokens in the order of the text, as parallel arrays: hostile input can have millions. */
export interface Tokens {
  kind: number[];
  start: number[];
  end: number[];
  /** The index, among the lines given, of the line that holds the token. */
  line: number[];
  lists: Map<number, AttributeList>;
  keywords: Map<number, KeywordMatch>;
}

/** Signs that a backslash keeps from being read as marks; before anything else the backslash is a character. */
const ESCAPABLE = '\\~^_[]{}#-().:=\u2010\u2E17\u00AC';

/** Whether a backslash before this character makes it stand for itself; before `|` it does so in the cell of a table only. */
export function isEscapable(character: string | undefined, inCell: boolean): boolean {
  if (character === undefined || character === '') return false;
  return character === '|' ? inCell : ESCAPABLE.includes(character);
}

/** Scans the lines of one block. */
export function scan(text: string, lines: readonly Line[], inCell: boolean): Tokens {
  const tokens: Tokens = { kind: [], start: [], end: [], line: [], lists: new Map(), keywords: new Map() };
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index] as Line;
    if (index > 0) {
      const before = lines[index - 1] as Line;
      push(tokens, TOKEN.lineEnd, before.end, before.end, index - 1);
    }
    scanLine(tokens, text, line, index, inCell);
  }
  return tokens;
}

function push(tokens: Tokens, kind: number, start: number, end: number, line: number): void {
  tokens.kind.push(kind);
  tokens.start.push(start);
  tokens.end.push(end);
  tokens.line.push(line);
}

function scanLine(tokens: Tokens, text: string, line: Line, index: number, inCell: boolean): void {
  const limit = line.end;
  for (let at = line.start; at < limit; ) {
    switch (text.charCodeAt(at)) {
      case 92: // \
        if (at + 1 < limit && isEscapable(text[at + 1], inCell)) {
          push(tokens, TOKEN.escape, at, at + 2, index);
          at += 2;
        } else at++;
        break;
      case 126: // ~
        at = scanTildes(tokens, text, at, limit, index);
        break;
      case 94: // ^
      case 95: // _
        if (at + 1 < limit && text.charCodeAt(at + 1) === 123) {
          push(tokens, TOKEN.addition, at, at + 2, index);
          at += 2;
        } else at++;
        break;
      case 125: // }
        at = pushListed(tokens, TOKEN.brace, text, at, at + 1, limit, index);
        break;
      case 91: // [
        at = scanBracket(tokens, text, at, limit, index);
        break;
      case 93: // ]
        at = pushListed(tokens, TOKEN.bracketEnd, text, at, at + 1, limit, index);
        break;
      case 12: // form feed
        push(tokens, TOKEN.formFeed, at, at + 1, index);
        at++;
        break;
      default:
        at++;
    }
  }
}

/** Two tildes are a mark; one, and three and more, are text. */
function scanTildes(tokens: Tokens, text: string, at: number, limit: number, index: number): number {
  let end = at + 1;
  while (end < limit && text.charCodeAt(end) === 126) end++;
  return end - at === 2 ? pushListed(tokens, TOKEN.tildes, text, at, end, limit, index) : end;
}

function scanBracket(tokens: Tokens, text: string, at: number, limit: number, index: number): number {
  const keyword = readKeyword(text, at, limit);
  if (keyword) tokens.keywords.set(tokens.kind.length, keyword);
  const end = keyword?.end ?? at + 1;
  push(tokens, keyword ? TOKEN.keyword : TOKEN.bracket, at, end, index);
  return end;
}

/** Adds what may close a mark, together with the attribute list right after it. */
function pushListed(
  tokens: Tokens,
  kind: number,
  text: string,
  at: number,
  end: number,
  limit: number,
  index: number
): number {
  const list = readAttributes(text, end, limit);
  if (list) tokens.lists.set(tokens.kind.length, list);
  const after = list?.end ?? end;
  push(tokens, kind, at, after, index);
  return after;
}
