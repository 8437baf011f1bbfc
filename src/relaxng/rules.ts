/** What can be wrong with a document by a RELAX NG schema, and with a schema itself: each rule with its sentence and what to do. */

export type Severity = 'error' | 'warning';

interface Rule<Values> {
  readonly severity: Severity;
  readonly text: (values: Values) => string;
  readonly help: string;
}

const rule = <V>(r: Rule<V>) => r;

/** What was found, as it is written, and what could stand there: a phrase of {@link either} or {@link all}. */
interface Mismatch {
  found: string;
  expected: string;
}

/** A mistake in a schema: one sentence. */
interface Fault {
  reason: string;
}

const reason = ({ reason }: Fault) => reason;
const SCHEMA = 'Correct the schema; no document is validated until then.';

export const RULES = {
  'document-not-well-formed': rule<{ reason: string }>({
    severity: 'error',
    text: ({ reason }) => `This is not well-formed XML: ${reason}.`,
    help: 'Correct the markup here; nothing after this place was validated.'
  }),
  'entity-not-read': rule<{ reason: string }>({
    severity: 'error',
    text: ({ reason }) => `The document cannot be validated: ${reason}.`,
    help: 'Write what the entity stands for, or declare it in the document itself; nothing after this place was validated.'
  }),
  'unknown-element': rule<Mismatch & { namespace: string }>({
    severity: 'error',
    text: ({ found, namespace, expected }) =>
      `The schema has no element ${found} ${namespace === '' ? 'in no namespace' : `in the namespace ${namespace}`}. Expected: ${expected}.`,
    help: 'Correct its name or its namespace, or use an element that the schema has.'
  }),
  'unexpected-element': rule<Mismatch>({
    severity: 'error',
    text: ({ found, expected }) => `${found} is not allowed here. Expected: ${expected}.`,
    help: 'Move the element to where the schema has it, or put it into an element that may stand here.'
  }),
  'missing-element': rule<Mismatch>({
    severity: 'error',
    text: ({ found, expected }) => `Before ${found}, ${expected} must stand.`,
    help: 'Add what is missing, in the order of the schema.'
  }),
  'incomplete-element': rule<Mismatch>({
    severity: 'error',
    text: ({ found, expected }) => `The element is not complete at ${found}. Expected: ${expected}.`,
    help: 'Add one of them.'
  }),
  'unexpected-text': rule<Mismatch & { parent: string }>({
    severity: 'error',
    text: ({ found, parent, expected }) => `Text is not allowed here in ${parent}: ${found}. Expected: ${expected}.`,
    help: 'Put the text into an element that may stand here.'
  }),
  'wrong-text': rule<Mismatch & { parent: string }>({
    severity: 'error',
    text: ({ found, parent, expected }) => `The text of ${parent} cannot be ${found}. Expected: ${expected}.`,
    help: 'Write a value that the schema allows.'
  }),
  'unexpected-attribute': rule<Mismatch & { parent: string }>({
    severity: 'error',
    text: ({ found, parent, expected }) => `The attribute ${found} is not allowed on ${parent}. Expected: ${expected}.`,
    help: 'Correct its name, or leave it out.'
  }),
  'missing-attribute': rule<Mismatch>({
    severity: 'error',
    text: ({ found, expected }) => `${found} lacks an attribute. Expected: ${expected}.`,
    help: 'Add it to the start tag.'
  }),
  'wrong-attribute-value': rule<Mismatch & { name: string; parent: string }>({
    severity: 'error',
    text: ({ found, name, parent, expected }) =>
      `The value of ${name} on ${parent} cannot be ${found}. Expected: ${expected}.`,
    help: 'Write a value that the schema allows.'
  }),
  'duplicate-id': rule<{ id: string; line: number }>({
    severity: 'error',
    text: ({ id, line }) => `The identifier ${id} is already that of an element on line ${line}.`,
    help: 'An identifier names one element: change one of them.'
  }),
  'dangling-id': rule<{ id: string }>({
    severity: 'error',
    text: ({ id }) => `No element has the identifier ${id}.`,
    help: 'Correct the pointer, or give the element that it means this identifier.'
  }),
  'too-many-errors': rule<{ count: number }>({
    severity: 'warning',
    text: ({ count }) => `Validation ended here, after ${count} errors.`,
    help: 'Correct these first; there may be more.'
  }),
  'schema-file': rule<Fault>({
    severity: 'error',
    text: reason,
    help: 'A schema includes only local files from its own folder and the folders in it; nothing is read from the web.'
  }),
  'schema-not-well-formed': rule<Fault>({ severity: 'error', text: reason, help: SCHEMA }),
  'schema-too-large': rule<Fault>({
    severity: 'error',
    text: reason,
    help: 'Nobody writes such a schema; it is damaged or hostile.'
  }),
  'schema-syntax': rule<Fault>({ severity: 'error', text: reason, help: SCHEMA }),
  'schema-name': rule<Fault>({ severity: 'error', text: reason, help: SCHEMA }),
  'schema-datatype': rule<Fault>({
    severity: 'error',
    text: reason,
    help: 'The datatypes are those of XML Schema (without ENTITY, ENTITIES and NOTATION) and `string` and `token`.'
  }),
  'schema-definition': rule<Fault>({ severity: 'error', text: reason, help: SCHEMA }),
  'schema-restriction': rule<Fault>({
    severity: 'error',
    text: reason,
    help: 'Section 7 of the specification of RELAX NG says what may not stand together.'
  }),
  'schema-ids': rule<Fault>({
    severity: 'error',
    text: reason,
    help: 'Which attributes are identifiers must be clear from the names of the element and the attribute.'
  })
};

export type RuleId = keyof typeof RULES;

/** What the sentence of a rule is made of. */
export type ValuesOf<Id extends RuleId> = Parameters<(typeof RULES)[Id]['text']>[0];

/** The rules about schemas; each takes one sentence. */
export type SchemaRule = Extract<RuleId, `schema-${string}`>;

/** One thing that is wrong, or may be, at its place. Lines and columns count from 1; a column counts UTF-16 code units. */
export interface Issue {
  readonly rule: RuleId;
  readonly severity: Severity;
  /** One sentence. */
  readonly message: string;
  /** What to do. */
  readonly help: string;
  readonly line: number;
  readonly column: number;
}

export function issue<Id extends RuleId>(
  id: Id,
  { line, column }: { line: number; column: number },
  values: ValuesOf<Id>
): Issue {
  const { severity, text, help } = RULES[id] as Rule<ValuesOf<Id>>;
  return { rule: id, severity, message: text(values), help, line, column };
}

/** How many things a message lists before it says how many more there are. */
const LISTED = 8;

/** `a`, `a or b`, `a, b or c`, `a, b or 7 more`; `nothing` of nothing. */
export function either(things: readonly string[]): string {
  const shown = things.length > LISTED + 1 ? [...things.slice(0, LISTED), `${things.length - LISTED} more`] : things;
  return joined(shown, 'or') || 'nothing';
}

/** `a`, `a and b`, `a, b and c`. */
export const all = (things: readonly string[]): string => joined(things, 'and');

function joined(things: readonly string[], word: string): string {
  return things.length < 2 ? (things[0] ?? '') : `${things.slice(0, -1).join(', ')} ${word} ${things.at(-1)}`;
}
