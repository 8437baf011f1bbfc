/**
 * The modules of an edition's stylesheet: XML, in the folder of the stylesheets, and asking for nothing but the document. XSLT can
 * read any file and run other stylesheets; an edition that somebody was given must not do so when it is built.
 */
import type { Position } from 'unist';
import { VFile } from 'vfile';
import type { Element } from 'xast';
import { CUSTOM } from '../../messages/custom.ts';
import { nearest } from '../../messages/nearest.ts';
import { reporter } from '../../messages/report.ts';
import { readXml } from '../../tei/read.ts';
import { walkElements } from '../../tei/walk.ts';
import { ourModules } from './ours.ts';
import type { Folder } from './settings.ts';

const report = reporter(CUSTOM);

/** Functions of XPath, XSLT and SaxonJS that read or run something (XPath Functions 3.1, 14.6–14.8, 16.2, 20). */
const READING =
  /(?<![\w-])(?:doc|document|doc-available|collection|uri-collection|unparsed-text(?:-lines|-available)?|json-doc|transform|function-lookup|load-xquery-module|environment-variable|available-environment-variables)\s*[(#]|saxonica\.com\/ns\/(?:interactive|global)\w*|saxon\.sf\.net/;
/** Elements that do: `xsl:evaluate` makes an expression of a string. */
const READING_ELEMENTS = /^(?:source-document|stream|merge|evaluate|use-package|import-schema|result-document)$/;

/**
 * Adds a module and those that it imports to the modules of a stylesheet.
 *
 * @param modules the texts, by their names in the folder
 * @param read files whose messages are to be told
 */
export function addModule(
  name: string,
  bytes: Uint8Array,
  folder: Folder,
  modules: Map<string, string>,
  read: VFile[]
) {
  if (modules.has(name)) return;
  const text = Buffer.from(bytes).toString('utf8');
  modules.set(name, text);
  const file = new VFile({ path: `${folder.path}/${name}`, value: text });
  read.push(file);
  const tree = readXml(text, file);
  if (!tree) return;
  walkElements(tree, (node) => {
    checkElement(node, file);
    const local = node.name.replace(/^.*:/, '');
    const href = node.attributes.href;
    if (!/^(?:import|include)$/.test(local) || typeof href !== 'string') return;
    if (href.startsWith('stet/')) {
      checkOurs(href, node.position, file);
      return;
    }
    const target = [...name.split('/').slice(0, -1), href].join('/');
    const found = folder.read(target, ['xsl', 'xslt'], file, node.position);
    if (found) addModule(target, found, folder, modules, read);
  });
}

/** An import of ours names one of our stylesheets. */
function checkOurs(href: string, place: Position | undefined, file: VFile): void {
  const ours = ourModules().map((name) => `stet/${name}`);
  if (ours.includes(href)) return;
  const near = nearest(href, ours);
  report(file, 'stylesheet-not-ours', place, { href, ...(near && { nearest: near }) });
}

function checkElement({ name, attributes, children, position }: Element, file: VFile): void {
  if (name.includes(':') && READING_ELEMENTS.test(name.replace(/^.*:/, '')))
    report(file, 'stylesheet-reads', position, { found: `<${name}>` });
  for (const value of Object.values(attributes)) check(String(value), position, file);
  for (const child of children)
    if (child.type === 'text')
      for (const [template] of child.value.matchAll(/\{[^}]*\}/g)) check(template, position, file);
}

/** Looks for what reads in an expression, a text value template, or a namespace. */
function check(expression: string, place: Position | undefined, file: VFile): void {
  const [found] = READING.exec(expression) ?? [];
  if (found) report(file, 'stylesheet-reads', place, { found: found.replace(/\s*[(#]$/, '()') });
}
