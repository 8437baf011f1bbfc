/** What can be wrong with a TEI document when it becomes an edition. */
import type { Rule } from './report.ts';

const rule = <Values>(rule: Rule<Values>) => rule;

export const EDITIONS = {
  'tei-no-text': rule<{ found: string }>({
    severity: 'error',
    text: ({ found }) => `The file is no TEI document with a text: its root element is <${found}>.`,
    help: 'An edition is made from a TEI element that has a <text>.'
  }),
  'foreign-element': rule<{ name: string; count: number }>({
    severity: 'warning',
    text: ({ name, count }) =>
      `<${name}> is an element that no stylesheet knows; it occurs ${count === 1 ? 'once' : `${count} times`}, first here. Its text is kept.`,
    help: 'Add a template for it to the stylesheets of your edition, or encode it with an element that they know.'
  }),
  'span-without-anchor': rule<{ name: string; count: number }>({
    severity: 'warning',
    text: ({ name, count }) =>
      `${count === 1 ? `A <${name}> has` : `${count} <${name}> have`} no anchor to end at, so nothing is read as revised by ${count === 1 ? 'it' : 'them'}.`,
    help: 'Let @spanTo name the xml:id of an element that stands later in the text.'
  }),
  'stylesheet-failed': rule<{ reason: string; where: string }>({
    severity: 'error',
    text: ({ reason, where }) => `The stylesheet stopped${where}: ${reason}`,
    help: 'If you changed no stylesheet, please report this with the TEI file.'
  }),
  'image-unknown': rule<{ url: string }>({
    severity: 'warning',
    text: ({ url }) => `The page image \`${url}\` is none that browsers show, so the page is shown without it.`,
    help: 'Save it as JPEG, PNG, WebP or GIF; or give it to an IIIF image service, and name its `info.json`.'
  }),
  'image-size-unknown': rule<{ url: string }>({
    severity: 'info',
    text: ({ url }) => `There is no IIIF manifest of the document: the size of the image \`${url}\` is not known.`,
    help: 'Say in the TEI how large the image is: `<graphic url="…" width="2400px" height="3200px"/>`.'
  }),
  'search-unavailable': rule<{ machine: string }>({
    severity: 'warning',
    text: ({ machine }) =>
      `There is no search page: the program that makes the index, Pagefind, does not run here (${machine}).`,
    help: 'Install the packages of npm with the optional ones, on a machine for which Pagefind has a program; or leave `search` out of `outputs`.'
  }),
  'unknown-stage': rule<{ id: string }>({
    severity: 'error',
    text: ({ id }) => `There is no stage \`${id}\` in this document.`,
    help: 'Name a stage that the header declares: an xml:id of a <change> in <listChange>.'
  })
};
