import type { IdType } from '../datatypes/datatype.ts';
import { alternatives, contains, keyOf, type NameClass, overlap } from '../patterns/name-class.ts';
import { type Attribute, type Element, Part, type Pattern, type SchemaPlace } from '../patterns/pattern.ts';
import { partsOf } from '../patterns/reach.ts';
import type { Problems } from './problem.ts';

/** Which attributes are identifiers or point at them: by the name of the element, then of the attribute, as `{ns}local`. */
export type IdTypes = ReadonlyMap<string, ReadonlyMap<string, IdType>>;

/**
 * Finds the attributes of the types ID, IDREF and IDREFS, and reports where a document could not tell them apart by
 * name alone (RELAX NG DTD Compatibility, section 5.2). A schema without such types has no such problems.
 */
export function findIdTypes(
  elements: readonly Element[],
  attributes: readonly Attribute[],
  problems: Problems
): IdTypes {
  const identifying = new Set(attributes.filter(({ body }) => idTypeOf(body)));
  const names = [...new Map([...identifying].map(({ nameClass }) => [keyOf(nameClass), nameClass])).values()];
  const suspects = attributes.filter(
    (attribute) => !identifying.has(attribute) && names.some((name) => overlap(attribute.nameClass, name))
  );
  const attributesOf = finder(new Set([...identifying, ...suspects]));
  const found = new Map<string, Map<string, IdType>>();
  const misused = misuseFinder();
  for (const element of elements) {
    if (misused(element.content)) {
      const message = 'ID, IDREF and IDREFS may be types of attributes only.';
      problems.report('schema-ids', message, element.place);
    }
    for (const attribute of attributesOf(element.content)) {
      const type = idTypeOf(attribute.body);
      if (type) note(element, attribute, type, found, problems);
    }
  }
  const conflicts = conflictFinder(found);
  for (const element of elements) {
    for (const attribute of attributesOf(element.content)) {
      if (!identifying.has(attribute) && conflicts(element.nameClass, attribute.nameClass)) {
        problems.report('schema-ids', conflict(attribute.nameClass), attribute.place);
      }
    }
  }
  return found;
}

function idTypeOf(body: Pattern): IdType | undefined {
  return body.kind === 'data' || body.kind === 'value' ? body.datatype.idType : undefined;
}

/** Finds those of some attributes that are in a pattern. Patterns are shared, so each is searched once. */
function finder(wanted: ReadonlySet<Attribute>): (pattern: Pattern) => readonly Attribute[] {
  const known = new Map<Pattern, readonly Attribute[]>();
  return function find(pattern): readonly Attribute[] {
    let found = known.get(pattern);
    if (!found) {
      if (pattern.kind === 'attribute') found = wanted.has(pattern) ? [pattern] : NONE;
      else if ((pattern.parts & Part.attribute) === 0) found = NONE;
      else found = [...new Set(partsOf(pattern).flatMap(find))];
      known.set(pattern, found);
    }
    return found;
  };
}

const NONE: readonly Attribute[] = [];

/** Finds types of identifiers elsewhere than as the whole value of an attribute: in content, lists, choices. */
function misuseFinder(): (pattern: Pattern) => boolean {
  const known = new Map<Pattern, boolean>();
  return function misused(pattern): boolean {
    if ((pattern.parts & (Part.attribute | Part.typedText)) === 0) return false;
    let found = known.get(pattern);
    if (found === undefined) {
      const inner = pattern.kind === 'attribute' ? pattern.body : pattern;
      found = idTypeOf(pattern) !== undefined || partsOf(inner).some(misused);
      known.set(pattern, found);
    }
    return found;
  };
}

function note(
  element: Element,
  { nameClass, place }: { nameClass: NameClass; place: SchemaPlace },
  type: IdType,
  found: Map<string, Map<string, IdType>>,
  problems: Problems
): void {
  if (nameClass.kind !== 'name') {
    problems.report('schema-ids', 'An attribute of a type of identifiers must have one name.', place);
    return;
  }
  for (const each of alternatives(element.nameClass)) {
    if (each.kind !== 'name') {
      const message = 'An element with an attribute of a type of identifiers may not have an open name.';
      problems.report('schema-ids', message, element.place);
      continue;
    }
    const types = found.get(keyOf(each)) ?? new Map<string, IdType>();
    found.set(keyOf(each), types);
    const known = types.get(keyOf(nameClass));
    if (known !== undefined && known !== type) problems.report('schema-ids', conflict(nameClass), place);
    types.set(keyOf(nameClass), type);
  }
}

/** Finds out whether the names of an attribute of no such type are, in the same element, those of one that has it. */
function conflictFinder(found: IdTypes): (element: NameClass, attribute: NameClass) => boolean {
  const names = [...found].map(([key, types]) => ({ element: nameOf(key), attributes: [...types.keys()].map(nameOf) }));
  return (element, attribute) =>
    names.some(
      (each) =>
        contains(element, each.element.namespace, each.element.local) &&
        each.attributes.some(({ namespace, local }) => contains(attribute, namespace, local))
    );
}

/** The name of which `{ns}local` is the key. */
function nameOf(key: string): { namespace: string; local: string } {
  const end = key.lastIndexOf('}');
  return { namespace: key.slice(1, end), local: key.slice(end + 1) };
}

function conflict(attribute: NameClass): string {
  const name = attribute.kind === 'name' ? `“${attribute.local}”` : 'with an open name';
  return `The attribute ${name} is elsewhere declared, for an element of the same name, with another type of identifiers.`;
}
