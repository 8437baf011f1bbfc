/** The guide to the schema of the TEI that stet writes, made from the schema itself: what an ODD's reference pages have. */
import { VFile } from 'vfile';
import type { Element } from 'xast';
import { childElements, isElement } from '../elements.ts';
import { readXml } from '../read.ts';

const HEAD = `# The schema of the TEI

Every element that stet writes, with its attributes and its content, and no more: made from \`src/tei/schema/stet.rng\` (RELAX NG). What that
schema accepts, \`tei_all\` accepts. [encoding.md](encoding.md) tells what becomes what. All elements are of the namespace
\`http://www.tei-c.org/ns/1.0\`.

Content is written as in RELAX NG's compact syntax: \`a, b\` one after the other, \`a | b\` one of them, \`?\` not necessarily, \`*\` any number of
times, \`+\` once or more. A name stands for the entry of that name on this page. Attributes in bold must be there.
`;

/**
 * @param schema RELAX NG in the XML syntax: a grammar of definitions, each one element or one pattern; comments `=== title` part them
 * @returns Markdown
 * @throws Error when the schema is not well-formed
 */
export function schemaGuide(schema: string): string {
  const file = new VFile();
  const grammar = readXml(schema, file)?.children.find((node) => isElement(node, 'grammar')) as Element | undefined;
  if (!grammar) throw new Error(`no grammar: ${file.messages.join(' ')}`);
  const parents = parentsIn(grammar);
  const entries = grammar.children.flatMap((node) => {
    const title = node.type === 'comment' && /^\s*=+ (.+?)\s*$/.exec(node.value)?.[1];
    if (title) return [`## ${title[0]?.toUpperCase()}${title.slice(1)}\n`];
    return isElement(node, 'define') ? [entry(node, parents.get(nameOf(node)) ?? [])] : [];
  });
  return [HEAD, ...entries].join('\n');
}

const nameOf = (node: Element) => node.attributes.name ?? '';

/** Which definitions refer to each definition. */
function parentsIn(grammar: Element): Map<string, string[]> {
  const parents = new Map<string, string[]>();
  for (const define of childElements(grammar, 'define'))
    for (const name of new Set(references(define))) {
      const known = parents.get(name);
      if (known) known.push(nameOf(define));
      else parents.set(name, [nameOf(define)]);
    }
  return parents;
}

function references(node: Element): string[] {
  return node.name === 'ref' ? [nameOf(node)] : childElements(node).flatMap(references);
}

function entry(define: Element, parents: readonly string[]): string {
  const element = childElements(define, 'element')[0];
  const holder = element ?? define;
  const tag = element && nameOf(element) !== nameOf(define) ? `: the element \`${nameOf(element)}\`` : '';
  const attributes = attributesOf(holder);
  const content = childElements(holder).filter((node) => !isDocumentation(node) && !isAboutAttributes(node));
  const facts = [
    attributes.length > 0 ? `- attributes: ${attributes.join(', ')}` : '',
    content.length > 0 ? `- ${element ? 'content' : 'is'}: \`${sequence(content, false)}\`` : '',
    // Values and attributes stand nearly everywhere.
    parents.length > 0 && !/^(data|att)\./.test(nameOf(define)) ? `- in: ${parents.map(code).join(', ')}` : ''
  ].filter(Boolean);
  const documentation = childElements(holder).find(isDocumentation);
  const said = documentation ? `${words(documentation)}\n\n` : '';
  return `### ${nameOf(define)}${tag}\n\n${said}${facts.join('\n')}\n`;
}

const code = (value: string) => `\`${value}\``;
const isDocumentation = ({ name }: Element) => name === 'a:documentation';

const words = ({ children }: Element) =>
  children
    .map((node) => (node.type === 'text' ? node.value : ''))
    .join('')
    .replace(/\s+/g, ' ')
    .trim();

/** Whether a pattern is an attribute, one that may be there, or a set of them. */
function isAboutAttributes(node: Element): boolean {
  if (node.name === 'attribute') return true;
  if (node.name === 'ref') return nameOf(node).startsWith('att.');
  const inside = childElements(node);
  return node.name === 'optional' && inside.length > 0 && inside.every(isAboutAttributes);
}

function attributesOf(holder: Element): string[] {
  return childElements(holder)
    .filter(isAboutAttributes)
    .flatMap((node) => {
      if (node.name === 'ref') return [`those of ${code(nameOf(node))}`];
      if (node.name === 'optional') return childElements(node).map((inside) => attribute(inside, false));
      return [attribute(node, true)];
    });
}

function attribute(node: Element, isRequired: boolean): string {
  const name = code(nameOf(node));
  return `${isRequired ? `**${name}**` : name} (${code(sequence(childElements(node), false))})`;
}

/** @param isInside whether something stands round it, so that several need brackets */
function sequence(nodes: readonly Element[], isInside: boolean, by = ', '): string {
  const parts = nodes.map((node) => pattern(node, isInside || nodes.length > 1));
  return isInside && parts.length > 1 ? `(${parts.join(by)})` : parts.join(by);
}

const COUNTS: Record<string, string> = { optional: '?', zeroOrMore: '*', oneOrMore: '+' };

function pattern(node: Element, isInside: boolean): string {
  const inside = childElements(node).filter((child) => !isDocumentation(child));
  const count = COUNTS[node.name];
  if (count) return `${sequence(inside, true)}${count}`.replace(/^(.*[?*+])([?*+])$/, '($1)$2');
  switch (node.name) {
    case 'ref':
      return nameOf(node);
    case 'value':
      return `"${words(node)}"`;
    case 'data':
      return [node.attributes.type, ...inside.map(parameter)].join(' ');
    case 'choice':
      return inside.length > 1 && isInside ? `(${sequence(inside, false, ' | ')})` : sequence(inside, false, ' | ');
    case 'group':
      return sequence(inside, isInside);
    case 'element':
      return `${nameOf(node)} { ${sequence(inside, false)} }`;
    case 'attribute':
      return `@${nameOf(node)} (${sequence(inside, false)})`;
    case 'list':
    case 'mixed':
      return `${node.name} { ${sequence(inside, false)} }`;
    default:
      // `text` and `empty`.
      return node.name;
  }
}

const parameter = (node: Element) => `{ ${nameOf(node)} "${words(node)}" }`;
