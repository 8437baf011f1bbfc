import type { Datatype, DatatypeProblem, Parameter, ValueContext } from './datatype.ts';
import { type Facet, facet } from './facets.ts';
import type { Type } from './type.ts';
import { normalise } from './white-space.ts';
import { BUILT_IN_TYPES, COMPATIBILITY_TYPES, XSD_TYPES } from './xsd.ts';

const LIBRARIES = new Map([
  ['', { types: BUILT_IN_TYPES, parameters: false }],
  ['http://www.w3.org/2001/XMLSchema-datatypes', { types: XSD_TYPES, parameters: true }],
  ['http://relaxng.org/ns/compatibility/datatypes/1.0', { types: COMPATIBILITY_TYPES, parameters: false }]
]);

/** Datatypes by library, name and parameters; the same three give the same object. */
export class Datatypes {
  readonly #known = new Map<string, Datatype | DatatypeProblem>();

  /** @param context the namespaces in force in the schema where the parameters stand. */
  find(
    library: string,
    name: string,
    parameters: readonly Parameter[],
    context: ValueContext
  ): Datatype | DatatypeProblem {
    const key = [library, name, ...parameters.flatMap((parameter) => [parameter.name, parameter.value])].join('\n');
    let found = this.#known.get(key);
    if (!found) {
      found = make(key, library, name, parameters, context);
      this.#known.set(key, found);
    }
    return found;
  }
}

function make(
  key: string,
  library: string,
  name: string,
  parameters: readonly Parameter[],
  context: ValueContext
): Datatype | DatatypeProblem {
  const offer = LIBRARIES.get(library);
  if (!offer) {
    return { problem: `The datatype library “${library}” is not supported.` };
  }
  const type = offer.types.get(name);
  if (!type) {
    const where = library === '' ? 'without a datatypeLibrary' : `in the library ${library}`;
    return { problem: `There is no datatype “${name}” ${where}.` };
  }
  if (!offer.parameters && parameters[0]) {
    const problem = `The datatype “${name}” of this library takes no parameters.`;
    return { problem, parameter: parameters[0] };
  }
  return type((chosen) => restrict(key, name, chosen, parameters, context));
}

function restrict<V>(
  key: string,
  name: string,
  type: Type<V>,
  parameters: readonly Parameter[],
  context: ValueContext
): Datatype | DatatypeProblem {
  const facets: Facet<V>[] = [];
  for (const parameter of parameters) {
    const made = facet(type, parameter, context);
    if (typeof made === 'string') {
      const problem = `The parameter “${parameter.name}” of the datatype “${name}” ${made}.`;
      return { problem, parameter };
    }
    facets.push(made);
  }
  const parse = (literal: string, where: ValueContext): V | undefined => {
    const lexical = normalise(literal, type.whiteSpace);
    const value = type.parse(lexical, where);
    return value !== undefined && facets.every((each) => each.allows(value, lexical)) ? value : undefined;
  };
  return {
    key,
    label: [type.label, ...facets.map(({ label }) => label)].join(' '),
    idType: type.idType,
    allows: (literal, where) => parse(literal, where) !== undefined,
    valueOf(literal, where) {
      const value = parse(literal, where);
      return value === undefined ? undefined : type.key(value);
    }
  };
}
