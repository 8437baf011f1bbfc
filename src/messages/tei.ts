/** What can be wrong in XML and in TEI, whether we wrote it or others did. */
import { type Catalogue, type Rule, reporter } from './report.ts';

const rule = <V>(r: Rule<V>) => r;

const times = (count: number) => (count === 1 ? 'once, here' : `${count} times, first here`);

export const TEI = {
  // --------------------------------------------------------------------------------------------------------------- XML
  'xml-not-well-formed': rule<{ reason: string; cause: string; near: string; open?: string; line?: number }>({
    severity: 'error',
    text: ({ reason, near }) => `This is not well-formed XML: ${reason}, near “${near}”.`,
    help: ({ cause, open, line }) =>
      `${cause}${open === undefined ? '' : ` The element that is open is \`<${open}>\` of line ${line}.`} Nothing of the file was read.`
  }),
  'xml-namespace': rule<{ fault: string }>({
    severity: 'error',
    text: ({ fault }) => `The namespaces are wrong: ${fault}.`,
    help: 'Declare each prefix on this element or one around it, as in `xmlns:x="…"`. Nothing of the file was read.'
  }),
  'xml-external-entity': rule<{ name: string }>({
    severity: 'error',
    text: ({ name }) => `The text of the entity \`&${name};\` is in another file, which is never read.`,
    help: 'Put that text into this file. Nothing of the file was read.'
  }),
  'xml-parameter-entity': rule({
    severity: 'error',
    text: () => 'The document type declaration uses a parameter entity, which is never read.',
    help: 'Declare the entities that the text uses one by one, or write their characters. Nothing of the file was read.'
  }),
  'xml-entity-loop': rule<{ name: string }>({
    severity: 'error',
    text: ({ name }) => `The entity \`&${name};\` stands for a text that holds itself.`,
    help: 'Correct its declaration. Nothing of the file was read.'
  }),
  'xml-entity-size': rule<{ name: string; limit: number }>({
    severity: 'error',
    text: ({ name, limit }) =>
      `With \`&${name};\` the entities stand for more than ${limit} characters, or for one another too deep.`,
    help: 'Such a file is damaged or hostile. Nothing of it was read.'
  }),
  'xml-too-deep': rule<{ name: string; limit: number }>({
    severity: 'error',
    text: ({ name, limit }) =>
      `This \`<${name}>\` stands more than ${limit} elements deep, which is more than is read.`,
    help: 'Such a file is damaged or hostile: look for end tags that are missing. Nothing of it was read.'
  }),
  'xml-too-long': rule<{ name: string; limit: number }>({
    severity: 'error',
    text: ({ name, limit }) => `A single text in this \`<${name}>\` has more than ${limit} characters.`,
    help: 'Such a file is damaged or hostile, or has no markup worth the name. Nothing of it was read.'
  }),

  'xml-inclusion': rule<{ href: string; path: string }>({
    severity: 'error',
    text: ({ href }) =>
      `A part of this document is not in it: ${href === '' ? 'an inclusion (XInclude) repeats another part' : `\`${href}\` is to be included here (XInclude)`}, and only an import puts that together.`,
    help: ({ path }) =>
      `Run \`stet import ${path} --into FOLDER\`, and work with the document that it writes into \`FOLDER/tei/\`.`
  }),

  // --------------------------------------------------------------------------------------------------------------- TEI
  'not-tei': rule<{ name: string; namespace: string }>({
    severity: 'error',
    text: ({ name, namespace }) =>
      `The root element is \`<${name}>\` in the namespace ${namespace || '(none)'}, not TEI.`,
    help: 'Give a TEI P5 document: its root is `<TEI xmlns="http://www.tei-c.org/ns/1.0">`.'
  }),
  'tei-without-text': rule({
    severity: 'error',
    text: () => 'The TEI document has neither a `<text>` nor a `<sourceDoc>`, so there is nothing to read.',
    help: 'Give a document with its text.'
  }),
  'element-not-in-notation': rule<{ name: string; count: number }>({
    severity: 'warning',
    text: ({ name, count }) => `\`<${name}>\` has no way to be written in the notation; it occurs ${times(count)}.`,
    help: 'Its text is kept. Keep the TEI as the archival text.'
  }),
  'attribute-not-in-notation': rule<{ element: string; name: string; count: number }>({
    severity: 'warning',
    text: ({ element, name, count }) =>
      `\`@${name}\` on \`<${element}>\` has no way to be written in the notation; it occurs ${times(count)}.`,
    help: 'The element is kept without it. Keep the TEI as the archival text.'
  }),
  'too-deep-for-notation': rule<{ depth: number }>({
    severity: 'warning',
    text: ({ depth }) => `Elements are nested more than ${depth} deep here; what lies deeper is read as text.`,
    help: 'Its characters are kept. Such a file is damaged or hostile.'
  }),

  'simple-profile': rule<{ what: string; became: string; count: number }>({
    severity: 'info',
    text: ({ what, became, count }) =>
      `TEI simplePrint has no ${what}, which became ${became}; it occurs ${times(count)}.`,
    help: 'Its text is kept. Keep the TEI as the archival text.'
  }),

  'no-page-images': rule({
    severity: 'error',
    text: () => 'No page of this text names an image, and EditionCrafter shows a text beside its images.',
    help: 'Name the images: `[page 1]{facs="https://…/info.json"}`, or `images:` in the metadata.'
  }),
  'image-not-whole': rule<{ url: string }>({
    severity: 'warning',
    text: ({ url }) => `The image \`${url}\` has no address on the web, and EditionCrafter asks the web for it.`,
    help: 'Give its whole address, `https://…`, best that of an image service (IIIF): `…/info.json`.'
  }),
  'surface-without-size': rule<{ url: string }>({
    severity: 'info',
    text: ({ url }) => `The TEI does not say how large the image \`${url}\` is, and EditionCrafter wants to know.`,
    help: 'Add its width and height in pixels to the `<surface>` of the copy: `lrx="3000" lry="4000"`.'
  }),

  // ------------------------------------------------------------------------------------------------------------- links
  'dangling-pointer': rule<{ attribute: string; target: string; count: number }>({
    severity: 'error',
    text: ({ attribute, target, count }) =>
      `\`@${attribute}\` points to \`#${target}\`, which is not in this document${count === 1 ? '' : `; it does so ${count} times, first here`}.`,
    help: 'Correct the pointer, or give the element that it means this `xml:id`.'
  }),
  'duplicate-xml-id': rule<{ id: string; line: number }>({
    severity: 'error',
    text: ({ id, line }) => `The \`xml:id\` \`${id}\` stands already on line ${line}.`,
    help: 'An `xml:id` names one element: change one of them.'
  }),
  'half-substitution': rule<{ missing: string }>({
    severity: 'warning',
    text: ({ missing }) => `This \`<subst>\` has no \`<${missing}>\`.`,
    help: 'A substitution is a deletion and an addition; a single half stands without `<subst>`.'
  }),
  'span-without-end': rule<{ name: string }>({
    severity: 'warning',
    text: ({ name }) => `This \`<${name}>\` has no end: it has no \`@spanTo\`.`,
    help: 'Let `@spanTo` name an anchor that stands later in the text.'
  }),
  'span-backwards': rule<{ name: string; target: string; line: number }>({
    severity: 'error',
    text: ({ name, target, line }) =>
      `This \`<${name}>\` ends at \`#${target}\`, which stands before it, on line ${line}.`,
    help: 'Let `@spanTo` name an anchor that stands later in the text.'
  }),
  'spans-overlap': rule<{ name: string; other: string; line: number }>({
    severity: 'warning',
    text: ({ name, other, line }) =>
      `This \`<${name}>\` begins inside the \`<${other}>\` of line ${line} and ends outside it.`,
    help: 'Both are read; if one was meant to hold the other, move an anchor.'
  }),
  'date-value': rule<{ attribute: string; value: string }>({
    severity: 'error',
    text: ({ attribute, value }) => `\`@${attribute}="${value}"\` is no date that the calendar has.`,
    help: 'Write the year, the month or the day as far as it is known: `1962`, `1962-11`, `1962-11-21`.'
  }),
  'date-order': rule<{ first: string; earlier: string; second: string; later: string }>({
    severity: 'error',
    text: ({ first, earlier, second, later }) => `\`@${first}="${earlier}"\` is later than \`@${second}="${later}"\`.`,
    help: 'Correct one of them: the earlier date comes first.'
  }),
  'date-mismatch': rule<{ text: string; value: string }>({
    severity: 'warning',
    text: ({ text, value }) => `The date reads “${text}”, and its \`@when\` is \`${value}\`.`,
    help: 'Correct one of them, if they should be the same day.'
  }),
  'unused-hand': rule<{ id: string }>({
    severity: 'info',
    text: ({ id }) => `The hand \`${id}\` is declared, and nothing in the text is said to be written in it.`,
    help: 'Name it where it wrote, or remove it from the metadata.'
  })
} satisfies Catalogue;

export const reportTei = reporter(TEI);
