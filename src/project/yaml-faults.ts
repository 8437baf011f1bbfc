/** What is wrong with YAML, in words for people who write metadata; the library's are for people who write parsers. */

export interface YamlFault {
  /** What is wrong, as the end of a sentence. */
  reason: string;
  /** What to do. */
  help: string;
  /** Where, when that is elsewhere than the library says: an offset. */
  at?: number;
}

const QUOTE = 'Put the value into quotation marks: `title: "Letters: a selection"`.';
const LINES = 'Write `key: value` lines; what belongs to a key stands below it, indented by spaces, all of it alike.';

/**
 * @param code of the library's error
 * @param message the library's own, for what has no words here
 * @param at where the library found it, as an offset in `source`
 */
export function yamlFault(code: string, message: string, source: string, at: number): YamlFault {
  const begin = source.lastIndexOf('\n', at - 1) + 1;
  const line = /.*/.exec(source.slice(begin))?.[0] ?? '';
  const glued = /^[ \t-]*[\w-]+:(?=[^\s\\/])/.exec(line)?.[0];
  switch (code) {
    case 'TAB_AS_INDENT':
      return { reason: 'the line is indented by a tab', help: 'Indent by spaces; tabs are not allowed there.' };
    case 'DUPLICATE_KEY':
      return {
        reason: `the key \`${/[^:\s,{}]+/.exec(source.slice(at))?.[0] ?? ''}\` is here for the second time`,
        help: 'Say each key once: put both values into one, or take one of them out.'
      };
    case 'BLOCK_AS_IMPLICIT_KEY':
      return { reason: 'the value holds a `: `, which begins another one', help: QUOTE };
    case 'BAD_SCALAR_START':
      return { reason: `a value cannot begin with \`${source[at]}\``, help: QUOTE };
    case 'BAD_DQ_ESCAPE':
      return {
        reason: `\`${source.slice(at, at + 2)}\` means nothing between double quotation marks`,
        help: 'Write each backslash twice, or put the value into single quotation marks; paths have slashes, `/`.'
      };
    case 'MULTIPLE_DOCS':
      return {
        reason: 'a second document begins here',
        help: 'The metadata is one: take the line `---` or `...` out.'
      };
    case 'BAD_ALIAS':
      return {
        reason: `\`${/^\*[^\s,\]}]*/.exec(source.slice(at))?.[0]}\` repeats what stands nowhere before it`,
        help: QUOTE
      };
    case 'BAD_INDENT':
      return bracket(message) ?? { reason: 'this line is indented otherwise than its neighbours', help: LINES };
  }
  if (/^Missing closing ["']/.test(message)) {
    const mark = message.includes('"') ? '"' : "'";
    return {
      reason: `the quotation mark \`${mark}\` is not closed`,
      help: `Put a \`${mark}\` to the end of the value.`,
      at: openQuote(source, at, mark)
    };
  }
  if (glued !== undefined)
    return {
      reason: 'there is no space after the colon',
      help: 'Write `key: value`, with a space between.',
      at: begin + glued.length - 1
    };
  if (code === 'MULTILINE_IMPLICIT_KEY' || code === 'MISSING_CHAR')
    return {
      reason: 'this is neither a key nor the value of one',
      help: `${LINES} A long text stands below \`key: >\`.`
    };
  if (message === 'Unexpected scalar at node end')
    return { reason: 'something stands after the end of the value', help: QUOTE };
  return bracket(message) ?? { reason: 'it cannot be read from here on', help: `${LINES} ${QUOTE}` };
}

/** A bracket that is not closed, or that nothing opened. */
function bracket(message: string): YamlFault | undefined {
  const missing = /^Flow .* end with a (.)/.exec(message)?.[1];
  if (missing !== undefined)
    return { reason: `a bracket before this is not closed`, help: `Put a \`${missing}\` to its end.` };
  const lonely = /^Unexpected flow-.*: "([\]}])"/.exec(message)?.[1];
  return lonely === undefined ? undefined : { reason: `the bracket \`${lonely}\` closes nothing`, help: QUOTE };
}

/** The last quotation mark before `end` that can begin a value. */
function openQuote(source: string, end: number, mark: string): number {
  const found = [...source.slice(0, end).matchAll(mark === '"' ? /(?<=[\s[{,])"|^"/g : /(?<=[\s[{,])'|^'/g)].at(-1);
  return found?.index ?? end;
}
