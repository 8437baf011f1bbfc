/** What is made from the program itself is current, and no rule has two meanings. */
import { readFileSync } from 'node:fs';
import { ledgerSchema } from '../../src/editions/ledger-schema.ts';
import { became } from '../../src/guide/became.ts';
import { LINES } from '../../src/guide/cases.ts';
import { coverageGuide } from '../../src/guide/coverage.ts';
import { readCase, written } from '../../src/guide/written.ts';
import { REFUSALS } from '../../src/messages/cli.ts';
import { CATALOGUES, messagesGuide } from '../../src/messages/guide.ts';
import { jsonSchema } from '../../src/project/schema.ts';
import { schemaGuide } from '../../src/tei/schema/guide.ts';

test('docs/messages.md is current (`npm run guide` writes it)', () => {
  expect(readFileSync('docs/messages.md', 'utf8')).toBe(messagesGuide());
});

test('edition.schema.json is current (`npm run guide` writes it)', () => {
  expect(JSON.parse(readFileSync('edition.schema.json', 'utf8'))).toEqual(jsonSchema());
});

test('ledger.schema.json is current (`npm run guide` writes it)', () => {
  expect(JSON.parse(readFileSync('ledger.schema.json', 'utf8'))).toEqual(ledgerSchema());
});

describe('docs/coverage.md', () => {
  const read = (name: string, file: string) => readFileSync(`tests/fixtures/${name}/${file}`, 'utf8');
  const lines = Object.values(LINES).flat();

  test('is current (`npm run guide` writes it)', () => {
    expect(readFileSync('docs/coverage.md', 'utf8')).toBe(coverageGuide(read));
  });

  test('has every element that transcribers need', () => {
    const named = new Set(lines.flatMap(({ elements }) => elements));
    const all = `add addSpan anchor cb choice sic corr abbr expan orig reg damage damageSpan del delSpan ex fw gap gb handShift hi lb lg l
      list label item metamark milestone mod note pb ptr ref quote redo restore retrace rs persName placeName orgName date secl seg signed
      salute dateline opener closer postscript space stamp subst substJoin supplied surplus table transpose listTranspose unclear undo`;
    expect(all.split(/\s+/).filter((name) => !named.has(name))).toEqual([]);
  });

  test.each(lines)('$elements of $case: what was typed is what is shown in the TEI', (line) => {
    const typed = written(readCase(read(line.case, 'input.txt')), line);
    const words = became(read(line.case, 'tei.xml'), line)
      .replace(/<[^>]*>/g, ' ')
      .match(/[\w']+/g);
    expect((words ?? []).filter((word) => !typed.includes(word))).toEqual([]);
  });

  test('a case that does not show what its line says is told', () => {
    const [line] = lines as [(typeof lines)[0]];
    expect(() => coverageGuide((name, file) => (name === line.case ? 'Nothing.\n' : read(name, file)))).toThrow(
      'The case deletion has no deletion 1.'
    );
  });
});

describe('docs/schema.md', () => {
  const schema = readFileSync('src/tei/schema/stet.rng', 'utf8');

  test('is current (`npm run guide` writes it)', () => {
    expect(readFileSync('docs/schema.md', 'utf8')).toBe(schemaGuide(schema));
  });

  test('says of every element what it is', () => {
    const bare = schemaGuide(schema)
      .split('\n### ')
      .slice(1)
      .filter((entry) => entry.includes('\n- content: ') && !/^.*\n\n[A-Z]/.test(entry));
    expect(bare).toEqual([]);
  });

  test('writes patterns as the compact syntax does', () => {
    const guide = schemaGuide(`<grammar xmlns="http://relaxng.org/ns/structure/1.0" xmlns:a="urn:a">
      <!-- ===== parts -->
      <define name="att.all"><a:documentation>All have it.</a:documentation><optional><attribute name="n"><text/></attribute></optional></define>
      <define name="short.p"><element name="p"><a:documentation>A
        paragraph.</a:documentation><ref name="att.all"/><attribute name="part"><choice><value>I</value><value>F</value></choice></attribute>
        <optional><ref name="head"/></optional><oneOrMore><choice><text/><group><ref name="a"/><ref name="b"/></group></choice></oneOrMore></element></define>
      <define name="body"><element name="body"><oneOrMore><ref name="short.p"/></oneOrMore></element></define>
    </grammar>`);
    expect(guide).toContain('## Parts\n\n### att.all\n\nAll have it.\n\n- attributes: `n` (`text`)\n');
    expect(guide).toContain(
      '### short.p: the element `p`\n\nA paragraph.\n\n- attributes: those of `att.all`, **`part`** (`"I" | "F"`)\n' +
        '- content: `head?, (text | (a, b))+`\n- in: `body`\n'
    );
  });

  test('a schema that is not well-formed is told', () => {
    expect(() => schemaGuide('<grammar><define>')).toThrow('no grammar');
  });
});

test('each rule has one meaning, and a name that can stand in an address', () => {
  const ids = [...CATALOGUES.flatMap(({ rules }) => Object.keys(rules)), ...Object.keys(REFUSALS)];
  expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  expect(ids.filter((id) => !/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(id))).toEqual([]);
});

test('each message is a sentence, with something to do', () => {
  const entries = messagesGuide()
    .split('\n### ')
    .slice(1)
    .map((entry) => entry.split('\n\n'));
  for (const [id, first = '', help = ''] of entries) {
    expect({ id, ends: /[.…`?)]$/.test(first.trim()) }).toEqual({ id, ends: true });
    expect({ id, help: help.trim().length > 0 }).toEqual({ id, help: true });
  }
});
