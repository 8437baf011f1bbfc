/** What can be wrong with an edition project: its files, their bytes, and the metadata in `edition.yaml` and front matter. */
import type { Rule } from './report.ts';

const nearest = (name: string | undefined) => (name ? ` Did you mean \`${name}\`?` : '');

const rule = <Values>(rule: Rule<Values>) => rule;

export const PROJECT = {
  // ------------------------------------------------------------------------------------------------------------ bytes
  'not-utf8': rule<{ offset: number; byte: string }>({
    severity: 'error',
    text: ({ offset, byte }) => `The file is not UTF-8: the byte ${byte} at offset ${offset} cannot stand there.`,
    help: 'Save the file as UTF-8, or as UTF-16 with a byte order mark.'
  }),
  'not-utf16': rule<{ offset: number }>({
    severity: 'error',
    text: ({ offset }) => `The file begins as UTF-16, but the bytes at offset ${offset} are no character of it.`,
    help: 'Save the file as UTF-8.'
  }),
  'not-utf32': rule({
    severity: 'error',
    text: () => 'The file begins as UTF-32, which is not read.',
    help: 'Save the file as UTF-8.'
  }),
  'unknown-encoding': rule<{ encoding: string }>({
    severity: 'error',
    text: ({ encoding }) => `The encoding \`${encoding}\` that is named here is not known.`,
    help: 'Save the file as UTF-8, and let the XML declaration say so.'
  }),
  'not-as-declared': rule<{ encoding: string }>({
    severity: 'error',
    text: ({ encoding }) => `The file is not in \`${encoding}\`, which is named here.`,
    help: 'Save the file as UTF-8, and let the XML declaration say so.'
  }),
  'declared-otherwise': rule<{ declared: string; encoding: string }>({
    severity: 'warning',
    text: ({ declared, encoding }) =>
      `The XML declaration says \`${declared}\`, and the file is in ${encoding}. It was read as that.`,
    help: ({ encoding }) =>
      `Let the declaration say \`${encoding}\`, or leave \`encoding\` out: other programs stop at such a file.`
  }),
  'empty-transcription': rule({
    severity: 'error',
    text: () => 'The transcription is empty: there is nothing to encode.',
    help: 'Type the text of the document into the file, after its front matter if it has any.'
  }),

  'transcription-is-xml': rule({
    severity: 'error',
    text: () => 'This is XML and no transcription: its tags would be read as words.',
    help: 'To make a transcription of TEI, use `stet decode`; to make an edition of it, `stet import`; to check it, `stet validate`.'
  }),

  // --------------------------------------------------------------------------------------------------------- metadata
  'metadata-yaml': rule<{ reason: string; help: string }>({
    severity: 'error',
    text: ({ reason }) => `This is not YAML: ${reason}.`,
    help: ({ help }) => help
  }),
  'metadata-not-a-map': rule<{ found: string }>({
    severity: 'error',
    text: ({ found }) => `The metadata must be keys with their values, and this is ${found}.`,
    help: 'Write `key: value` lines. A transcription that begins with a rule, `---`, needs a blank line before it.'
  }),
  'metadata-key': rule<{ key: string; within: string; nearest?: string; holder?: string }>({
    severity: 'error',
    text: ({ key, within, nearest: near, holder }) =>
      `There is no key \`${key}\` ${within}.${holder === undefined ? nearest(near) : ` It is a key of \`${holder}\`.`}`,
    help: 'The keys are listed in `edition.schema.json`, which editors use to complete them.'
  }),
  'metadata-type': rule<{ what: string; expected: string; found: string; help: string }>({
    severity: 'error',
    text: ({ what, expected, found }) => `${what} takes ${expected}, and this is ${found}.`,
    help: ({ help }) => help
  }),
  'metadata-blank': rule<{ found: string }>({
    severity: 'error',
    text: () => 'This text is blank.',
    help: 'Write the value, or take the key out.'
  }),
  'metadata-missing': rule<{ key: string; within: string }>({
    severity: 'error',
    text: ({ key, within }) => `\`${key}\` is missing ${within}.`,
    help: 'Add the key with its value.'
  }),
  'metadata-value': rule<{ key: string; found: string; allowed: readonly string[]; nearest?: string }>({
    severity: 'error',
    text: ({ key, found, nearest: near }) => `\`${key}\` cannot be \`${found}\`.${nearest(near)}`,
    help: ({ allowed }) => `It is one of ${allowed.map((name) => `\`${name}\``).join(', ')}.`
  }),
  'metadata-date': rule<{ found: string; mayBeMore?: boolean }>({
    severity: 'error',
    text: ({ found }) =>
      /^-?\d{4}-\d\d(-\d\d)?$/.test(found)
        ? `The calendar has no \`${found}\`.`
        : `\`${found}\` is not written as a date must be.`,
    help: ({ mayBeMore }) =>
      `Write the year, the month or the day as far as it is known: \`1962\`, \`1962-11\`, \`1962-11-21\`; a year has four digits: \`0800\`.${
        mayBeMore
          ? ' A date that is a guess or a span is a map: `{notBefore: 1962-11-01, notAfter: 1962-11-21}`, `{from: 1962-11, to: 1962-12}`, `{when: 1962, precision: medium}` for about 1962.'
          : ''
      }`
  }),
  'metadata-date-none': rule<undefined>({
    severity: 'error',
    text: () => 'This date says no date.',
    help: 'Write `when` for one date, `notBefore` or `notAfter` or both for one day within a time, `from` and `to` for all of a time; or take the key out.'
  }),
  'metadata-date-apart': rule<{ first: string; second: string }>({
    severity: 'error',
    text: ({ first, second }) => `\`${first}\` and \`${second}\` say two things of one date.`,
    help: 'Keep one of them. `when` is for one date and stands alone; `notBefore` and `notAfter` are for one day within a time, `from` and `to` for all of a time.'
  }),
  'metadata-date-order': rule<{ first: string; second: string }>({
    severity: 'error',
    text: ({ first, second }) => `\`${first}\` is later than \`${second}\`.`,
    help: 'Correct one of them: the earlier date comes first.'
  }),
  'metadata-site-address': rule<{ found: string }>({
    severity: 'error',
    text: ({ found }) => `\`${found}\` is not an address at which an edition can be published.`,
    help: 'Write where its folder stands on the web, as in `https://example.org/letters/`, without `?` and `#`.'
  }),
  'metadata-pattern': rule<{ found: string; reason: string }>({
    severity: 'error',
    text: ({ found, reason }) => `\`${found}\` cannot be a pattern: ${reason}.`,
    help: 'A pattern is a regular expression as JavaScript has them. Put a backslash before a sign that stands for itself: `\\(`, `\\[`, `\\.`.'
  }),
  'metadata-id': rule<{ found: string }>({
    severity: 'error',
    text: ({ found }) => `\`${found}\` cannot be the name of a hand or stage.`,
    help: 'A name begins with a letter and holds letters, digits, `-`, `_` and `.`; `stet` and `infer` are taken.'
  }),
  'metadata-id-repeated': rule<{ found: string }>({
    severity: 'error',
    text: ({ found }) => `\`${found}\` names two hands or stages.`,
    help: 'Give each hand and each stage a name of its own.'
  }),
  'metadata-language': rule<{ found: string; nearest?: string }>({
    severity: 'error',
    text: ({ found, nearest: near }) => `\`${found}\` is not a language tag.${nearest(near)}`,
    help: 'Write a BCP 47 tag: `en`, `de`, `fr-CA`, `la`.'
  }),
  'metadata-address': rule<{ found: string }>({
    severity: 'error',
    text: ({ found }) => `\`${found}\` is not an address.`,
    help: 'Write the whole address with its `https://`, and `%20` for a space.'
  }),
  'metadata-hand': rule<{ hand: string; key: string; nearest?: string }>({
    severity: 'error',
    text: ({ hand, key, nearest: near }) =>
      `\`${key}\` names the hand \`${hand}\`, which is not declared.${nearest(near)}`,
    help: ({ hand }) => `Declare it under \`hands:\`, as in \`${hand}: {name: …, medium: …}\`.`
  }),

  'label-value': rule<{ key: string; name: string; known: readonly string[]; nearest?: string }>({
    severity: 'error',
    text: ({ key, name, nearest: near }) =>
      `The words of \`${key}\` have no value \`{${name}}\`.${near ? ` Did you mean \`{${near}}\`?` : ''}`,
    help: ({ known }) =>
      known.length > 0
        ? `They may hold ${known.map((name) => `\`{${name}}\``).join(', ')}.`
        : 'They hold no values: write them without braces.'
  }),

  // -------------------------------------------------------------------------------------------------------- documents
  'document-unknown': rule<{ stem: string; nearest?: string }>({
    severity: 'warning',
    text: ({ stem, nearest: near }) =>
      `\`documents\` describes \`${stem}\`, and there is no such transcription.${nearest(near)}`,
    help: 'Name a document by its file in `transcriptions/`, without `.txt` or `.md`.'
  }),
  'document-repeated': rule<{ stem: string; other: string }>({
    severity: 'error',
    text: ({ stem, other }) => `Two transcriptions are called \`${stem}\`: this one and \`${other}\`.`,
    help: 'Rename one of them; the name of a document is that of its file without the ending.'
  }),
  'document-reserved': rule<{ stem: string }>({
    severity: 'error',
    text: ({ stem }) => `No document can be called \`${stem}\`: the edition has a folder of that name.`,
    help: 'Rename the file.'
  }),
  'tei-corrected': rule<{ path: string }>({
    severity: 'info',
    text: ({ path }) => `\`${path}\` has been changed since it was written, so the edition is built from it as it is.`,
    help: 'To encode the transcription afresh and lose those changes, build with `--reencode`.'
  }),
  'hand-unused': rule<{ id: string }>({
    severity: 'info',
    text: ({ id }) => `The hand \`${id}\` is declared, and nothing is said to be written in it.`,
    help: 'Name it where it wrote, as in `{hand=…}`, or take it out of `hands`.'
  }),
  'image-missing': rule<{ name: string; nearest?: string }>({
    severity: 'error',
    text: ({ name, nearest: near }) => `The image \`${name}\` is not in the folder of the edition.${nearest(near)}`,
    help: 'Put it into `facsimiles/`, correct its name, or give its whole address, `https://…`.'
  }),
  'states-unbalanced': rule<{ check: string; found: string }>({
    severity: 'error',
    text: ({ check, found }) => `The states of the text do not balance: ${check} fails near \`${found}\`.`,
    help: 'This is a fault of the program, or of stylesheets that override it. Please report it with the transcription.'
  })
};
