/** Marks of a dialect in a transcription that is written in another, or in the notation itself: two dialects mixed in one file. */
import { reportNotation } from '../messages/notation.ts';
import type { Reading } from './reading.ts';

/** Pairs of characters that open and close a mark, and that hardly stand in a text by chance. */
const PAIRS: readonly (readonly [string, string, string])[] = [
  ['criticmarkup', '{--', '--}'],
  ['criticmarkup', '{++', '++}'],
  ['criticmarkup', '{>>', '<<}'],
  ['zooniverse', '[deletion]', '[/deletion]'],
  ['zooniverse', '[insertion]', '[/insertion]'],
  ['zooniverse', '[unclear]', '[/unclear]'],
  ['zooniverse', '[underline]', '[/underline]'],
  ['fromthepage', '<strike>', '</strike>'],
  ['fromthepage', '<add>', '</add>'],
  ['fromthepage', '<unclear>', '</unclear>'],
  ['smithsonian', '[[strikethrough]]', '[[/strikethrough]]'],
  ['smithsonian', '[[underlined]]', '[[/underlined]]'],
  ['leiden+', '\u301A', '\u301B'],
  ['leiden+', '<:', ':>']
];

/** Reports the first place of each such pair. */
export function reportForeignMarks(reading: Reading): void {
  for (const [dialect, open, close] of PAIRS) {
    if (isOwn(dialect, reading.metadata.dialect)) continue;
    const at = reading.text.indexOf(open);
    if (at === -1 || reading.text.indexOf(close, at + open.length) === -1) continue;
    reportNotation(reading.file, 'mixed-dialects', reading.place(at, at + open.length), { mark: open, dialect });
  }
}

/** Double brackets hold what would be marks in single ones. */
const isOwn = (dialect: string, own: string) => dialect === own || (own === 'smithsonian' && dialect === 'zooniverse');
