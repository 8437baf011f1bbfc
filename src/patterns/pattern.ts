/**
 * Patterns that editors write: regular expressions, matched by RE2, in which none (`(a+)+$` neither) takes more time than its length
 * times that of the text. JavaScript's own engine goes back and tries again.
 */
import { createRequire } from 'node:module';

export interface Pattern {
  /** Whether it matches somewhere in a text. A text longer than {@link LONGEST_TEXT} it does not match. */
  test(text: string): boolean;
}

/** What a pattern is looked for in is a line or a few: it has no more characters than that. */
export const LONGEST_TEXT = 500;

/** @throws Error when it is no pattern */
export function patternOf(source: string): Pattern {
  const { RE2JS } = engine();
  const compiled = RE2JS.compile(RE2JS.translateRegExp(source));
  return { test: (text) => text.length <= LONGEST_TEXT && compiled.test(text) };
}

/** Why `source` is no pattern; undefined when it is one. */
export function patternFault(source: string): string | undefined {
  try {
    patternOf(source);
    return undefined;
  } catch (error) {
    const why = (error as Error).message.replace(/^error parsing regexp: /, '');
    if (/`\(\?<?[=!]/.test(why)) return 'a pattern cannot ask what stands before or after it';
    return /`\\[1-9k]/.test(why) ? 'a pattern cannot refer back to a group' : why;
  }
}

/** Loaded where there are patterns: most documents have none. */
const engine = () => createRequire(import.meta.url)('re2js') as typeof import('re2js');
