const normalisers: Readonly<Record<WhiteSpace, (text: string) => string>> = {
  preserve: (text) => text,
  replace: (text) => text.replace(/[\t\n\r]/g, ' '),
  collapse
};

/** The facet `whiteSpace` (XML Schema Part 2, section 4.3.6). */
export type WhiteSpace = 'preserve' | 'replace' | 'collapse';

/** `text` as a type sees it. */
export const normalise = (text: string, how: WhiteSpace): string => normalisers[how](text);

/** Runs of white space become one space, none is left at the ends. */
export function collapse(text: string): string {
  return /^[ \t\n\r]|[\t\n\r]| {2}| $/.test(text) ? tokens(text).join(' ') : text;
}

/** The words of a list: `text` divided at white space. */
export function tokens(text: string): string[] {
  return text.split(/[ \t\n\r]+/).filter((token) => token !== '');
}

/** Whether there is nothing but white space in `text`. */
export const isBlank = (text: string): boolean => !/[^ \t\n\r]/.test(text);
