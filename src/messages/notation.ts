/** What can be wrong in a transcription. */
import { type Catalogue, type Rule, reporter } from './report.ts';

const rule = <V>(r: Rule<V>) => r;

export const notation = {
  'unclosed-mark': rule<{ mark: string }>({
    severity: 'error',
    text: ({ mark }) => `${mark} is opened here and not closed before its paragraph ends.`,
    help: ({ mark }) =>
      mark === '~~'
        ? 'Close it with ~~, or write \\~~ for the characters themselves.'
        : `Close it with }, or write \\${mark} for the characters themselves.`
  }),
  'overlapping-marks': rule<{ outer: string; inner: string; line: number; column: number }>({
    severity: 'error',
    text: ({ outer, inner, line, column }) =>
      `${inner} is opened inside ${outer} (line ${line}, column ${column}) and would close outside it.`,
    help: 'Marks may contain one another, not overlap: close the inner one first.'
  }),
  'too-deep': rule<{ depth: number }>({
    severity: 'error',
    text: ({ depth }) => `Marks are nested more than ${depth} deep here.`,
    help: 'Close the marks that stand open before opening another.'
  }),
  'empty-mark': rule<{ mark: string }>({
    severity: 'warning',
    text: ({ mark }) => `${mark} holds nothing, so it is read as plain text.`,
    help: 'Write what is struck out or added; for an unreadable word write [illegible].'
  }),
  'unknown-class': rule<{ name: string; nearest: string | undefined }>({
    severity: 'error',
    text: ({ name }) => `.${name} is no class of the notation, so the list stays text.`,
    help: ({ nearest }) => (nearest ? `Did you mean .${nearest}?` : 'The guide to the notation lists the classes.')
  }),
  'unknown-attribute': rule<{ name: string; nearest: string | undefined }>({
    severity: 'error',
    text: ({ name }) => `${name}= is no attribute of the notation, so the list stays text.`,
    help: ({ nearest }) => (nearest ? `Did you mean ${nearest}=?` : 'The guide to the notation lists the attributes.')
  }),
  'unknown-role': rule<{ name: string; nearest: string | undefined }>({
    severity: 'error',
    text: ({ name }) => `${name} is no role of a fenced block, so its fences stay text.`,
    help: ({ nearest }) => (nearest ? `Did you mean ${nearest}?` : 'The guide to the notation lists the roles.')
  }),
  'unclosed-fence': rule<{ role: string }>({
    severity: 'error',
    text: ({ role }) => `The block ::: {.${role}} is opened here and not closed.`,
    help: 'Write ::: on a line of its own where it ends.'
  }),
  'stray-fence': rule({
    severity: 'error',
    text: () => 'This ::: closes no block, so it stays text.',
    help: 'Remove it, or write ::: {.role} where the block begins.'
  }),
  'note-without-text': rule<{ label: string }>({
    severity: 'error',
    text: ({ label }) => `The note [^${label}] has no text.`,
    help: ({ label }) => `Write a paragraph that begins with [^${label}]: somewhere below.`
  }),
  'text-without-note': rule<{ label: string }>({
    severity: 'warning',
    text: ({ label }) => `The text of note ${label} is called from nowhere.`,
    help: ({ label }) => `Write [^${label}] where the note belongs.`
  }),
  'repeated-note': rule<{ label: string }>({
    severity: 'error',
    text: ({ label }) => `Note ${label} is used a second time here.`,
    help: 'Give each note a label of its own.'
  }),
  'repeated-id': rule<{ id: string; line: number }>({
    severity: 'error',
    text: ({ id, line }) => `The id #${id} stands already on line ${line}.`,
    help: 'An id names one thing: choose another.'
  }),
  'undeclared-hand': rule<{ hand: string; nearest: string | undefined }>({
    severity: 'error',
    text: ({ hand }) => `The hand ${hand} is not declared.`,
    help: ({ hand, nearest }) =>
      nearest ? `Did you mean ${nearest}?` : `Declare it in the metadata: hands: {${hand}: {name: …}}.`
  }),
  'undeclared-stage': rule<{ stage: string; nearest: string | undefined }>({
    severity: 'error',
    text: ({ stage }) => `The stage ${stage} is not declared.`,
    help: ({ stage, nearest }) =>
      nearest ? `Did you mean ${nearest}?` : `Declare it in the metadata: stages: [{id: ${stage}, label: …}].`
  }),
  'unmatched-edge': rule<{ edge: string }>({
    severity: 'error',
    text: ({ edge }) => `[${edge}] has no counterpart.`,
    help: 'A large revision needs both [begin …] and [end …], in this order and properly nested.'
  }),
  'lone-half': rule<{ name: string }>({
    severity: 'error',
    text: ({ name }) => `sub=${name} joins two halves, a deletion and an addition; here it does not.`,
    help: 'Give the same name to one deletion and one addition.'
  }),
  'word-joined': rule<{ word: string }>({
    severity: 'info',
    text: ({ word }) => `The word ${word} runs over the line end.`,
    help: 'Write \\- at the line end to keep two words.'
  }),
  'forbidden-character': rule<{ code: string }>({
    severity: 'error',
    text: ({ code }) => `The character ${code} cannot stand in XML.`,
    help: 'Remove it from the transcription.'
  }),
  'unknown-dialect': rule<{ name: string }>({
    severity: 'error',
    text: ({ name }) => `The dialect ${name} is not built yet.`,
    help: 'Write the transcription in the notation itself (dialect: stet).'
  })
} satisfies Catalogue;

export const reportNotation = reporter(notation);
