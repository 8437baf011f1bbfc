/** What can be wrong with what an edition brings of its own: theme, fragments of pages, stylesheets. */
import type { Rule } from './report.ts';

const rule = <Values>(rule: Rule<Values>) => rule;

const nearest = (name: string | undefined) => (name ? ` Did you mean \`${name}\`?` : '');

export const CUSTOM = {
  'custom-file-missing': rule<{ name: string; folder: string; nearest?: string }>({
    severity: 'error',
    text: ({ name, folder, nearest: near }) => `There is no file \`${name}\` in \`${folder}/\`.${nearest(near)}`,
    help: ({ folder }) => `Put the file into \`${folder}/\`, or correct its name; upper and lower case differ.`
  }),
  'custom-file-outside': rule<{ name: string; folder: string }>({
    severity: 'error',
    text: ({ name, folder }) => `\`${name}\` leads out of \`${folder}/\`.`,
    help: ({ folder }) => `Name a file in \`${folder}/\`, with slashes and without \`..\`.`
  }),
  'custom-file-kind': rule<{ name: string; allowed: readonly string[] }>({
    severity: 'error',
    text: ({ name }) => `\`${name}\` is no file that can stand here.`,
    help: ({ allowed }) => `Its name ends in ${allowed.map((ending) => `\`.${ending}\``).join(', ')}.`
  }),
  'custom-remote': rule<{ address: string }>({
    severity: 'error',
    text: ({ address }) => `\`${address}\` leads out of the edition, and its pages load nothing from elsewhere.`,
    help: 'Put a copy of the file into `theme/` and name that.'
  }),
  'fragment-not-html': rule<{ reason: string }>({
    severity: 'error',
    text: ({ reason }) => `This is not HTML as it should be: ${reason}.`,
    help: 'Write elements of HTML, as in `<p>A sentence.</p>`.'
  }),
  'fragment-unclosed': rule<{ tag: string }>({
    severity: 'error',
    text: ({ tag }) => (tag.startsWith('</') ? `${tag} closes nothing that is open here.` : `${tag} is not closed.`),
    help: 'Close every element that is opened, inside the one in which it was opened, and before blocks where it takes none.'
  }),
  'fragment-empty': rule({
    severity: 'warning',
    text: () => 'The fragment is empty.',
    help: 'Write some HTML into the file, or take it out of `slots`.'
  }),
  'fragment-element': rule<{ element: string; slot: string }>({
    severity: 'error',
    text: ({ element, slot }) => `<${element}> cannot stand in the slot \`${slot}\`.`,
    help: ({ slot }) =>
      slot === 'head'
        ? 'The head of a page takes `meta`, `link`, `style`, `script` and `noscript`.'
        : 'What belongs to the head of a page goes into the slot `head`; a fragment is no whole page.'
  }),
  'fragment-script': rule<{ found: string }>({
    severity: 'error',
    text: ({ found }) => `\`${found}\` is a script, which the edition does not allow.`,
    help: 'Take it out, or say `scripts: true` under `theme`.'
  }),
  'stylesheet-reads': rule<{ found: string }>({
    severity: 'error',
    text: ({ found }) =>
      `\`${found}\` reads or runs something else than the document, which a stylesheet of an edition may not.`,
    help: 'Take from the TEI what it says; put other data into the TEI first.'
  }),
  'stylesheet-not-ours': rule<{ href: string; nearest?: string }>({
    severity: 'error',
    text: ({ href, nearest: near }) => `There is no stylesheet \`${href}\` among ours.${nearest(near)}`,
    help: 'Import `stet/edition.xsl`, which has all others in it.'
  }),
  'stylesheet-fails': rule<{ reason: string }>({
    severity: 'error',
    text: ({ reason }) => `The stylesheet does not compile: ${reason}`,
    help: 'Correct it at this line. Names of templates, modes and functions of ours are in the stylesheets of the package (`xslt/`).'
  }),
  'stylesheet-no-compiler': rule<{ name: string }>({
    severity: 'error',
    text: ({ name }) => `\`${name}\` cannot be compiled: the package \`xslt3\` is not installed.`,
    help: 'Install it with `npm install xslt3@2.7.0`, or take `stylesheet` out of edition.yaml.'
  })
};
