/** The attributes of an element as TEI simplePrint has them. */
import type { Element } from 'xast';
import type { Losses } from './losses.ts';
import { hasAttribute, PLACES, RENDITIONS, UNITS } from './profile.ts';

/**
 * Keeps what the profile has, says `@rend` as `@rendition`, and puts values of closed lists in its words; what goes is noted.
 *
 * @param isNew whether the element was another before, called `was`
 */
export function simpleAttributes(
  { name, attributes, position }: Element,
  losses: Losses,
  isNew: boolean,
  was = name
): Record<string, string> {
  const simple: Record<string, string> = {};
  const lose = (attribute: string, became: string) => losses.note(`@${attribute} on <${was}>`, became, position);
  for (const [attribute, value] of Object.entries(attributes)) {
    // The writer declares the one namespace that is left.
    if (value === null || value === undefined || attribute === 'rend' || /^xmlns(?::|$)/.test(attribute)) continue;
    const known = inItsWords(name, attribute, value);
    if (!hasAttribute(name, attribute, isNew) || known === undefined || isForeign(attribute))
      lose(attribute, 'nothing');
    else simple[attribute] = known;
  }
  const { rend } = attributes;
  if (rend) {
    const words = rend.split(/\s+/).filter((word) => word !== '');
    const renditions = words.flatMap((word) => RENDITIONS[word.toLowerCase()] ?? []);
    if (renditions.length > 0) simple.rendition = [simple.rendition, ...renditions].filter(Boolean).join(' ');
    lose(
      'rend',
      renditions.length === words.length ? '@rendition' : renditions.length > 0 ? '@rendition, in part' : 'nothing'
    );
  }
  return simple;
}

/** An attribute of another namespace than TEI's and XML's. */
const isForeign = (attribute: string): boolean => attribute.includes(':') && !attribute.startsWith('xml:');

/** Elements whose unit is not one of size (TEI `att.dimensions`), so that it is free. */
const OF_OTHER_UNITS: ReadonlySet<string> = new Set(['milestone', 'measure']);

/** A value in the words of the profile; undefined when it has none for it. */
function inItsWords(element: string, attribute: string, value: string): string | undefined {
  if (attribute === 'unit' && !OF_OTHER_UNITS.has(element))
    return Object.hasOwn(UNITS, value) ? UNITS[value] : undefined;
  if (attribute !== 'place') return value;
  const place = value.trim().replace(/\s+/g, '-');
  return PLACES.has(place) ? place : undefined;
}
