/** Schemas: what is wrong in them is told, with its place; and what they may include. */
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { loadSchema, type SchemaError } from '../../src/relaxng/index.ts';
import { findings, problems, schemaOf, written } from './schema.ts';
import { RIGHT, WRONG } from './wrong-schemas.ts';

test.each(WRONG)('%s', (_, schema, rule) => {
  const found = problems(() => schemaOf(schema));
  expect(found.length).toBeGreaterThan(0);
  expect(new Set(found.map((line) => line.split(' ')[1]))).toEqual(new Set([rule]));
});

test.each(RIGHT)('%s is right', (_, schema) => {
  expect(problems(() => schemaOf(schema))).toEqual([]);
});

test('many mistakes are told at once, each at its place', () => {
  const schema = `<grammar xmlns="http://relaxng.org/ns/structure/1.0">
  <start>
    <ref name="a"/>
  </start>
  <define name="b">
    <data type="integer"/>
  </define>
</grammar>`;
  expect(problems(() => loadSchema({ text: schema, path: 's.rng' }))).toEqual([
    '3:5 schema-definition',
    '6:5 schema-datatype'
  ]);
});

test.each([
  ['not XML', '1:8 schema-not-well-formed'],
  ['<grammar xmlns="http://relaxng.org/ns/structure/1.0">', '1:54 schema-not-well-formed'],
  [
    '<!DOCTYPE grammar [<!ENTITY e SYSTEM "file:///etc/passwd">]>\n<grammar xmlns="http://relaxng.org/ns/structure/1.0">&e;</grammar>',
    '2:54 schema-not-well-formed'
  ]
])('%s', (text, problem) => {
  expect(problems(() => loadSchema({ text, path: 's.rng' }))).toEqual([problem]);
});

describe('other files', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'stet-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const put = (files: Record<string, string>) => {
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), written(text));
    }
  };
  const load = (name = 'main.rng') => loadSchema(join(folder, name));

  test('include, with definitions replaced and others kept', () => {
    put({
      'main.rng':
        '<grammar><include href="parts/base.rng"><define name="x"><element name="new"><empty/></element></define></include></grammar>',
      'parts/base.rng':
        '<grammar><start><element name="r"><ref name="x"/><ref name="y"/></element></start><define name="x"><text/></define><div><define name="y"><externalRef href="../y%20z.rng"/></define></div></grammar>',
      'y z.rng': '<element name="y"><empty/></element>'
    });
    expect(findings(load(), '<r><new/><y/></r>')).toEqual([]);
    expect(findings(load(), '<r>x<y/></r>')).toEqual(['1:4 unexpected-text', '1:5 missing-element']);
  });

  test('a namespace crosses into the file, a datatypeLibrary does not', () => {
    put({ 'main.rng': '<group ns="urn:x"><externalRef href="e.rng"/></group>' });
    writeFileSync(
      join(folder, 'e.rng'),
      '<element name="r" xmlns="http://relaxng.org/ns/structure/1.0"><data type="token"/></element>'
    );
    expect(findings(load(), '<r xmlns="urn:x">a</r>')).toEqual([]);
  });

  test.each([
    ['../outside.rng', 'schema-file'],
    ['/etc/hostname', 'schema-file'],
    ['file:///etc/hostname', 'schema-file'],
    ['http://example.org/x.rng', 'schema-file'],
    ['C:x.rng', 'schema-file'],
    ['missing.rng', 'schema-file'],
    ['folder/', 'schema-file'],
    ['link.rng', 'schema-file'],
    ['main.rng', 'schema-file']
  ])('%s is not read', (href, rule) => {
    put({
      'sub/main.rng': `<element name="r"><externalRef href="${href}"/></element>`,
      'sub/folder/x.rng': '<text/>',
      'outside.rng': '<text/>'
    });
    symlinkSync(join(folder, 'outside.rng'), join(folder, 'sub', 'link.rng'));
    expect(problems(() => load('sub/main.rng'))).toEqual([expect.stringMatching(new RegExp(`^1:\\d+ ${rule}$`))]);
  });

  test('a message stands on the file that it concerns', () => {
    put({
      'main.rng': '<grammar><include href="base.rng"/></grammar>',
      'base.rng': '<grammar><start><ref name="x"/></start></grammar>'
    });
    try {
      load();
      throw new Error('it was loaded');
    } catch (error) {
      expect((error as SchemaError).files.map(({ path }) => path)).toEqual([join(folder, 'base.rng')]);
    }
  });

  test('what is replaced must be there, and what is included must be a grammar', () => {
    put({
      'main.rng': '<grammar><include href="base.rng"><define name="no"><empty/></define></include></grammar>',
      'other.rng': '<grammar><include href="e.rng"/></grammar>',
      'base.rng': '<grammar><start><element name="r"><empty/></element></start></grammar>',
      'e.rng': '<element name="r"><empty/></element>'
    });
    expect(problems(load)).toEqual([expect.stringMatching(/ schema-definition$/)]);
    expect(problems(() => load('other.rng'))[0]).toMatch(/ schema-syntax$/);
  });

  test('there is no such schema', () => {
    expect(problems(() => load('nowhere.rng'))).toEqual(['1:1 schema-file']);
  });
});
