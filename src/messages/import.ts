/** What can keep TEI that others wrote from being taken into an edition, and what is done on the way. */
import type { Rule } from './report.ts';

const rule = <Values>(rule: Rule<Values>) => rule;

export const IMPORT = {
  'import-root': rule<{ name: string; why: string }>({
    severity: 'error',
    text: ({ name, why }) => `The root element \`<${name}>\` is no TEI document: ${why}.`,
    help: 'Give TEI P5, whose root is `<TEI xmlns="http://www.tei-c.org/ns/1.0">` or `<teiCorpus>` in the same namespace.'
  }),
  'import-skipped': rule<{ name: string; why: string }>({
    severity: 'info',
    text: ({ name, why }) => `This file of the folder is passed over. Its root element is \`<${name}>\`: ${why}.`,
    help: 'If it should be a document of the edition, make it TEI P5.'
  }),
  'import-no-text': rule<{ name: string; parts: string }>({
    severity: 'error',
    text: ({ name, parts }) =>
      `\`<${name}>\` holds no text: it has ${parts}, and neither a \`<text>\` nor a \`<sourceDoc>\`.`,
    help: 'An edition is made of texts: give a document that has one.'
  }),
  'import-too-large': rule<{ limit: number }>({
    severity: 'error',
    text: ({ limit }) => `The file is larger than ${limit} megabytes, which is more than is read.`,
    help: 'Give its documents as files of their own.'
  }),
  'import-external-subset': rule<{ address: string }>({
    severity: 'warning',
    text: ({ address }) =>
      `The document type declaration names \`${address}\`, which is never read: entities and values declared there are not known.`,
    help: 'Declare the entities that the text uses in the file itself. The file is imported without the declaration.'
  }),
  'import-two-transcriptions': rule({
    severity: 'info',
    text: () => 'The document has a `<text>` and a `<sourceDoc>`; the edition is made of the `<text>`.',
    help: 'Both stay in the TEI. Take the `<text>` out to make the edition of the pages.'
  }),
  'import-image-kept': rule<{ path: string }>({
    severity: 'warning',
    text: ({ path }) => `\`${path}\` is there already, and is another image than the one that this document names.`,
    help: 'The image that was there stays. Give one of the two another name, in the TEI too, and put it into `facsimiles/`.'
  }),
  'import-edition-kept': rule({
    severity: 'info',
    text: () => 'The edition is described already, and its description stays as it is.',
    help: 'Look whether it says what is true of the new documents too.'
  }),

  // ---------------------------------------------------------------------------------------------------------- XInclude
  'xinclude-unresolved': rule<{ what: string; reason: string }>({
    severity: 'error',
    text: ({ what, reason }) => `${what} cannot be included: ${reason}.`,
    help: 'Only files in the folder of this one, and below it, are included. Put the file there, or give a `<xi:fallback>`.'
  }),
  'xinclude-fallback': rule<{ what: string; reason: string }>({
    severity: 'info',
    text: ({ what, reason }) => `${what} cannot be included: ${reason}. The fallback is taken instead.`,
    help: 'That is what the document asks for.'
  }),
  'xinclude-malformed': rule<{ fault: string }>({
    severity: 'error',
    text: ({ fault }) => `This inclusion is none: ${fault}.`,
    help: 'See XML Inclusions (XInclude) 1.0, section 3.'
  }),
  'xinclude-loop': rule<{ what: string }>({
    severity: 'error',
    text: ({ what }) => `${what} includes itself, at once or by way of others.`,
    help: 'Break the circle. Nothing of the file was read.'
  }),
  'xinclude-size': rule<{ count: number; depth: number; limit: number }>({
    severity: 'error',
    text: ({ count, depth, limit }) =>
      `The file includes more than it may: ${count} inclusions, ${depth} of them inside one another, ${limit} characters in all.`,
    help: 'Such a file is damaged or hostile. Nothing of it was read.'
  })
};
