/** The YAML between `---` lines at the very top of a transcription. */

/** A transcription taken apart. */
export interface Parts {
  /** The YAML without its `---` lines; undefined when the transcription has none. */
  matter?: string;
  /** The text after it. */
  text: string;
  /** The line of the file, from 1, on which `text` begins. */
  line: number;
}

/**
 * Takes the front matter off a transcription. It is there only when the very first line is `---` and another line is `---` or
 * `...`; else everything is text.
 */
export function splitFrontMatter(source: string): Parts {
  const fences = /^---[ \t]*(?:\r\n?|\n)(?:[\s\S]*?(?:\r\n?|\n))??(?:---|\.\.\.)[ \t]*(?:\r\n?|\n|$)/.exec(source);
  if (!fences) return { text: source, line: 1 };
  const lines = fences[0].split(/\r\n?|\n/);
  const closed = /[\r\n]$/.test(fences[0]);
  const last = closed ? lines.length - 2 : lines.length - 1;
  return {
    matter: lines
      .slice(1, last)
      .map((line) => `${line}\n`)
      .join(''),
    text: source.slice(fences[0].length),
    line: last + 2
  };
}

/** A transcription put together again: front matter, when there is any, and the text. */
export function joinFrontMatter(matter: string, text: string): string {
  return matter ? `---\n${matter}---\n${text.startsWith('\n') ? '' : '\n'}${text}` : text;
}
