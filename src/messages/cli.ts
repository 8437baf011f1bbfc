/** What can keep a command from being run as asked. Each ends the command with its exit status and one sentence. */

/** 2: the command cannot be run as asked. 3: the machine would not do it, or the program is at fault. */
export interface Refused<Values = never> {
  status: 2 | 3;
  text: (values: Values) => string;
  help: string | ((values: Values) => string);
}

const refused = <Values>(rule: Refused<Values>) => rule;

export const REFUSALS = {
  'file-missing': refused<{ path: string }>({
    status: 2,
    text: ({ path }) => `There is no file \`${path}\`.`,
    help: 'Check the name, and the folder that the command is run in.'
  }),
  'file-unreadable': refused<{ path: string; reason: string }>({
    status: 2,
    text: ({ path, reason }) => `\`${path}\` cannot be read: ${reason}.`,
    help: 'Name a file that you may read.'
  }),
  'project-missing': refused<{ path: string }>({
    status: 2,
    text: ({ path }) =>
      `\`${path}\` is no edition: there is no transcription in \`transcriptions/\` and no TEI in \`tei/\`.`,
    help: 'Put transcriptions (`.txt` or `.md`) into `transcriptions/`, or name the folder of the edition.'
  }),
  'tei-missing': refused<{ path: string }>({
    status: 2,
    text: ({ path }) => `There is no TEI in \`${path}\`.`,
    help: 'Name a built edition (`dist/`), the folder of an edition that has been built, or a TEI file.'
  }),
  'document-missing': refused<{ path: string; stem: string }>({
    status: 2,
    text: ({ path, stem }) => `There is no document \`${stem}\` in \`${path}\`.`,
    help: 'Name a document that both have, or two files.'
  }),
  'output-unwritable': refused<{ path: string; reason: string }>({
    status: 3,
    text: ({ path, reason }) => `\`${path}\` cannot be written: ${reason}.`,
    help: 'Name a place that you may write to, with room left.'
  }),
  'output-ambiguous': refused<{ count: number }>({
    status: 2,
    text: ({ count }) => `${count} files cannot go to one output.`,
    help: 'Name a folder with `-o`, ending in `/`.'
  }),
  'nothing-to-import': refused<{ paths: string }>({
    status: 2,
    text: ({ paths }) => `There is no TEI document in \`${paths}\`.`,
    help: 'Name TEI files, or a folder that has files ending in `.xml` or `.tei`.'
  }),
  'import-exists': refused<{ path: string }>({
    status: 2,
    text: ({ path }) => `\`${path}\` is there already, and is another document. Nothing was written.`,
    help: 'Name another folder with `--into`, or remove or rename that file.'
  }),
  'not-built-yet': refused<{ what: string }>({
    status: 2,
    text: ({ what }) => `${what} is not built yet.`,
    help: 'See the changelog for what this version does.'
  }),
  'option-value': refused<{ option: string; found: string; nearest?: string; allowed: string }>({
    status: 2,
    text: ({ option, found, nearest }) =>
      `\`${option}\` cannot be \`${found}\`.${nearest ? ` Did you mean \`${nearest}\`?` : ''}`,
    help: ({ allowed }) => `It takes one of: ${allowed}.`
  }),
  'state-of-format': refused<{ format: string; why: string }>({
    status: 2,
    text: ({ format, why }) => `\`--to ${format}\` takes no \`--state\`: ${why}.`,
    help: 'Leave `--state` out, or render to text, pdf or tex.'
  }),
  'profile-of-format': refused<{ format: string }>({
    status: 2,
    text: ({ format }) => `\`--to ${format}\` takes no \`--profile\`: only TEI has profiles.`,
    help: 'Leave `--profile` out, or render to tei.'
  }),
  'layout-of-text': refused<{ why: string }>({
    status: 2,
    text: ({ why }) => `A text cannot be laid out so: ${why}.`,
    help: '`--layout` is `paragraphs` or `sentences`, or `lines` with `--state diplomatic`; `--wrap` goes with paragraphs. Both are for `--to text`.'
  }),
  'internal-fault': refused<{ reason: string }>({
    status: 3,
    text: ({ reason }) => `The program failed: ${reason}.`,
    help: 'Please report this with the file that brings it about.'
  })
};
