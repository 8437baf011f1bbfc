/**
 * What the program says to readers of an edition. The words stand in `words/*.yaml`, a file a language; whoever needs some asks
 * for them by their key. Nothing that a reader sees is written in a template, a script or the program itself.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { LANGUAGES, type Language } from './languages.ts';

/** Forms of words that change with a number: an exact number (`1`), `one` for the singular, `other` for all else. */
export interface Forms {
  [count: string]: string;
  other: string;
}

/** Words by their keys: a text, or its forms. `{name}` in them is a place for a value. */
export type Entries = Readonly<Record<string, string | Forms>>;

/** The values that words have places for. */
export type Values = Readonly<Record<string, string | number>>;

/** The words of one language, with what an edition says in their stead. */
export class Words {
  /** BCP 47. */
  readonly language: Language;
  readonly entries: Entries;

  constructor(language: Language, entries: Entries) {
    this.language = language;
    this.entries = entries;
  }

  has(key: string): boolean {
    return Object.hasOwn(this.entries, key);
  }

  /** The words of a key, its values placed. @throws when there is no such key: a fault of the program */
  say(key: string, values: Values = {}): string {
    const entry = this.entry(key);
    return placed(typeof entry === 'string' ? entry : entry.other, values);
  }

  /** The form that a number asks for; the number is the value `{count}`. */
  count(key: string, count: number, values: Values = {}): string {
    const entry = this.entry(key);
    const singular = this.say('plural.one').split(' ').includes(String(count));
    const form =
      typeof entry === 'string' ? entry : (entry[count] ?? (singular ? entry.one : undefined) ?? entry.other);
    return placed(form, { ...values, count });
  }

  private entry(key: string): string | Forms {
    const entry = this.entries[key];
    if (entry === undefined) throw new Error(`There are no words for “${key}”.`);
    return entry;
  }
}

/**
 * The words of a language.
 *
 * @param labels what an edition says in their stead, by key
 */
export function wordsOf(language: Language = LANGUAGES[0], labels: Entries = {}): Words {
  return new Words(language, { ...entriesOf(language), ...labels });
}

/** The words of a language as its file has them, which is read once. The path is the same from `src` and from `lib`. */
export function entriesOf(language: Language): Entries {
  let entries = read.get(language);
  if (entries === undefined) {
    const file = new URL(`../../words/${language}.yaml`, import.meta.url);
    entries = yaml().parse(readFileSync(file, 'utf8'), { schema: 'failsafe' }) as Entries;
    read.set(language, entries);
  }
  return entries;
}

const read = new Map<Language, Entries>();

/** The library, loaded when the first words are read. */
const yaml = () => createRequire(import.meta.url)('yaml') as typeof import('yaml');

/** The names of the values that words have places for. */
export function placesIn(entry: string | Forms): string[] {
  const texts = typeof entry === 'string' ? [entry] : Object.values(entry);
  return [...new Set(texts.flatMap((text) => Array.from(text.matchAll(PLACE), ([, name]) => name as string)))];
}

const PLACE = /\{([a-z]+)\}/g;

function placed(text: string, values: Values): string {
  return text.replace(PLACE, (place, name) => String(values[name] ?? place));
}
