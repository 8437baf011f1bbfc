/**
 * The JSON Schema of `ledger.json`, made from zod: what a program that reads ledgers may rely on. `docs/ledger.md` says the same
 * for people. Nothing here is loaded when an edition is built: the published schema is a file of the package.
 */
import { z } from 'zod';

const described = <Schema extends z.ZodType>(schema: Schema, description: string, ...examples: unknown[]) =>
  schema.meta({ description, examples });

/** One record. The keys stand in the order in which they are written. */
const RECORD = z.strictObject({
  id: described(
    z.string().regex(/^\S+$/),
    'The xml:id of the edit in the TEI, and its address on the page. It survives a rebuild and edits elsewhere.',
    'e-2zhpyxf'
  ),
  n: described(z.int().min(1), 'The number of the record, in the order of the document.', 4),
  page: described(z.string().nullable(), 'The page, as the source numbers it; null where it has no pages.', '2', 'iv'),
  line: described(
    z.int().min(1).nullable(),
    'The line of the page, counted from 1; null for what stands outside the lines of the text (a header, a stamp).',
    12
  ),
  kind: described(
    z.enum(['deletion', 'addition', 'substitution', 'restoration', 'transposition', 'cancellation']),
    'What was done. A cancellation strikes a marking of the page (a stamp), not the text.',
    'substitution'
  ),
  before: described(z.string(), 'What was struck, as it stood then; empty for an addition.', 'Soviet'),
  after: described(z.string(), 'What was added, as first written; empty for a deletion.', 'Castro'),
  left: described(z.string(), 'Up to 40 characters of the final text before it, cut at words.', 'saved the'),
  right: described(z.string(), 'Up to 40 characters of the final text after it, cut at words.', 'regime from'),
  place: described(
    z.string().nullable(),
    'Where an addition was written, in the words of the TEI (@place); null where it is not said.',
    'above',
    'margin left'
  ),
  rend: described(
    z.string().nullable(),
    'How a deletion was made (@rend); null where it is not said.',
    'strikethrough'
  ),
  hand: described(z.string().nullable(), 'The id of the hand in the TEI; null where it is not known.', 'hc'),
  stage: described(
    z.string().nullable(),
    'The id of the stage of revision in the TEI; null where it is not known.',
    'revised'
  ),
  cert: described(
    z
      .string()
      .regex(/^(?:high|medium|low|unknown|[01](?:\.\d+)?|\.\d+)$/)
      .nullable(),
    'How sure the editor, or the rule, is (@cert): high, medium, low, unknown, or a probability from 0 to 1; null where it is not said.',
    'medium'
  ),
  rule: described(
    z.string().nullable(),
    'The rules of inference that read the edit from the layout, parted by spaces; null when the transcriber marked it.',
    'displaced-addition'
  ),
  falseStart: described(z.boolean(), 'Whether it is a word that was struck and written again at once.', false),
  unplaced: described(z.boolean(), 'Whether it is not known where in the text the addition belongs.', false),
  within: described(z.string().nullable(), 'The id of the edit that it stands inside; null for most.', 'e-663gogu')
});

/** The JSON Schema (draft 2020-12) of a ledger. */
export function ledgerSchema(): object {
  return {
    ...z.toJSONSchema(z.array(RECORD)),
    title: 'Ledger of revisions',
    description:
      'ledger.json of an edition made with stet: one record for each act of revision, in the order of the document.'
  };
}
