/** What can be wrong with a print document, and what the typesetting could not do. */
import type { Rule } from './report.ts';

const rule = <Values>(rule: Rule<Values>) => rule;

export const PRINT = {
  'print-no-title': rule({
    severity: 'error',
    text: () => 'The printed edition has no title.',
    help: 'Give the document a `title:` in its front matter, or the edition one in edition.yaml.'
  }),
  'print-no-text': rule({
    severity: 'error',
    text: () => 'The printed edition has no text.',
    help: 'A printed edition needs at least one document with at least one block.'
  }),
  'print-too-deep': rule<{ deepest: number; most: number }>({
    severity: 'error',
    text: ({ deepest, most }) => `Edits or lists are nested ${deepest} deep; the print can set ${most}.`,
    help: 'Take the outermost of them apart.'
  }),
  'print-empty-heading': rule<{ text: string }>({
    severity: 'warning',
    text: ({ text }) => `A heading in “${text}” is empty; it is left out of the print.`,
    help: 'Give the heading its words, or remove it.'
  }),
  'print-heading-skips-level': rule<{ heading: string; level: number; set: number }>({
    severity: 'warning',
    text: ({ heading, level, set }) =>
      `The heading “${heading}” is of level ${level}, but no heading of level ${level - 1} stands above it; it is set as level ${set}.`,
    help: 'Levels must follow one another without a gap, for readers with assistive technology. Renumber the headings.'
  }),
  'print-unknown-entry': rule<{ id: string }>({
    severity: 'warning',
    text: ({ id }) => `The apparatus entry “${id}” has no place in the text; it is not printed.`,
    help: 'An entry needs a word to hang on, and the text has none at all; it is in the ledger. Report any other case, with the TEI.'
  }),
  'print-missing-glyph': rule<{ signs: string }>({
    severity: 'error',
    text: ({ signs }) => `No font of the print has the sign ${signs}.`,
    help: 'Name a TTF or OTF font that has it in `print.fonts`.'
  }),
  'print-unknown-font': rule<{ family: string }>({
    severity: 'warning',
    text: ({ family }) =>
      `The font files named in \`print.fonts\` hold no family “${family}”; the print is set without it.`,
    help: 'Spell the family as the font spells it in its properties. A variable font must be split into its styles.'
  }),
  'print-font-file': rule<{ path: string; what: string }>({
    severity: 'error',
    text: ({ path, what }) => `The font file ${path} ${what}.`,
    help: 'Name TTF or OTF files, by their paths from the folder of edition.yaml.'
  }),
  'print-entry-misplaced': rule<{ entries: string }>({
    severity: 'error',
    text: ({ entries }) => `These apparatus entries would stand on another page than their words: ${entries}.`,
    help: 'Too much is said about too few lines. Try a larger page format, or move long entries into notes.'
  }),
  'print-lines-unstable': rule<{ passes: number }>({
    severity: 'error',
    text: ({ passes }) => `The line numbers did not settle in ${passes} passes.`,
    help: 'Try another page format. Report this with the TEI: a print whose line numbers may be wrong is not written.'
  }),
  'print-rejected': rule<{ reason: string }>({
    severity: 'error',
    text: ({ reason }) => `The typesetter rejects the edition: ${reason}`,
    help: 'Report this with the TEI: what the typesetter rejects should have been found before.'
  }),
  'print-stopped': rule<{ how: string }>({
    severity: 'error',
    text: ({ how }) => `The typesetter stopped without a result (${how}).`,
    help: 'It may have run out of memory. Print fewer documents in one volume, or report this with the TEI.'
  })
};
