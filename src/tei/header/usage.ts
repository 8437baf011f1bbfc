/** What a text uses of TEI: elements with their counts, attribute values, languages, and what `@ana` points to. */
import type { Element } from 'xast';
import { walkElements } from '../walk.ts';
import type { Usage } from './conventions.ts';

export interface TextUsage extends Usage {
  /** Ids that `@ana` points to, sorted. */
  ana: string[];
  /** Languages of `xml:lang`, in the order of the text. */
  languages: string[];
}

export function usageOf(text: Element): TextUsage {
  const counts = new Map<string, number>();
  const values = new Set<string>();
  const ana = new Set<string>();
  const languages = new Set<string>();
  const said = new Set<string>();
  walkElements(text, (node) => {
    counts.set(node.name, (counts.get(node.name) ?? 0) + 1);
    for (const name of Object.keys(node.attributes)) {
      const value = node.attributes[name];
      said.add(name);
      if (name === 'type' || name === 'force') values.add(`${node.name} ${name} ${value}`);
      else if (name === 'resp' && value) for (const token of value.split(' ')) values.add(`* resp ${token}`);
      else if (name === 'ana' && value) for (const token of value.split(' ')) ana.add(token.replace(/^#/, ''));
      else if (name === 'xml:lang' && value) languages.add(value);
    }
  });
  return {
    counts,
    ana: [...ana].sort(),
    languages: [...languages],
    says: (attribute) => said.has(attribute),
    has: (element, attribute, value) =>
      attribute === undefined ? counts.has(element) : values.has(`${element} ${attribute} ${value}`)
  };
}
