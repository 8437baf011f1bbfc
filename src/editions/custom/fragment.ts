/** Fragments of HTML that an edition puts into the slots of its pages: read by the parser of HTML, checked, never pasted. */
import type { Element, Root } from 'hast';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { VFile } from 'vfile';
import { location } from 'vfile-location';
import { CUSTOM } from '../../messages/custom.ts';
import { reporter } from '../../messages/report.ts';
import { unclosed } from './closed.ts';
import type { Slot } from './settings.ts';

const report = reporter(CUSTOM);

const IN_HEAD = new Set(['meta', 'link', 'style', 'script', 'noscript', 'template']);
/** Attributes that make a browser load something; `href` does on `link` alone. */
const LOADING = ['src', 'poster', 'data', 'srcSet', 'background', 'formAction', 'action'];

/**
 * Reads a fragment.
 *
 * @param file the fragment; takes the messages
 * @param scripts whether scripts are allowed
 * @returns its tree; what is wrong with it is said on `file`
 */
export function readFragment(file: VFile, slot: Slot, scripts: boolean): Root {
  const parsing = new VFile({ value: String(file.value) });
  const tree = unified().use(rehypeParse, { fragment: true, emitParseErrors: true, verbose: true }).parse(parsing);
  for (const { reason, place } of parsing.messages)
    report(file, 'fragment-not-html', place, { reason: reason.replace(/^[A-Z](?=[a-z])/, (c) => c.toLowerCase()) });
  const source = String(file.value);
  const { toPoint } = location(file);
  if (source.trim() === '') report(file, 'fragment-empty', undefined);
  else if (!tree.children.some(({ type }) => type === 'element'))
    report(file, 'fragment-not-html', undefined, { reason: 'it has no element' });
  for (const { index, 1: name = '' } of source.matchAll(/<(html|head|body|!doctype)\b/gi))
    report(file, 'fragment-element', toPoint(index), { element: name.toLowerCase(), slot });
  for (const { tag, place, offset } of unclosed(tree, source))
    if (!/^<.?(?:html|head|body)>$/i.test(tag)) report(file, 'fragment-unclosed', place ?? toPoint(offset), { tag });
  visit(tree, 'element', (element, _, parent) => {
    const atTop = parent?.type === 'root';
    const { tagName } = element;
    const misplaced =
      slot === 'head' ? atTop && !IN_HEAD.has(tagName) : /^(?:meta|link|style|base|title)$/.test(tagName);
    if (misplaced) report(file, 'fragment-element', element.position, { element: tagName, slot });
    if (!scripts) checkScripts(element, file);
    checkAddresses(element, file);
  });
  return tree;
}

function checkScripts(element: Element, file: VFile): void {
  const { tagName, properties, position } = element;
  if (/^(?:script|iframe|object|embed)$/.test(tagName) && !isData(element))
    report(file, 'fragment-script', position, { found: `<${tagName}>` });
  for (const [name, value] of Object.entries(properties)) {
    if (/^on/i.test(name)) report(file, 'fragment-script', position, { found: name.toLowerCase() });
    if (/^\s*javascript:/i.test(String(value))) report(file, 'fragment-script', position, { found: String(value) });
  }
}

/** A script element that holds data runs nothing. */
const isData = ({ tagName, properties }: Element) =>
  tagName === 'script' && /^application\/(?:ld\+)?json$/.test(String(properties.type ?? ''));

function checkAddresses({ tagName, properties, children, position }: Element, file: VFile): void {
  for (const name of [...LOADING, ...(tagName === 'link' ? ['href'] : [])]) {
    const address = String(properties[name] ?? '');
    if (/(?:^|,)\s*(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(address) && !/^data:/i.test(address))
      report(file, 'custom-remote', position, { address });
  }
  const [first] = tagName === 'style' ? children : [];
  const style = first?.type === 'text' ? first.value : String(properties.style ?? '');
  const [remote] = /(?:url\(\s*|@import\s+)["']?(?:[a-z]+:)?\/\/[^"')\s]*/i.exec(style) ?? [];
  if (remote) report(file, 'custom-remote', position, { address: remote });
}

/** The files of `theme/` that a fragment shows or loads, by name; other addresses lead to pages of the edition. */
export function filesNamedIn(tree: Root): { name: string; element: Element; property: string }[] {
  const found: { name: string; element: Element; property: string }[] = [];
  visit(tree, 'element', (element) => {
    for (const property of ['src', 'poster', 'data', ...(element.tagName === 'link' ? ['href'] : [])]) {
      const name = element.properties[property];
      if (typeof name === 'string' && !/^(?:[a-z][a-z0-9+.-]*:|[/#]|$)/i.test(name))
        found.push({ name, element, property });
    }
  });
  return found;
}

/**
 * A fragment as it stands on a page.
 *
 * @param root the way from the page to the front of the edition: `''`, `../`
 */
export function fragmentFor(tree: Root, root: string, assets: string): Root['children'] {
  const copy = structuredClone(tree);
  for (const { name, element, property } of filesNamedIn(copy))
    element.properties[property] = `${assets}/theme/${name}`;
  visit(copy, 'element', ({ tagName, properties }) => {
    const { href } = properties;
    if (tagName === 'a' && typeof href === 'string' && !/^(?:[a-z][a-z0-9+.-]*:|[/#]|$)/i.test(href))
      properties.href = root + href;
  });
  return copy.children;
}
