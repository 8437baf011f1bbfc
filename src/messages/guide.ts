/** The guide to the messages, `docs/messages.md`, made from the catalogues. */
import { REFUSALS } from './cli.ts';
import { CUSTOM } from './custom.ts';
import { EDITIONS } from './editions.ts';
import { IMPORT } from './import.ts';
import { INFERENCE } from './inference.ts';
import { notation } from './notation.ts';
import { PRINT } from './print.ts';
import { PROJECT } from './project.ts';
import { RELAXNG } from './relaxng.ts';
import type { Catalogue } from './report.ts';
import { TEI } from './tei.ts';
import { WORD } from './word.ts';

/** Every catalogue of diagnostics, with what its rules are about. */
export const CATALOGUES: readonly { title: string; about: string; rules: Catalogue }[] = [
  { title: 'The project', about: 'Files, their bytes, and metadata.', rules: PROJECT },
  { title: 'The notation', about: 'What can be wrong in a transcription.', rules: notation },
  { title: 'Inference', about: 'What the program read from the layout. None of it is wrong.', rules: INFERENCE },
  { title: 'TEI', about: 'What can be wrong in a TEI file.', rules: TEI },
  { title: 'Import', about: 'What can keep TEI that others wrote from being imported.', rules: IMPORT },
  { title: 'Validation', about: 'What can be wrong by a schema, and in a schema.', rules: RELAXNG },
  { title: 'Editions', about: 'What can be wrong when TEI becomes an edition.', rules: EDITIONS },
  { title: 'Customising', about: 'What can be wrong with what an edition brings of its own.', rules: CUSTOM },
  { title: 'Print', about: 'What can be wrong when an edition is printed.', rules: PRINT },
  { title: 'Word files', about: 'What can be wrong with a Word file that is to become a transcription.', rules: WORD }
];

/** The guide as Markdown: each rule with its severity, its sentence and what to do. Values stand as `…`. */
export function messagesGuide(): string {
  const catalogues = CATALOGUES.map(({ title, about, rules }) => {
    const entries = Object.entries(rules).map(([id, { severity, text, help }]) =>
      entry(id, severity, text(SAMPLE), typeof help === 'string' ? help : help(SAMPLE))
    );
    return `## ${title}\n\n${about}\n\n${entries.join('\n')}`;
  });
  const refusals = Object.entries(REFUSALS).map(([id, { status, text, help }]) =>
    entry(
      id,
      `exit code ${status}`,
      (text as (values: unknown) => string)(SAMPLE),
      typeof help === 'string' ? help : (help as (values: unknown) => string)(SAMPLE)
    )
  );
  return [
    '# Messages',
    'Every message of the program, by its rule. An error (exit code 1) is wrong, a warning may be, and a note (info) tells what\nwas done. `…` stands for what the message names. This page is made by `npm run guide`.',
    ...catalogues,
    `## Refusals\n\nWhat keeps a command from being run. 2: it cannot be run as asked; 3: the machine would not do it.\n\n${refusals.join('\n')}`
  ].join('\n\n');
}

function entry(id: string, severity: string, sentence: string, help: string): string {
  return `### ${id}\n\n*${severity}* · ${tidy(sentence)}\n\n${tidy(help)}\n`;
}

/** A value of any kind that is written `…`: text, number or list, whatever a sentence makes of it. */
const SAMPLE: never = new Proxy(
  {},
  {
    get: (_, name) =>
      name === 'allowed' || name === 'known' ? ['…', '…'] : name === 'count' || name === 'line' ? 2 : '…'
  }
) as never;

const tidy = (text: string) => text.replace(/\s+/g, ' ').trim();
