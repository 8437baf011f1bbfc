/** The header (TEI Guidelines chapter 2): what the metadata says, and what the document itself shows of its encoding. */
import type { Element } from 'xast';
import type { Metadata } from '../transcription/metadata.ts';
import { element, lines, text } from './elements.ts';

/** What the header tells of the text below it. */
export interface Findings {
  /** Inference rules that fired, with what each reads. */
  rules: ReadonlyMap<string, number>;
  /** How often each element occurs in the text. */
  counts: ReadonlyMap<string, number>;
  /** What the document is called when its metadata has no title. */
  stem: string;
  /** The version of the program. */
  version: string;
}

/** What each inference rule reads, as the taxonomy says it. */
const RULES: Record<string, string> = {
  'page-furniture': 'A line that recurs at the heads and feet of pages is page furniture.',
  heading: 'A numbered line in capitals is a heading.',
  'page-break': 'A run of page furniture is a page boundary.',
  'interlinear-line': 'A word on a line of its own replaces the word struck out below it.',
  catchword: 'The last words of a page, repeated at the top of the next, are a catchword.',
  'paragraph-continues': 'A paragraph cut by a page boundary is one paragraph.',
  field: 'A labelled line at the head is a field of the form.',
  'out-of-flow': 'A drafting or clearance block is set aside from the sequence that it interrupts.',
  'labelled-item': 'Labelled paragraphs nest as lists by their numbering style.',
  signature: 'A short last line is the signature.',
  'repeated-word': 'A struck word that stands again right after is a false start.',
  'displaced-addition': 'An addition typed apart from the one deletion that it can replace replaces it.'
};

/** Makes the header of a document. Deterministic: it carries no date of its own making. */
export function encodeHeader(metadata: Metadata, findings: Findings): Element {
  return lines('teiHeader', {}, [
    fileDescription(metadata, findings),
    encodingDescription(metadata, findings),
    profileDescription(metadata)
  ]);
}

function fileDescription(metadata: Metadata, { stem }: Findings): Element {
  const { author, editors = [], publisher, licence } = metadata;
  return lines('fileDesc', {}, [
    lines('titleStmt', {}, [
      element('title', {}, [text(metadata.title ?? stem)]),
      ...(author === undefined ? [] : [element('author', {}, [text(author)])]),
      ...editors.map(({ name, role, ref }) =>
        element('respStmt', {}, [element('resp', {}, [text(role)]), element('name', { ref }, [text(name)])])
      ),
      element('respStmt', { 'xml:id': 'stet' }, [
        element('resp', {}, [text('encoding from the transcription, and inference')]),
        element('name', {}, [text('stet')])
      ])
    ]),
    lines('publicationStmt', {}, [
      ...(publisher === undefined
        ? [element('p', {}, [text('Unpublished.')])]
        : [
            element('publisher', {}, [text(publisher)]),
            ...(licence === undefined
              ? []
              : [element('availability', {}, [element('licence', { target: licence.url }, [text(licence.name)])])])
          ])
    ]),
    lines('sourceDesc', {}, [sourceDescription(metadata)])
  ]);
}

function sourceDescription({ source }: Metadata): Element {
  if (!source) return element('p', {}, [text('Encoded from a transcription.')]);
  const { settlement, repository, collection, shelfmark, title, url, physical, history } = source;
  const facts: [string, string | undefined][] = [
    ['settlement', settlement],
    ['repository', repository],
    ['collection', collection],
    ['idno', shelfmark],
    ['msName', title]
  ];
  const identifier = facts.flatMap(([name, value]) => (value === undefined ? [] : [element(name, {}, [text(value)])]));
  const paragraph = (value: string) => element('p', {}, [text(value)]);
  return lines('msDesc', {}, [
    lines('msIdentifier', {}, identifier.length > 0 ? identifier : [element('msName', {}, [text('The source')])]),
    ...(physical === undefined ? [] : [element('physDesc', {}, [paragraph(physical)])]),
    ...(history === undefined ? [] : [element('history', {}, [paragraph(history)])]),
    ...(url === undefined
      ? []
      : [
          element('additional', {}, [
            element('surrogates', {}, [element('bibl', {}, [element('ref', { target: url }, [text(url)])])])
          ])
        ])
  ]);
}

function encodingDescription(metadata: Metadata, { rules, counts, version }: Findings): Element {
  const lineEnds =
    metadata.lines === 'page'
      ? 'Line ends are those of the page.'
      : 'Line ends are those of the transcription and carry no meaning.';
  const statements = [
    'Deletions and additions are encoded as the transcription shows them; nothing of the text was corrected.',
    lineEnds,
    ...(counts.has('subst') ? ['A deletion and the addition that replaces it are one substitution.'] : []),
    ...(rules.size > 0
      ? ['What the program read from the layout names the rule in @ana and its certainty in @cert.']
      : [])
  ];
  return lines('encodingDesc', {}, [
    lines('editorialDecl', {}, [element('p', {}, [text(statements.join(' '))])]),
    ...(counts.size === 0
      ? []
      : [
          lines('tagsDecl', {}, [
            lines(
              'namespace',
              { name: 'http://www.tei-c.org/ns/1.0' },
              [...counts]
                .sort(([a], [b]) => (a < b ? -1 : 1))
                .map(([gi, occurs]) => element('tagUsage', { gi, occurs: String(occurs) }))
            )
          ])
        ]),
    ...(rules.size === 0
      ? []
      : [
          lines('classDecl', {}, [
            lines(
              'taxonomy',
              { 'xml:id': 'infer' },
              [...rules.keys()]
                .sort()
                .map((rule) =>
                  element('category', { 'xml:id': `infer.${rule}` }, [
                    element('catDesc', {}, [text(RULES[rule] ?? rule)])
                  ])
                )
            )
          ])
        ]),
    element('appInfo', {}, [element('application', { ident: 'stet', version }, [element('label', {}, [text('stet')])])])
  ]);
}

function profileDescription(metadata: Metadata): Element {
  const { date, hands, stages, sender, recipient, language = 'en' } = metadata;
  const changes = stages.map(({ id, label, hand }) =>
    element('change', { 'xml:id': id, who: hand === undefined ? undefined : `#${hand}` }, [text(label ?? id)])
  );
  const creation = [
    ...(date === undefined ? [] : [element('date', { when: date }, [text(date)])]),
    ...(changes.length === 0 ? [] : [lines('listChange', { ordered: 'true' }, changes)])
  ];
  const action = (type: string, name: string | undefined, when?: string) =>
    name === undefined
      ? []
      : [
          element('correspAction', { type }, [
            element('name', {}, [text(name)]),
            ...(when === undefined ? [] : [element('date', { when })])
          ])
        ];
  const correspondence = [...action('sent', sender, date), ...action('received', recipient)];
  return lines('profileDesc', {}, [
    ...(creation.length === 0 ? [] : [lines('creation', {}, creation)]),
    element('langUsage', {}, [element('language', { ident: language })]),
    ...(correspondence.length === 0 ? [] : [lines('correspDesc', {}, correspondence)]),
    ...(hands.length === 0
      ? []
      : [
          lines(
            'handNotes',
            {},
            hands.map(({ id, name, medium, note }) =>
              element('handNote', { 'xml:id': id, medium: medium?.replaceAll(' ', '_') }, [
                text([name, note].filter((part) => part !== undefined).join('. '))
              ])
            )
          )
        ])
  ]);
}
