/** Text as LaTeX: escaped, styled, in its language. */
import type { Style } from '../document.ts';
import type { Run, SheetLanguage } from '../sheet.ts';

const SIGNS: Record<string, string> = {
  '\\': '\\textbackslash{}',
  '^': '\\textasciicircum{}',
  '~': '\\textasciitilde{}',
  // In a stanza `\&` ends the last verse.
  '&': '\\ampersand{}',
  // After some commands a bracket begins an argument.
  '[': '{[}',
  '\u00ad': '\\-{}',
  '\u200b': '\\hskip0pt{}'
};

/** Text as LaTeX: nothing in it is a command. The preamble turns TeX's own ligatures (`--`, `?` and backquote) off. */
export function escapeTex(text: string): string {
  return text
    .replace(/[\\{}#$%&_^~[\u00ad\u200b]/gu, (sign) => SIGNS[sign] ?? `\\${sign}`)
    .replace(/[\u007f-\u009f\ufeff]/gu, '')
    .replace(/\s+/gu, ' ');
}

const STYLES: Record<Style | 'strike', string> = {
  italic: 'emph',
  bold: 'textbf',
  smallcaps: 'textsc',
  underline: 'underLine',
  superscript: 'textsuperscript',
  subscript: 'textsubscript',
  strike: 'struck'
};

/** A command with an argument, or the argument alone where there is no command. */
export function styled(tex: string, style: Style | 'strike' | null): string {
  return style === null ? tex : `\\${STYLES[style]}{${tex}}`;
}

/** A language's tag: `de-AT`. */
export function tagOf({ lang, region }: SheetLanguage): string {
  return region === null ? lang : `${lang}-${region}`;
}

/** The name under which the preamble declares a language to babel, which makes commands of it: `\endate`, of `en`, is none. */
export function nameOf(language: SheetLanguage): string {
  return `lang-${tagOf(language)}`;
}

export function inLanguage(tex: string, language: SheetLanguage | null): string {
  return language === null || tex === '' ? tex : `\\foreignlanguage{${nameOf(language)}}{${tex}}`;
}

/** Words in the edition's own voice; what has no style is a reading, in the language of the text that it comes from. */
export function runs(pieces: readonly Run[], language: SheetLanguage | null = null): string {
  return pieces
    .map(([text, style]) => {
      const isReading = style === null && /\p{L}/u.test(text);
      return inLanguage(styled(escapeTex(text), style), isReading ? language : null);
    })
    .join('');
}

/** Breaks long lines at their spaces, which mean the same to TeX: for who reads the file, and for the diff of two of them. */
export function wrap(tex: string, width = 100): string {
  return tex.replace(/[^\n]+/gu, (line) => {
    if (line.length <= width) return line;
    const lines = [''];
    for (const word of line.split(' ')) {
      const last = lines[lines.length - 1] as string;
      if (last !== '' && word !== '' && last.length + 1 + word.length > width) lines.push(word);
      else lines[lines.length - 1] = last === '' && lines.length === 1 ? word : `${last} ${word}`;
    }
    return lines.join('\n');
  });
}
