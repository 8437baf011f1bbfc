/** Finds what is said to readers: the keys that the program asks for, and words that stand where keys should. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SaxesParser } from 'saxes';

/** Files below a folder with one of these endings, by path. */
export function sources(folder: string, ...endings: string[]): { path: string; text: string }[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => endings.some((ending) => name.endsWith(ending)))
    .sort()
    .map((name) => join(folder, name))
    .map((path) => ({ path, text: readFileSync(path, 'utf8') }));
}

/**
 * The keys that a source names, and the beginnings of those that it makes: `'page.source'`; `'views.' || $state` and
 * `views.${state}`, which end in a dot.
 */
export function keysIn(text: string): { keys: Set<string>; beginnings: Set<string> } {
  const quoted = Array.from(text.matchAll(/['"`]([a-z]+(?:\.[a-z]+(?:-[a-z]+)*)+)['"`$]/g), ([, key]) => key as string);
  const begun = Array.from(text.matchAll(/['"`]((?:[a-z-]+\.)+)(?:['"]|\$\{)/g), ([, begin]) => begin as string);
  return { keys: new Set(quoted), beginnings: new Set(begun) };
}

/** Attributes whose words a reader sees or hears. */
const SPOKEN = new Set([
  'aria-label',
  'aria-description',
  'aria-roledescription',
  'title',
  'alt',
  'placeholder',
  'summary'
]);
/** Elements whose text is no language: addresses, programs, and signs of the text format. */
const NO_WORDS = new Set(['code', 'script', 'xsl:analyze-string']);
const LETTERS = /\p{L}{2}/u;

/**
 * Words that stand in a template: as text, in an attribute that is spoken, or in an expression as a string that looks like words
 * (two of them parted by a space, or a capital).
 */
export function wordsInTemplate(xsl: string): string[] {
  const found: string[] = [];
  const parser = new SaxesParser();
  const open: string[] = [];
  parser.on('text', (text) => {
    if (LETTERS.test(text.replace(/\[blank\]/g, '')) && !open.some((name) => NO_WORDS.has(name)))
      found.push(`${parser.line}: ${text.trim()}`);
  });
  parser.on('opentag', ({ name, attributes, isSelfClosing }) => {
    if (!isSelfClosing) open.push(name);
    for (const [attribute, value] of Object.entries(attributes as Record<string, string>)) {
      if (SPOKEN.has(attribute) && LETTERS.test(value.replace(/\{[^}]*\}/g, '')))
        found.push(`${parser.line}: ${attribute}="${value}"`);
      for (const { 1: string = '', index } of value.matchAll(/'([^']*)'/g)) {
        const isName = attribute === 'class' || /(?:@type': |tokenize\()$/.test(value.slice(0, index));
        if (!isName && /\p{L} \p{L}|^\p{Lu}\p{Ll}/u.test(string)) found.push(`${parser.line}: '${string}'`);
      }
    }
  });
  parser.on('closetag', ({ name }) => {
    if (open.at(-1) === name) open.pop();
  });
  parser.write(xsl).close();
  return found;
}

/** Words that a script of a page gives to a reader itself. */
export function wordsInScript(source: string): string[] {
  const given =
    /(?:textContent = |\.title = |append\(|new Option\(|'aria-\w+', |placeholder = |alert\()(['"`])((?:(?!\1).)*)\1/g;
  return Array.from(source.matchAll(given), ([, , words = '']) => words.replace(/\$\{[^}]*\}/g, '')).filter(
    (words) => LETTERS.test(words) && !['dialog', 'true', 'false', 'ascending', 'descending'].includes(words)
  );
}

/** Words that a style sheet sets before or after something. */
export function wordsInTheme(css: string): string[] {
  return Array.from(css.matchAll(/(?<!-)content:([^;]*);/g), ([, value = '']) =>
    value.replace(/(?:attr|var|counter)\([^)]*\)/g, '')
  )
    .filter(
      (value) => LETTERS.test(value.replace(/\b(?:none|normal|counter)\b/g, '')) || /"[^"]*\p{L}[^"]*"/u.test(value)
    )
    .map((value) => value.trim());
}

/** Words that a template of the print sets: content in brackets and strings of several words, comments left out. */
export function wordsInPrint(typ: string): string[] {
  const bare = typ.replace(/\/\/.*$/gm, '');
  const strings = Array.from(bare.matchAll(/"([^"]*)"/g), ([, string = '']) => string);
  const content = Array.from(bare.matchAll(/\[([^[\]]*)\]/g), ([, text = '']) =>
    text.replace(/#[\w.-]+(?:\([^()]*\))*/g, '').replace(/<[\w-]+>/g, '')
  );
  return [
    ...strings.filter((text) => /\p{L} \p{L}/u.test(text)),
    ...content.filter((text) => /^\s*\p{L}[\p{L} ]+$/u.test(text))
  ];
}
