/** What can be wrong in a transcription, and what the parser tells about its reading. */
import { type Catalogue, type Rule, reporter } from './report.ts';

const rule = <V>(r: Rule<V>) => r;

const meant = (nearest: string | undefined, otherwise: string) =>
  nearest === undefined ? otherwise : `Did you mean \`${nearest}\`?`;

/** The beginning of what may be long. */
const short = (text: string) => (text.length > 40 ? `${text.slice(0, 40)}…` : text);

export const notation = {
  // ------------------------------------------------------------------------------------------------------------ marks
  'unclosed-mark': rule<{ mark: string }>({
    severity: 'error',
    text: ({ mark }) => `\`${mark}\` is opened here and not closed before its paragraph ends.`,
    help: ({ mark }) =>
      mark === '~~'
        ? 'Close it with `~~`, or write `\\~~` for the characters themselves.'
        : `Close it with \`}\`, or write \`\\${mark}\` for the characters themselves.`
  }),
  'stray-closing': rule<{ mark: string }>({
    severity: 'error',
    text: ({ mark }) => `\`${mark}\` closes a bracket that is not open, so it stays text.`,
    help: 'Write `[` where the span begins, or `\\]` for the character itself.'
  }),
  'overlapping-marks': rule<{ outer: string; inner: string; line: number; column: number }>({
    severity: 'error',
    text: ({ outer, inner, line, column }) =>
      `\`${inner}\` here and \`${outer}\` at ${line}:${column} overlap, so the characters of one of them stay text.`,
    help: 'Marks may contain one another, not overlap: close the inner one first.'
  }),
  'too-deep': rule<{ depth: number }>({
    severity: 'error',
    text: ({ depth }) => `Marks are nested more than ${depth} deep here; the characters stay text.`,
    help: 'Close the marks that stand open before opening another.'
  }),
  'too-many-over': rule<{ most: number }>({
    severity: 'error',
    text: ({ most }) => `More than ${most} marks run on over the end of a paragraph here; this one stays text.`,
    help: 'Close the marks in the paragraph that they stand in.'
  }),
  'empty-mark': rule<{ mark: string }>({
    severity: 'warning',
    text: ({ mark }) => `\`${mark}\` holds nothing, so it stays text.`,
    help: 'Write what is added; for a word that cannot be read write `[illegible]`.'
  }),
  'suspicious-pair': rule<{ first: string; second: string }>({
    severity: 'warning',
    text: ({ first, second }) => `\`.${first}\` and \`.${second}\` stand side by side and are no pair.`,
    help: 'Alternatives are `sic` and `corr`, `abbr` and `expan`, `orig` and `reg`. Put `{}` between spans that belong to no pair.'
  }),
  'lone-half': rule<{ name: string }>({
    severity: 'error',
    text: ({ name }) => `\`sub=${name}\` joins a deletion and an addition, and here it does not.`,
    help: 'Give the same name to one deletion and one addition.'
  }),
  'lone-piece': rule<{ name: string }>({
    severity: 'error',
    text: ({ name }) => `The transposition \`${name}\` does not number its pieces 1, 2 … in some order.`,
    help: 'Give each piece `{.transpose group=… order=…}`: the same group, and the place where it is to be read.'
  }),
  'unmatched-edge': rule<{ edge: string }>({
    severity: 'error',
    text: ({ edge }) => `\`[${edge}]\` has no counterpart, so it stays text.`,
    help: 'A large revision needs both `[begin …]` and `[end …]`, in this order, one inside the other.'
  }),

  // -------------------------------------------------------------------------------------------------- attribute lists
  'unknown-class': rule<{ name: string; nearest: string | undefined }>({
    severity: 'error',
    text: ({ name }) => `\`.${name}\` is no class that can stand here, so the characters stay text.`,
    help: ({ nearest }) => meant(nearest && `.${nearest}`, 'The guide to the notation lists the classes.')
  }),
  'unknown-attribute': rule<{ name: string; nearest: string | undefined }>({
    severity: 'error',
    text: ({ name }) => `\`${name}=\` is no attribute that can stand here, so the characters stay text.`,
    help: ({ nearest }) =>
      meant(nearest && `${nearest}=`, 'The guide to the notation lists the attributes of each mark.')
  }),
  'attribute-value': rule<{ name: string; value: string; wording: string }>({
    severity: 'error',
    text: ({ name, value }) => `\`${name}=\` cannot be \`${value}\`, so the characters stay text.`,
    help: ({ name, wording }) => `\`${name}=\` takes ${wording}.`
  }),
  'repeated-attribute': rule<{ name: string }>({
    severity: 'error',
    text: ({ name }) => `\`${name}\` stands twice in one list, so the characters stay text.`,
    help: 'Leave out one of the two.'
  }),
  'malformed-list': rule({
    severity: 'warning',
    text: () => 'This begins as an attribute list and is none, so it stays text.',
    help: 'A list is `{#id .class key=value key="two words"}`, on one line. Write `\\{` for the character itself.'
  }),
  'class-missing': rule({
    severity: 'warning',
    text: () => 'This bracket has a list without a class, so it stays text.',
    help: 'Say what the bracket marks, as in `[text]{.unclear}`; `.seg` is for a stretch that only needs a name.'
  }),
  'repeated-id': rule<{ id: string; line: number }>({
    severity: 'error',
    text: ({ id, line }) => `The id \`#${id}\` stands already on line ${line}.`,
    help: 'An id names one thing: choose another.'
  }),
  'undeclared-hand': rule<{ hand: string; nearest: string | undefined }>({
    severity: 'error',
    text: ({ hand }) => `The hand \`${hand}\` is not declared.`,
    help: ({ hand, nearest }) => meant(nearest, `Declare it in the metadata: \`hands: {${hand}: {name: …}}\`.`)
  }),
  'undeclared-stage': rule<{ stage: string; nearest: string | undefined }>({
    severity: 'error',
    text: ({ stage }) => `The stage \`${stage}\` is not declared.`,
    help: ({ stage, nearest }) => meant(nearest, `Declare it in the metadata: \`stages: [{id: ${stage}, label: …}]\`.`)
  }),

  'pointer-to-nothing': rule<{ key: string; target: string; nearest: string | undefined }>({
    severity: 'warning',
    text: ({ key, target }) => `\`${key}\` points to \`#${target}\`, and nothing here has that id.`,
    help: ({ target, nearest }) => meant(nearest && `#${nearest}`, `Give what it means the id, as in \`{#${target}}\`.`)
  }),

  // ----------------------------------------------------------------------------------------------------------- blocks
  'unknown-role': rule<{ name: string; nearest: string | undefined }>({
    severity: 'error',
    text: ({ name }) =>
      name === ''
        ? 'This block has no role, so its fences stay text.'
        : `\`.${name}\` is no role of a block, so its fences stay text.`,
    help: ({ nearest }) => meant(nearest && `.${nearest}`, 'The guide to the notation lists the roles.')
  }),
  'unclosed-fence': rule<{ role: string }>({
    severity: 'error',
    text: ({ role }) => `The block \`::: {.${role}}\` is opened here and not closed, so its fence stays text.`,
    help: 'Write `:::` on a line of its own where it ends.'
  }),
  'stray-fence': rule({
    severity: 'error',
    text: () => 'This `:::` closes no block, so it stays text.',
    help: 'Remove it, or write `::: {.role}` where the block begins.'
  }),
  'note-without-text': rule<{ label: string }>({
    severity: 'error',
    text: ({ label }) => `The note \`[^${label}]\` has no text, so it stays text itself.`,
    help: ({ label }) =>
      `Write a paragraph that begins with \`[^${label}]: \`, or \`\\[^${label}]\` for the characters.`
  }),
  'empty-note': rule<{ label: string }>({
    severity: 'warning',
    text: ({ label }) => `The text of note \`${label}\` is empty.`,
    help: ({ label }) => `Write it after \`[^${label}]: \`, or take the note out.`
  }),
  'text-without-note': rule<{ label: string }>({
    severity: 'warning',
    text: ({ label }) => `The text of note \`${label}\` is called from nowhere, so it stays a paragraph.`,
    help: ({ label }) => `Write \`[^${label}]\` where the note belongs.`
  }),
  'repeated-note': rule<{ label: string }>({
    severity: 'error',
    text: ({ label }) => `Note \`${label}\` stands a second time here, so this one stays text.`,
    help: 'Give each note a label of its own.'
  }),

  // ---------------------------------------------------------------------------------------------------------- reading
  'word-joined': rule<{ word: string }>({
    severity: 'info',
    text: ({ word }) => `The word \`${word}\` runs over the line end.`,
    help: 'Write a backslash before the hyphen, `\\-`, to keep two words.'
  }),
  'mixed-dialects': rule<{ mark: string; dialect: string }>({
    severity: 'warning',
    text: ({ mark, dialect }) => `\`${mark}\` is a mark of the dialect \`${dialect}\`; here it stays text.`,
    help: ({ dialect }) =>
      `Write the mark as the notation has it, or name the dialect in the metadata: \`dialect: ${dialect}\`.`
  }),
  'unmatched-tag': rule<{ tag: string }>({
    severity: 'error',
    text: ({ tag }) => `\`${tag}\` has no counterpart, so it stays text.`,
    help: 'A tag that opens needs one that closes, in this order.'
  }),
  'unknown-tag': rule<{ tag: string; nearest: string | undefined }>({
    severity: 'warning',
    text: ({ tag }) => `\`${tag}\` is no tag of the dialect, so it stays text.`,
    help: ({ nearest }) => meant(nearest, 'The guide to the dialects lists the tags of each.')
  }),
  'uncovered-tag': rule<{ tag: string }>({
    severity: 'warning',
    text: ({ tag }) => `\`${short(tag)}\` says what the program has no mark for, so it stays text.`,
    help: 'The guide to the dialects lists what is not covered.'
  }),
  'forbidden-character': rule<{ code: string; isHalf: boolean; count: number }>({
    severity: 'error',
    text: ({ code, isHalf, count }) =>
      `${isHalf ? `${code} is one half of a character, and the other half is missing` : `The character ${code} cannot stand in XML`}${count === 1 ? '' : `; it occurs ${count} times, first here`}.`,
    help: ({ isHalf }) =>
      isHalf ? 'Type the character again: the file was damaged when it was saved.' : 'Remove it from the transcription.'
  }),
  'unknown-dialect': rule<{ name: string; nearest: string | undefined }>({
    severity: 'error',
    text: ({ name }) => `\`${name}\` is no dialect that the program knows.`,
    help: ({ nearest }) => meant(nearest, 'The guide to the dialects lists them; `stet` is the notation itself.')
  }),

  // ---------------------------------------------------------------------------------------------- writing in a dialect
  'no-mark-in-dialect': rule<{ mark: string; dialect: string }>({
    severity: 'warning',
    text: ({ mark, dialect }) =>
      `The dialect \`${dialect}\` has no mark for \`${mark}\`, so only the text of it is written.`,
    help: 'Keep the transcription in the notation itself, which can write it.'
  }),
  'unsaid-in-dialect': rule<{ what: string; dialect: string }>({
    severity: 'warning',
    text: ({ what, dialect }) =>
      `The dialect \`${dialect}\` cannot say \`${what}\`, so the mark is written without it.`,
    help: 'Keep the transcription in the notation itself, which can write it.'
  }),
  'read-as-mark': rule<{ mark: string; dialect: string }>({
    severity: 'warning',
    text: ({ mark, dialect }) =>
      `The characters \`${mark}\` are text here, and would be read as a mark in the dialect \`${dialect}\`.`,
    help: 'Keep the transcription in the notation itself, where a backslash makes them text.'
  })
} satisfies Catalogue;

/** Puts a diagnostic of the notation on a file. */
export const reportNotation = reporter(notation);
