/** What can be wrong with a Word file, and what of it a transcription does not say. */
import type { Rule } from './report.ts';

const rule = <Values>(rule: Rule<Values>) => rule;

const times = (count: number) => (count === 1 ? 'once' : `${count} times`);

export const WORD = {
  'word-no-file': rule<{ reason: string }>({
    severity: 'error',
    text: ({ reason }) => `The file is no Word file that can be read: ${reason}.`,
    help: 'Save it in Word as “Word document (.docx)”, without a password.'
  }),
  'word-too-large': rule<{ limit: number }>({
    severity: 'error',
    text: ({ limit }) => `Unpacked, the file has more than ${limit} MB of text.`,
    help: 'Divide it. A file that unpacks to so much may be made to do harm.'
  }),
  'word-malformed': rule<{ part: string; reason: string }>({
    severity: 'error',
    text: ({ part, reason }) => `The part ${part} of the file cannot be read: ${reason}`,
    help: 'Open the file in Word or LibreOffice and save it again.'
  }),
  'word-too-deep': rule<{ limit: number }>({
    severity: 'error',
    text: ({ limit }) => `Elements of the file stand in one another more than ${limit} deep.`,
    help: 'Open the file in Word or LibreOffice and save it again.'
  }),
  'word-left-out': rule<{ what: string; count: number; first: string }>({
    severity: 'warning',
    text: ({ what, count, first }) => `The transcription has nothing of ${what}: ${times(count)}, first in ${first}.`,
    help: 'Transcribe by hand what of it belongs to the text.'
  }),
  'word-unsaid': rule<{ what: string; count: number; first: string }>({
    severity: 'info',
    text: ({ what, count, first }) =>
      `The notation does not say ${what}; the text is kept: ${times(count)}, first in ${first}.`,
    help: 'Nothing need be done, unless it tells something of the source.'
  }),
  'word-moved': rule<{ count: number; first: string }>({
    severity: 'info',
    text: ({ count, first }) =>
      `A passage was moved, and is read as deleted in one place and added in the other: ${times(count)}, first in ${first}.`,
    help: 'Where the source shows a transposition, write `{.transpose}`.'
  }),
  'word-joined-paragraphs': rule<{ count: number; first: string }>({
    severity: 'warning',
    text: ({ count, first }) =>
      `The end of a paragraph was added or deleted as a change by itself; the paragraphs are kept apart: ${times(count)}, first in ${first}.`,
    help: 'The notation has no mark for it. Say it in a note, if the source shows it.'
  }),
  'word-page': rule<{ count: number; first: string }>({
    severity: 'info',
    text: ({ count, first }) =>
      `A page break of the file is read as a page of the source: ${times(count)}, first in ${first}.`,
    help: 'Take out `[page]` where no page of the source begins.'
  })
};
