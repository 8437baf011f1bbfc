/** What can be wrong in TEI, whether we wrote it or others did. */
import { type Catalogue, type Rule, reporter } from './report.ts';

const rule = <V>(r: Rule<V>) => r;

export const TEI = {
  'xml-not-well-formed': rule<{ reason: string }>({
    severity: 'error',
    text: ({ reason }) => `This is not well-formed XML: ${reason}.`,
    help: 'Correct the markup here; nothing after this place was read.'
  }),
  'xml-too-deep': rule<{ depth: number }>({
    severity: 'error',
    text: ({ depth }) => `Elements are nested more than ${depth} deep.`,
    help: 'Such a file is damaged or hostile; it was not read.'
  }),
  'xml-entity': rule<{ name: string }>({
    severity: 'error',
    text: ({ name }) => `The entity &${name}; is not declared in this file, or its text is too long.`,
    help: 'Write the character itself; entities from other files are never read.'
  }),
  'not-tei': rule<{ name: string; namespace: string }>({
    severity: 'error',
    text: ({ name, namespace }) => `The root element is ${name} in the namespace ${namespace || '(none)'}, not TEI.`,
    help: 'Give a TEI P5 document: its root is <TEI xmlns="http://www.tei-c.org/ns/1.0">.'
  }),
  'element-not-in-notation': rule<{ name: string; count: number }>({
    severity: 'warning',
    text: ({ name, count }) =>
      `<${name}> has no way to be written in the notation; ${count === 1 ? 'it occurs once, first here' : `it occurs ${count} times, first here`}.`,
    help: 'Its text is kept; keep the TEI as the archival text.'
  }),
  'dangling-pointer': rule<{ attribute: string; target: string }>({
    severity: 'error',
    text: ({ attribute, target }) => `@${attribute} points to #${target}, which is not in this document.`,
    help: 'Correct the pointer, or give the element that it means this xml:id.'
  }),
  'duplicate-xml-id': rule<{ id: string; line: number }>({
    severity: 'error',
    text: ({ id, line }) => `The xml:id ${id} stands already on line ${line}.`,
    help: 'An xml:id names one element: change one of them.'
  }),
  'half-substitution': rule<{ missing: string }>({
    severity: 'warning',
    text: ({ missing }) => `This <subst> has no <${missing}>.`,
    help: 'A substitution is a deletion and an addition; a single half stands without <subst>.'
  })
} satisfies Catalogue;

export const reportTei = reporter(TEI);
