import { isUriReference } from '../datatypes/any-uri.ts';
import { isNCName, splitQName } from '../xml/names.ts';
import type { Problems } from './problem.ts';
import type { SchemaNode } from './tree.ts';

/** What the children of an element of a schema may be. */
type Content =
  | 'nothing'
  | 'patterns'
  | 'name-classes'
  | 'grammar'
  | 'included'
  | 'data'
  | 'exception'
  | 'class-exception';

interface Rule {
  readonly content: Content;
  /** Attributes besides `ns` and `datatypeLibrary`, and whether each must be there. */
  readonly attributes: ReadonlyMap<string, 'required' | 'optional'>;
  /** Whether a name class comes first unless there is an attribute `name`. */
  readonly named: boolean;
  readonly min: number;
  readonly max: number;
}

const NO_ATTRIBUTES: Rule['attributes'] = new Map();

function rule(content: Content, more: Partial<Rule> = {}): Rule {
  return { content, attributes: NO_ATTRIBUTES, named: false, min: 0, max: Number.POSITIVE_INFINITY, ...more };
}

const PARTS = rule('patterns', { min: 1 });
const NOTHING = rule('nothing');
const REFERENCE = rule('nothing', { attributes: new Map([['name', 'required']]) });

/** Elements that are patterns (RELAX NG, section 3). */
const PATTERNS = rules({
  element: { ...PARTS, attributes: new Map([['name', 'optional']]), named: true },
  attribute: rule('patterns', { attributes: new Map([['name', 'optional']]), named: true, max: 1 }),
  group: PARTS,
  interleave: PARTS,
  choice: PARTS,
  optional: PARTS,
  zeroOrMore: PARTS,
  oneOrMore: PARTS,
  list: PARTS,
  mixed: PARTS,
  ref: REFERENCE,
  parentRef: REFERENCE,
  empty: NOTHING,
  text: NOTHING,
  value: rule('nothing', { attributes: new Map([['type', 'optional']]) }),
  data: rule('data', { attributes: new Map([['type', 'required']]) }),
  notAllowed: NOTHING,
  externalRef: rule('nothing', { attributes: new Map([['href', 'required']]) }),
  grammar: rule('grammar')
});

const NAME_CLASSES = rules({
  name: NOTHING,
  anyName: rule('class-exception', { max: 1 }),
  nsName: rule('class-exception', { max: 1 }),
  choice: rule('name-classes', { min: 1 })
});

const DEFINITIONS: Readonly<Record<string, Rule>> = {
  start: rule('patterns', { attributes: new Map([['combine', 'optional']]), min: 1, max: 1 }),
  define: {
    ...PARTS,
    attributes: new Map([
      ['name', 'required'],
      ['combine', 'optional']
    ])
  }
};

const RULES: Readonly<Record<Exclude<Content, 'data'>, ReadonlyMap<string, Rule>>> = {
  nothing: rules({}),
  patterns: PATTERNS,
  'name-classes': NAME_CLASSES,
  grammar: rules({
    ...DEFINITIONS,
    div: rule('grammar'),
    include: rule('included', { attributes: new Map([['href', 'required']]) })
  }),
  included: rules({ ...DEFINITIONS, div: rule('included') }),
  exception: rules({ except: PARTS }),
  'class-exception': rules({ except: rule('name-classes', { min: 1 }) })
};

/** Reports whatever in a file of a schema is not according to the full syntax (section 3). */
export function checkSyntax(root: SchemaNode, problems: Problems): void {
  new SyntaxCheck(problems).node(root, PATTERNS.get(root.name), 'may not be the outermost element');
}

class SyntaxCheck {
  readonly #problems: Problems;

  constructor(problems: Problems) {
    this.#problems = problems;
  }

  node(node: SchemaNode, rule: Rule | undefined, misplaced: string): void {
    if (!rule) {
      const known = Object.values(RULES).some((rules) => rules.has(node.name)) || node.name === 'param';
      const message = known ? `<${node.name}> ${misplaced}.` : `RELAX NG has no element <${node.name}>.`;
      this.#problems.report('schema-syntax', message, node.place);
      return;
    }
    this.#attributes(node, rule);
    const children = this.#named(node, rule);
    if (children.length < rule.min) {
      this.#problems.report('schema-syntax', `<${node.name}> lacks its content.`, node.place);
    }
    const surplus = children[rule.max];
    if (surplus) {
      const message = `In <${node.name}>, <${surplus.name}> is one too many: ${rule.max} may stand there.`;
      this.#problems.report('schema-syntax', message, surplus.place);
    }
    if (rule.content === 'data') this.#data(node);
    else for (const child of children) this.#child(child, rule.content, node);
  }

  #child(child: SchemaNode, content: Exclude<Content, 'data'>, parent: SchemaNode): void {
    this.node(child, RULES[content].get(child.name), `may not stand in <${parent.name}> here`);
  }

  /** Checks the name class, and gives what stands after it. */
  #named(node: SchemaNode, rule: Rule): readonly SchemaNode[] {
    if (!rule.named || node.attribute('name') !== undefined) return node.children;
    const [first, ...rest] = node.children;
    if (first) this.node(first, NAME_CLASSES.get(first.name), `stands where the name of <${node.name}> must stand`);
    else this.#problems.report('schema-syntax', `<${node.name}> lacks its name.`, node.place);
    return rest;
  }

  /** Parameters, then perhaps an exception. */
  #data(node: SchemaNode): void {
    node.children.forEach((child, index) => {
      if (child.name === 'param') this.node(child, REFERENCE, '');
      else if (index === node.children.length - 1) this.#child(child, 'exception', node);
      else this.node(child, undefined, 'may stand in <data> only at the end');
    });
  }

  #attributes(node: SchemaNode, { attributes }: Rule): void {
    for (const [name, need] of attributes) {
      if (need === 'required' && node.attribute(name) === undefined) {
        this.#problems.report('schema-syntax', `<${node.name}> lacks the attribute ${name}.`, node.place);
      }
    }
    for (const [name, value] of node.attributes) {
      if (name !== 'ns' && name !== 'datatypeLibrary' && !attributes.has(name)) {
        this.#problems.report('schema-syntax', `<${node.name}> has no attribute ${name}.`, node.place);
        continue;
      }
      const wrong = wrongValue(node.name, name, value);
      if (wrong) this.#problems.report('schema-syntax', `The value “${value}” of ${name} ${wrong}.`, node.place);
    }
  }
}

function rules(byName: Readonly<Record<string, Rule>>): ReadonlyMap<string, Rule> {
  return new Map(Object.entries(byName));
}

/** Why an attribute may not have a value, as the rest of a sentence. */
function wrongValue(element: string, attribute: string, value: string): string | undefined {
  switch (attribute) {
    case 'combine':
      return value === 'choice' || value === 'interleave' ? undefined : 'must be “choice” or “interleave”';
    case 'name': {
      const qualified = element === 'element' || element === 'attribute';
      return (qualified ? splitQName(value) : isNCName(value)) ? undefined : 'is not a name';
    }
    case 'type':
      return isNCName(value) ? undefined : 'is not a name without a colon';
    case 'href':
      if (!isUriReference(value)) return 'is not a URI';
      return value.includes('#') ? 'may not have a fragment' : undefined;
    case 'datatypeLibrary':
      if (value === '') return undefined;
      return /^[A-Za-z][A-Za-z0-9+.-]*:./.test(value) && !value.includes('#') && isUriReference(value)
        ? undefined
        : 'must be an absolute URI without a fragment';
    default:
      return undefined;
  }
}
