/** The header as the guide describes it (docs/publishing.md): each key is written where the guide says, is valid, and comes back. */
import { readFileSync } from 'node:fs';
import Ajv from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { VFile } from 'vfile';
import type { Element } from 'xast';
import { parse } from 'yaml';
import { decode } from '../../src/decode.ts';
import { encode } from '../../src/edition.ts';
import { jsonSchema } from '../../src/project/schema.ts';
import { descend, wordsOf } from '../../src/tei/elements.ts';
import { readXml } from '../../src/tei/read.ts';
import { validate } from '../../src/validate.ts';
import { judge, TEI_ALL, testWithJing } from './jing.ts';

const guide = readFileSync('docs/publishing.md', 'utf8');
const section = guide.slice(guide.indexOf('### The header'));
const example = /```yaml\n([\s\S]*?)```/.exec(section)?.[1] ?? '';

const { tei = '', file } = encode(
  `---\n${example}---\n\n[page 1]\n\nWe left ~~two~~{stage=revised hand=ac} ^{three}{stage=revised} of [them]{.foreign lang=fr} in [May]{.date when=1962-05}.\n`,
  {
    path: 'letter.txt'
  }
);
const document = readXml(tei, new VFile())?.children.find((node): node is Element => node.type === 'element');
const header = descend(document, 'teiHeader');

/** The words at a path of names; of an attribute, its value. */
function at(path: string): string | undefined {
  const [names = '', attribute] = path.split('/@');
  const found = descend(header, ...(names.split('/') as [string, ...string[]]));
  return attribute === undefined ? wordsOf(found) : (found?.attributes[attribute] ?? undefined);
}

test.each([
  ['fileDesc/titleStmt/title', 'Next steps'],
  ['fileDesc/titleStmt/author', 'A. Writer'],
  ['fileDesc/titleStmt/respStmt/resp', 'edited by'],
  ['fileDesc/titleStmt/respStmt/name', 'Marlowe, Ada'],
  ['fileDesc/titleStmt/respStmt/name/@ref', 'https://orcid.org/0000-0002-1825-0097'],
  ['fileDesc/publicationStmt/publisher', 'A Press'],
  ['fileDesc/publicationStmt/idno', '10.1234/letters'],
  ['fileDesc/publicationStmt/idno/@type', 'DOI'],
  ['fileDesc/publicationStmt/availability/licence', 'CC BY 4.0'],
  ['fileDesc/publicationStmt/availability/licence/@target', 'https://creativecommons.org/licenses/by/4.0/'],
  ['fileDesc/sourceDesc/msDesc/msIdentifier/settlement', 'College Park'],
  ['fileDesc/sourceDesc/msDesc/msIdentifier/repository', 'National Archives'],
  ['fileDesc/sourceDesc/msDesc/msIdentifier/collection', 'RG 59'],
  ['fileDesc/sourceDesc/msDesc/msIdentifier/idno', 'Box 12, folder 3'],
  ['fileDesc/sourceDesc/msDesc/msIdentifier/msName', 'Outgoing telegram 1135'],
  ['fileDesc/sourceDesc/msDesc/physDesc/p', 'Typescript of six leaves, the last torn.'],
  ['fileDesc/sourceDesc/msDesc/physDesc/handDesc', 'Two hands, both in pencil.'],
  ['fileDesc/sourceDesc/msDesc/history', 'Transferred by the Department of State in 1975.'],
  ['fileDesc/sourceDesc/msDesc/additional/surrogates/bibl/ref/@target', 'https://catalog.example.org/1135'],
  ['encodingDesc/editorialDecl/interpretation', expect.stringContaining('del, add')],
  ['encodingDesc/editorialDecl/interpretation', expect.stringMatching(/points to handNotes.*points to listChange/)],
  ['encodingDesc/editorialDecl/stdVals', expect.stringContaining('ISO 8601')],
  ['encodingDesc/tagsDecl/namespace/tagUsage/@occurs', '1'],
  ['encodingDesc/appInfo/application/@ident', 'stet'],
  ['encodingDesc/appInfo/application/@version', expect.stringMatching(/^\d+\.\d+\.\d+$/)],
  ['profileDesc/creation/date/@when', '1962-11-21'],
  ['profileDesc/creation/listChange', 'as typed as revised'],
  ['profileDesc/langUsage', 'English French'],
  ['profileDesc/correspDesc/correspAction/name/@ref', 'https://viaf.org/viaf/1'],
  ['profileDesc/correspDesc/correspAction/placeName/@ref', 'https://www.geonames.org/4140963'],
  ['profileDesc/correspDesc/correspAction/date/@when', '1962-11-21'],
  ['profileDesc/handNotes/handNote', 'A. Clerk: quick and slanted'],
  ['profileDesc/handNotes/handNote/@medium', 'pencil'],
  ['revisionDesc/change', 'Ada Marlowe: Page 3 read anew.'],
  ['revisionDesc/change/@when', '2026-01-31']
])('%s', (path, expected) => {
  expect(at(path)).toEqual(expected);
});

test('it is right, in the schema that editors complete from, and by stet’s own', () => {
  expect(file.messages.filter(({ source, fatal }) => source === 'stet' && fatal !== undefined)).toEqual([]);
  const ajv = new Ajv.default({ strict: false });
  addFormats.default(ajv);
  for (const kind of ['edition', 'document'] as const) {
    const check = ajv.compile(jsonSchema(kind));
    check(parse(example, { schema: 'core' }));
    expect(check.errors).toBeNull();
  }
  expect(validate(tei).messages.map(String)).toEqual([]);
});

test('it comes back', () => {
  const back = /^---\n([\s\S]*?)---\n/.exec(decode(tei).text ?? '')?.[1] ?? '';
  expect(parse(back)).toEqual(withoutDefaults(parse(example)));
});

const withoutDefaults = ({ language: _, ...said }: Record<string, unknown>) => said;

testWithJing(TEI_ALL, 'it is valid in all of TEI', () => {
  expect(judge(TEI_ALL, { letter: tei })).toEqual({});
});
