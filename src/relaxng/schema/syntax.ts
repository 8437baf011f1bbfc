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
  readonly required?: readonly string[];
  readonly optional?: readonly string[];
  readonly content: Content;
  /** A name class comes first unless there is an attribute `name`. */
  readonly named?: true;
  readonly min?: number;
  readonly max?: number;
}

const PARTS: Rule = { content: 'patterns', min: 1 };
const NOTHING: Rule = { content: 'nothing' };

/** Elements that are patterns (RELAX NG, section 3). */
const PATTERNS = rules({
  element: { ...PARTS, optional: ['name'], named: true },
  attribute: { content: 'patterns', optional: ['name'], named: true, max: 1 },
  group: PARTS,
  interleave: PARTS,
  choice: PARTS,
  optional: PARTS,
  zeroOrMore: PARTS,
  oneOrMore: PARTS,
  list: PARTS,
  mixed: PARTS,
  ref: { ...NOTHING, required: ['name'] },
  parentRef: { ...NOTHING, required: ['name'] },
  empty: NOTHING,
  text: NOTHING,
  value: { ...NOTHING, optional: ['type'] },
  data: { content: 'data', required: ['type'] },
  notAllowed: NOTHING,
  externalRef: { ...NOTHING, required: ['href'] },
  grammar: { content: 'grammar' }
});

const NAME_CLASSES = rules({
  name: NOTHING,
  anyName: { content: 'class-exception', max: 1 },
  nsName: { content: 'class-exception', max: 1 },
  choice: { content: 'name-classes', min: 1 }
});

const DEFINITIONS: Readonly<Record<string, Rule>> = {
  start: { content: 'patterns', optional: ['combine'], min: 1, max: 1 },
  define: { ...PARTS, required: ['name'], optional: ['combine'] }
};

const RULES: Readonly<Record<Exclude<Content, 'data'>, ReadonlyMap<string, Rule>>> = {
  nothing: rules({}),
  patterns: PATTERNS,
  'name-classes': NAME_CLASSES,
  grammar: rules({
    ...DEFINITIONS,
    div: { content: 'grammar' },
    include: { content: 'included', required: ['href'] }
  }),
  included: rules({ ...DEFINITIONS, div: { content: 'included' } }),
  exception: rules({ except: PARTS }),
  'class-exception': rules({ except: { content: 'name-classes', min: 1 } })
};

const PARAMETER: Rule = { content: 'nothing', required: ['name'] };

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
    if (children.length < (rule.min ?? 0)) {
      this.#problems.report('schema-syntax', `<${node.name}> lacks its content.`, node.place);
    }
    const surplus = rule.max === undefined ? undefined : children[rule.max];
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
      if (child.name === 'param') this.node(child, PARAMETER, '');
      else if (index === node.children.length - 1) this.#child(child, 'exception', node);
      else this.node(child, undefined, 'may stand in <data> only at the end');
    });
  }

  #attributes(node: SchemaNode, { required = [], optional = [] }: Rule): void {
    for (const name of required) {
      if (node.attribute(name) === undefined) {
        this.#problems.report('schema-syntax', `<${node.name}> lacks the attribute ${name}.`, node.place);
      }
    }
    for (const { local: name } of node.attributes) {
      const value = node.attribute(name) as string;
      if (name !== 'ns' && name !== 'datatypeLibrary' && !required.includes(name) && !optional.includes(name)) {
        this.#problems.report('schema-syntax', `<${node.name}> has no attribute ${name}.`, node.place);
      } else {
        const wrong = wrongValue(node.name, name, value);
        if (wrong) this.#problems.report('schema-syntax', `The value “${value}” of ${name} ${wrong}.`, node.place);
      }
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
