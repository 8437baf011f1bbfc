/**
 * XML Inclusions (XInclude) 1.0, as far as files of the same folder go: `parse="xml"` and `"text"`, `xpointer`, `fallback`. Nothing
 * outside the folder of the including file is read, whatever links lead there, and no connection is opened.
 */
import { resolve } from 'node:path';
import type { VFile } from 'vfile';
import type { Element, ElementContent, Root } from 'xast';
import { IMPORT } from '../messages/import.ts';
import { reporter } from '../messages/report.ts';
import { baseWithin, join } from '../tei/bases.ts';
import { isElement, textOf } from '../tei/elements.ts';
import { XINCLUDE } from '../tei/read-document.ts';
import { locate } from './local-files.ts';
import { around, withInherited } from './prefixes.ts';
import type { Read } from './read.ts';
import { point } from './xpointer.ts';

const report = reporter(IMPORT);

/** How many inclusions one document may make, how deep, and how many characters they may bring. */
const MAX_COUNT = 1000;
const MAX_DEPTH = 20;
const MAX_CHARACTERS = 20_000_000;

/** Ends the work at the first fault, which has been reported. */
class Stop extends Error {}

/** What a file is asked for, and by whom. */
interface Asked {
  /** The file that asks, and its own messages. */
  path: string;
  file: VFile;
  root: Root;
  /** The inclusions that are open: their files, with the pointer into them. */
  open: readonly string[];
  /** The values of `xml:base` round the place, the outermost first. */
  bases: readonly string[];
}

/**
 * Resolves every inclusion of a document, in place.
 *
 * @param path the file of the document
 * @param read reads and parses another file; its messages are on the file that it gives back
 * @returns whether all could be resolved; if not, one error is on the file that asked, or on the one that was asked for
 */
export function resolveIncludes(root: Root, path: string, file: VFile, read: Read): boolean {
  const resolver = new Resolver(read);
  try {
    resolver.resolve(root, { path, file, root, open: [`${path}#`], bases: [] });
    return true;
  } catch (error) {
    if (error instanceof Stop) return false;
    throw error;
  }
}

class Resolver {
  private readonly read: Read;
  private count = 0;
  private characters = 0;

  constructor(read: Read) {
    this.read = read;
  }

  /** Replaces each inclusion under `parent` by what it includes. */
  resolve(parent: Root | Element, asked: Asked): void {
    const replaced: ElementContent[] = [];
    for (const child of parent.children as ElementContent[]) {
      if (!isElement(child)) replaced.push(child);
      else if (isInclude(child, 'include'))
        for (const node of this.include(child, within(child, asked))) replaced.push(node);
      else {
        if (isInclude(child, 'fallback')) this.fail(child, asked, 'a `fallback` stands outside of an `include`');
        this.resolve(child, within(child, asked));
        replaced.push(child);
      }
    }
    parent.children = joined(replaced);
  }

  /** What one inclusion includes; what that includes in turn is resolved. */
  private include(element: Element, asked: Asked): ElementContent[] {
    const { href = '', parse = 'xml', xpointer } = element.attributes as Record<string, string | undefined>;
    const what = `\`${href === '' ? `#${xpointer ?? ''}` : href}\``;
    if (parse !== 'xml' && parse !== 'text') this.fail(element, asked, `\`parse\` cannot be \`${parse}\``);
    if (href.includes('#')) this.fail(element, asked, 'its `href` has a fragment, which belongs into `xpointer`');
    if (href === '' && (xpointer === undefined || parse === 'text'))
      this.fail(element, asked, 'it names neither a file nor a part of this one');
    if (++this.count > MAX_COUNT || asked.open.length > MAX_DEPTH) this.tooMuch(element, asked);

    const found = href === '' ? asked.path : locate(href, asked.bases, asked.path);
    if (typeof found !== 'string') return this.fallback(element, asked, what, found.reason);
    this.read.included.add(resolve(found));
    if (parse === 'text') return this.includeText(element, asked, found);
    const key = `${found}#${xpointer ?? ''}`;
    if (asked.open.includes(key)) {
      report(asked.file, 'xinclude-loop', element.position, { what });
      throw new Stop();
    }
    const target = href === '' ? asked : this.read.xml(found);
    if (!target) throw new Stop();
    let nodes = target.root.children.filter(({ type }) => type !== 'doctype');
    if (xpointer !== undefined) {
      const part = point(xpointer, target.root);
      if (typeof part === 'string') return this.fallback(element, asked, what, part);
      nodes = [withInherited(structuredClone(part), around(part, target.root))];
    }
    const wrapper: Root = { type: 'root', children: nodes };
    this.measure(textOf(wrapper).length, element, asked);
    const { root, file } = target;
    this.resolve(wrapper, { path: found, file, root, open: [...asked.open, key], bases: [] });
    const from = href === '' ? undefined : join(element.attributes['xml:base'] ?? '', href);
    return (wrapper.children as ElementContent[]).map((node) => (isElement(node) ? based(node, from) : node));
  }

  private includeText(element: Element, asked: Asked, path: string): ElementContent[] {
    if (typeof element.attributes.xpointer === 'string')
      this.fail(element, asked, '`xpointer` finds nothing in plain text');
    const value = this.read.text(path, element.attributes.encoding ?? undefined);
    if (value === undefined) throw new Stop();
    this.measure(value.length, element, asked);
    return value === '' ? [] : [{ type: 'text', value }];
  }

  private fallback(element: Element, asked: Asked, what: string, reason: string): ElementContent[] {
    const fallbacks = element.children.filter((child): child is Element => isInclude(child, 'fallback'));
    if (fallbacks.length > 1) this.fail(element, asked, 'it has more than one `fallback`');
    const [fallback] = fallbacks;
    if (!fallback) {
      report(asked.file, 'xinclude-unresolved', element.position, { what, reason });
      throw new Stop();
    }
    report(asked.file, 'xinclude-fallback', element.position, { what, reason });
    this.resolve(fallback, asked);
    return fallback.children;
  }

  private measure(characters: number, element: Element, asked: Asked): void {
    this.characters += characters;
    if (this.characters > MAX_CHARACTERS) this.tooMuch(element, asked);
  }

  private tooMuch(element: Element, { file }: Asked): never {
    report(file, 'xinclude-size', element.position, { count: MAX_COUNT, depth: MAX_DEPTH, limit: MAX_CHARACTERS });
    throw new Stop();
  }

  private fail(element: Element, { file }: Asked, fault: string): never {
    report(file, 'xinclude-malformed', element.position, { fault });
    throw new Stop();
  }
}

const isInclude = (node: ElementContent, name: string): node is Element =>
  isElement(node) && node.data?.namespace === XINCLUDE && node.name.replace(/^.*:/, '') === name;

/** What was included from another folder says so (XInclude 1.0, section 4.7.5), or the images that it names would be looked for here. */
function based(element: Element, from: string | undefined): Element {
  if (!from?.includes('/')) return element;
  const base = baseWithin(element, from) as string;
  return { ...element, attributes: { ...element.attributes, 'xml:base': base } };
}

/** What an element asks, with the base address that it sets for what it holds. */
function within(element: Element, asked: Asked): Asked {
  const base = element.attributes['xml:base'];
  return typeof base === 'string' ? { ...asked, bases: [...asked.bases, base] } : asked;
}

/** Texts that have come to stand side by side are one text. */
function joined(nodes: ElementContent[]): ElementContent[] {
  const result: ElementContent[] = [];
  for (const node of nodes) {
    const last = result[result.length - 1];
    if (node.type === 'text' && last?.type === 'text')
      result[result.length - 1] = { type: 'text', value: last.value + node.value };
    else result.push(node);
  }
  return result;
}
