/** Breaking documents on purpose, always in the same way for the same seed. */

/** Numbers from 0 to 1 (Park and Miller's generator). */
export function generator(seed: number): () => number {
  let state = (seed % 2147483646) + 1;
  return () => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
}

/** An element without elements in it: its start, end, name, attributes and content. */
interface Leaf {
  start: number;
  end: number;
  name: string;
  attributes: string;
  content: string;
}

const NAMES =
  'p div head hi del add subst note pb lb ab list item date name title foo persName gap seg l lg opener table row'.split(
    ' '
  );
const ATTRIBUTES = 'n rend type when xml:id hand cert target who quantity unit foo xml:lang from place'.split(' ');
const VALUES = [
  '',
  'x y',
  '1',
  '-1',
  '2020-02-30',
  '2020-02-29',
  '#a',
  '1a',
  'high',
  'true',
  '%zz',
  'de-AT',
  '0.5',
  ' z '
];

/** `xml` with one mutation; most often it is then invalid, now and then not well-formed. */
export function mutate(xml: string, random: () => number): string {
  const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)] as T;
  const body = xml.search(/<[A-Za-z]/);
  const leaves = Array.from(
    xml.slice(body).matchAll(/<([\w:]+)((?:\s[^<>]*?)?)(?:\/>|>([^<]*)<\/\1\s*>)/g),
    (match): Leaf => ({
      start: body + match.index,
      end: body + match.index + match[0].length,
      name: match[1] as string,
      attributes: match[2] as string,
      content: match[3] ?? ''
    })
  );
  const tags = Array.from(xml.slice(body).matchAll(/<[\w:]+(?:\s[^<>]*)?>|<\/[\w:]+\s*>/g), ({ index, 0: tag }) => ({
    start: body + index,
    end: body + index + tag.length,
    isEnd: tag.startsWith('</')
  }));
  const replaced = ({ start, end }: { start: number; end: number }, text: string) =>
    xml.slice(0, start) + text + xml.slice(end);
  const leaf = leaves.length > 0 ? pick(leaves) : undefined;
  const tag = pick(tags);
  const inserted = (text: string) => replaced({ start: tag.end, end: tag.end }, text);
  const written = (name: string, attributes: string, content: string) => `<${name}${attributes}>${content}</${name}>`;
  const added = (attribute: string) => {
    const start = pick(tags.filter(({ isEnd }) => !isEnd));
    const at = start.start + (/^<[\w:]+/.exec(xml.slice(start.start))?.[0] ?? '').length;
    return replaced({ start: at, end: at }, ` ${attribute}="${pick(VALUES)}"`);
  };
  if (!leaf) return added(pick(ATTRIBUTES));
  const source = xml.slice(leaf.start, leaf.end);
  const attribute = pick([...leaf.attributes.matchAll(/\s([\w:]+)\s*=\s*("[^"]*"|'[^']*')/g)]);
  switch (Math.floor(random() * 11)) {
    case 0:
      return replaced(leaf, written(pick(NAMES), leaf.attributes, leaf.content));
    case 1:
      return replaced(leaf, '');
    case 2:
      return replaced(leaf, source + source);
    case 3:
      return inserted(source);
    case 4:
      return added(pick(ATTRIBUTES));
    case 5:
      return attribute ? replaced(leaf, source.replace(attribute[0], '')) : replaced(leaf, leaf.content);
    case 6:
      return attribute
        ? replaced(leaf, source.replace(attribute[0], ` ${attribute[1]}="${pick(VALUES)}"`))
        : added(pick(ATTRIBUTES));
    case 7:
      return inserted('some text');
    case 8:
      return replaced(leaf, leaf.content);
    case 9:
      return inserted(written(pick(NAMES), '', leaf.content));
    default:
      return random() < 0.3 ? replaced(tag, '') : inserted(`<${pick(NAMES)}/>`);
  }
}
