/** `<availability>` (TEI Guidelines 2.2.4): the licence, by its name and address, and what else is said of use, in prose. */
import type { Element } from 'xast';
import type { Metadata } from '../../transcription/metadata.ts';
import { childElements, element, isElement, leaf, wordsOf } from '../elements.ts';

type Availability = Pick<Metadata, 'licence' | 'availability'>;

/** How long words may be to be the name of a licence; what is longer is what it says. */
const LONGEST_NAME = 100;

const ADDRESS = /^[a-z][a-z0-9+.-]*:\S+$/i;

/** Where there are only licences: an address there is that of one, wherever in the prose it stands. */
const OF_LICENCES =
  /^https?:\/\/(?:www\.)?(?:creativecommons\.org\/(?:licenses|publicdomain)|rightsstatements\.org|opendatacommons\.org\/licenses|opensource\.org\/licen[cs]es?|(?:www\.)?gnu\.org\/licenses)\//i;

/** @returns none where nothing is said; a blank line in the prose parts paragraphs */
export function availabilityElement({ licence, availability }: Availability): Element[] {
  const parts = [
    ...(licence ? [leaf('licence', licence.name, { target: licence.url })] : []),
    ...(availability
      ?.split(/\n\s*\n/)
      .flatMap((paragraph) => (paragraph.trim() === '' ? [] : [leaf('p', flat(paragraph))])) ?? [])
  ];
  return parts.length > 0 ? [element('availability', {}, parts)] : [];
}

/**
 * What an `availability` says. Others give the text of a licence where its name is expected, or name it in the midst of prose: the name is
 * then that of a Creative Commons licence at such an address, or the words that lead to the address, or the address itself; every word that is not
 * the name is prose, with the addresses in it.
 *
 * @param isOwn whether this program wrote it: then every licence is a name
 */
export function readAvailability(availability: Element | undefined, isOwn: boolean): Availability {
  if (!availability) return {};
  const [licence] = childElements(availability, 'licence');
  const found = licence && isOwn ? plain(licence) : named(availability, licence);
  const isSaid = found && licence && wordsOf(licence) === found.name;
  const prose = childElements(availability)
    .filter((part) => !(isSaid && part === licence))
    .flatMap((part) => paragraphs(part, found?.url));
  return { ...(found && { licence: found }), ...(prose.length > 0 && { availability: prose.join('\n\n') }) };
}

/** A licence as it is named. */
function plain(licence: Element): Availability['licence'] {
  const name = wordsOf(licence);
  const url = licence.attributes.target ?? undefined;
  return name === undefined ? undefined : { name, ...(url !== undefined && { url }) };
}

function named(availability: Element, licence: Element | undefined): Availability['licence'] {
  const links = references(licence ?? availability).filter(({ target }) => ADDRESS.test(target));
  const link = licence ? links[0] : links.find(({ target }) => OF_LICENCES.test(target));
  const target = licence?.attributes.target?.trim();
  const url = target !== undefined && ADDRESS.test(target) ? target : link?.target;
  const words = licence && wordsOf(licence);
  const isName = words !== undefined && words.length <= LONGEST_NAME;
  const name = isName ? words : (nameAt(url) ?? link?.words ?? url);
  return name === undefined ? undefined : { name, ...(url !== undefined && { url }) };
}

/** What a Creative Commons licence or mark is called, by its address: https://creativecommons.org/about/cclicenses/. */
export function nameAt(address: string | undefined): string | undefined {
  const [, family, kind = '', version = ''] =
    /^https?:\/\/(?:www\.)?creativecommons\.org\/(licenses|publicdomain)\/([a-z-]+)\/(\d\.\d)(?:\/|$)/i.exec(
      address ?? ''
    ) ?? [];
  if (family === undefined) return undefined;
  if (family === 'licenses') return `CC ${kind.toUpperCase()} ${version}`;
  return kind === 'zero' ? `CC0 ${version}` : kind === 'mark' ? `Public Domain Mark ${version}` : undefined;
}

function references(element: Element): { target: string; words: string | undefined }[] {
  return childElements(element).flatMap((child) =>
    child.name === 'ref' || child.name === 'ptr'
      ? [{ target: (child.attributes.target ?? '').trim(), words: wordsOf(child) }]
      : references(child)
  );
}

const BLOCKS: ReadonlySet<string> = new Set(['p', 'ab', 'list', 'item', 'head']);

/** The prose of an element, a text for each paragraph. @param known an address that need not be said */
function paragraphs(element: Element, known: string | undefined): string[] {
  if (!childElements(element).some(({ name }) => BLOCKS.has(name))) return proseOf(element, known);
  const said = element.children.flatMap((child) =>
    isElement(child) ? paragraphs(child, known) : proseOf(child, known)
  );
  const target = element.attributes.target?.trim();
  return target === undefined || target === known ? said : [...said, target];
}

const proseOf = (node: Element['children'][number], known: string | undefined): string[] => {
  const words = flat(prose(node, known));
  return words === '' ? [] : [words];
};

function prose(node: Element['children'][number], known: string | undefined): string {
  if (node.type === 'text' || node.type === 'cdata') return node.value;
  if (!isElement(node)) return '';
  const words = node.children.map((child) => prose(child, known)).join('');
  const { target } = node.attributes;
  const isTold = !target || target.trim() === known || words.includes(target.trim());
  return isTold ? words : `${words} (${target.trim()})`;
}

const flat = (words: string): string => words.replace(/\s+/g, ' ').trim();
