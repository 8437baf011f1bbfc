/**
 * What libraries and machines read of an edition, against the rules of each format, written down here from its specification.
 */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv, type SchemaObject } from 'ajv';
import formats from 'ajv-formats';
import { parse } from 'yaml';
import { citationFile } from '../../src/editions/catalogue/cff.ts';
import { crate } from '../../src/editions/catalogue/crate.ts';
import type { Described } from '../../src/editions/catalogue/described.ts';
import { sitemaps } from '../../src/editions/catalogue/sitemap.ts';
import { type Built, buildLetters } from './letters-edition.ts';
import { buildPlain } from './plain-edition.ts';

const BASE = 'https://example.org/orchids/';
let letters: Built;
let plain: Built;
beforeAll(async () => {
  letters = await buildLetters();
  plain = await buildPlain();
});
afterAll(() => {
  letters.remove();
  plain.remove();
});

const json = (name: string) => JSON.parse(letters.read(name));

/** The mistakes of data by a schema. */
function mistakes(schema: SchemaObject, data: unknown): string[] {
  const ajv = new Ajv({ allErrors: true, strict: false });
  formats.default(ajv);
  const validate = ajv.compile(schema);
  validate(data);
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

const text = { type: 'string', minLength: 1 };
const uri = { type: 'string', format: 'uri' };

describe('CITATION.cff (Citation File Format 1.2.0)', () => {
  const orcid = { ...uri, pattern: '^https://orcid\\.org/[0-9]{4}-[0-9]{4}-[0-9]{4}-[0-9]{3}[0-9X]$' };
  const strict = (properties: object, required: string[] = []) => ({
    type: 'object',
    additionalProperties: false,
    properties,
    required
  });
  const SCHEMA = strict(
    {
      'cff-version': { const: '1.2.0' },
      message: text,
      type: { enum: ['dataset', 'software'] },
      title: text,
      authors: {
        type: 'array',
        minItems: 1,
        uniqueItems: true,
        items: {
          anyOf: [
            strict({ 'family-names': text, 'given-names': text, orcid, website: uri }),
            strict({ name: text, orcid, website: uri }, ['name'])
          ]
        }
      },
      abstract: text,
      'date-released': { type: 'string', format: 'date' },
      doi: { type: 'string', pattern: '^10\\.\\d{4,9}(\\.\\d+)?/[A-Za-z0-9:/_;\\-.()\\[\\]\\\\]+$' },
      identifiers: { type: 'array', minItems: 1 },
      url: uri,
      license: { type: 'string', pattern: '^[A-Za-z0-9.-]+$' },
      'license-url': uri
    },
    ['cff-version', 'message', 'title', 'authors']
  );

  test('of the letters', () => {
    const read = parse(letters.read('CITATION.cff'));
    expect(mistakes(SCHEMA, read)).toEqual([]);
    expect(read).toMatchObject({
      title: 'The Orchid Letters',
      authors: [{ 'family-names': 'Marlowe', 'given-names': 'Ada' }, { name: 'Jonas Reed' }],
      license: 'CC-BY-4.0',
      doi: '10.1234/orchids'
    });
  });

  const edition: Described = {
    title: 'A: "b" #c\nd',
    language: 'en',
    responsibilities: [],
    identifiers: [],
    documents: []
  };

  test('is not made where nobody is named', () => {
    expect(citationFile(edition)).toBeUndefined();
    expect(plain.files).not.toContain('CITATION.cff');
  });

  test.each<Partial<Described>>([
    { publisher: 'A Press' },
    { author: 'Somebody' },
    {
      responsibilities: [
        { name: 'A', role: 'edited by' },
        { name: 'A', role: 'transcribed by' }
      ]
    },
    { responsibilities: [{ name: 'King, Jr.', role: 'edited by', ref: 'https://viaf.org/viaf/1' }] },
    { publisher: 'P', published: '1962', licence: { name: 'Own terms', url: 'https://example.org/terms' } },
    { publisher: 'P', licence: { name: 'Own terms' }, identifiers: [{ type: 'doi', value: 'doi:10.1/<x>' }] }
  ])('whatever is known: %j', (known) => {
    const written = citationFile({ ...edition, ...known });
    expect(mistakes(SCHEMA, parse(written ?? ''))).toEqual([]);
    expect(parse(written ?? '').title).toBe(edition.title);
  });
});

describe('ro-crate-metadata.json (RO-Crate 1.1)', () => {
  type Entity = Record<string, unknown> & { '@id': string };
  const graph = (): Entity[] => json('ro-crate-metadata.json')['@graph'];
  const entity = (id: string) => graph().find((one) => one['@id'] === id);

  test('describes itself, and its root', () => {
    expect(json('ro-crate-metadata.json')['@context']).toBe('https://w3id.org/ro/crate/1.1/context');
    expect(entity('ro-crate-metadata.json')).toMatchObject({
      '@type': 'CreativeWork',
      about: { '@id': './' },
      conformsTo: { '@id': 'https://w3id.org/ro/crate/1.1' }
    });
    expect(entity('./')).toMatchObject({
      '@type': 'Dataset',
      name: 'The Orchid Letters',
      datePublished: '2024-05-17',
      license: { '@id': 'https://creativecommons.org/licenses/by/4.0/' }
    });
    expect(entity('./')?.description).toEqual(expect.any(String));
  });

  test('describes every file of the folder, with its media type, and no other', () => {
    const files = graph().filter((one) => one['@type'] === 'File');
    expect(files.map((one) => decodeURIComponent(one['@id'])).sort()).toEqual(
      letters.files.filter((name) => name !== 'ro-crate-metadata.json')
    );
    expect(files.filter((one) => !/^[a-z]+\/[\w.+-]+$/.test(String(one.encodingFormat)))).toEqual([]);
    expect(files.filter((one) => one.encodingFormat === 'application/octet-stream')).toEqual([]);
  });

  test('is one graph: each id once, each reference to something described, each file in a part', () => {
    const ids = graph().map((one) => one['@id']);
    expect(new Set(ids).size).toBe(ids.length);
    const references: string[] = [];
    const collect = (value: unknown): void => {
      if (Array.isArray(value)) value.forEach(collect);
      else if (value && typeof value === 'object')
        for (const [key, inner] of Object.entries(value)) key === '@id' ? references.push(inner) : collect(inner);
    };
    for (const one of graph()) for (const [key, value] of Object.entries(one)) if (key !== '@id') collect(value);
    expect(references.filter((id) => !ids.includes(id) && id !== 'https://w3id.org/ro/crate/1.1')).toEqual([]);
    const parts = graph().flatMap((one) => (one.hasPart as { '@id': string }[] | undefined) ?? []);
    for (const file of graph().filter((one) => one['@type'] === 'File'))
      expect(parts.filter((part) => part['@id'] === file['@id'])).toHaveLength(1);
  });

  test('is not made for an edition that does not say when it was published', () => {
    expect(plain.files).not.toContain('ro-crate-metadata.json');
    const edition = { title: 'A', language: 'en', responsibilities: [], identifiers: [], documents: [] };
    expect(crate(edition, [])).toBeUndefined();
    expect(crate({ ...edition, published: '1962' }, [])).toBeDefined();
  });
});

test('the digests are those of every other file', () => {
  const sums = letters.read('SHA256SUMS').trimEnd().split('\n');
  expect(sums.map((line) => line.slice(66))).toEqual(letters.files.filter((name) => name !== 'SHA256SUMS'));
  for (const line of sums)
    expect(
      createHash('sha256')
        .update(letters.read(line.slice(66)))
        .digest('hex')
    ).toBe(line.slice(0, 64));
});

describe('linkset.json (RFC 9264, 4.2)', () => {
  const target = {
    type: 'object',
    required: ['href'],
    additionalProperties: false,
    properties: { href: { type: 'string', format: 'uri-reference' }, type: text }
  };
  const targets = { type: 'array', minItems: 1, items: target };
  const SCHEMA = {
    type: 'object',
    required: ['linkset'],
    additionalProperties: false,
    properties: {
      linkset: {
        type: 'array',
        items: {
          type: 'object',
          required: ['anchor'],
          additionalProperties: false,
          properties: {
            anchor: { type: 'string', format: 'uri-reference' },
            // The relations are registered ones: https://www.iana.org/assignments/link-relations.
            ...Object.fromEntries(
              ['author', 'cite-as', 'collection', 'describedby', 'item', 'license', 'type'].map((rel) => [rel, targets])
            )
          }
        }
      }
    }
  };
  type Context = Record<string, { href: string }[]> & { anchor: string };

  test('is one, with absolute addresses where the edition has one', () => {
    const { linkset } = json('linkset.json') as { linkset: Context[] };
    expect(mistakes(SCHEMA, { linkset })).toEqual([]);
    for (const { anchor, ...relations } of linkset)
      for (const href of [anchor, ...Object.values(relations).flatMap((links) => links.map((link) => link.href))])
        expect(href).toMatch(/^https:\/\//);
    expect(linkset.map(({ anchor }) => anchor)).toEqual([
      BASE,
      ...['1911-03-02-lindqvist', '1911-03-20-hale', '1912-01-lindqvist', 'undated'].map((stem) => `${BASE}${stem}/`)
    ]);
    expect(linkset[0]?.['cite-as']).toEqual([{ href: 'https://doi.org/10.1234/orchids' }]);
  });

  test('and of one without an address, and what it links to is there', () => {
    for (const built of [letters, plain]) {
      const { linkset } = JSON.parse(built.read('linkset.json')) as { linkset: Context[] };
      expect(mistakes(SCHEMA, { linkset })).toEqual([]);
      for (const { anchor, ...relations } of linkset)
        for (const { href } of Object.values(relations).flat()) {
          if (/^https:\/\/(?!example\.org\/orchids)/.test(href)) continue;
          const path = decodeURIComponent(href.replace(BASE, '')).replace(/(^|\/)$/, '$1index.html');
          expect([anchor, path, existsSync(join(built.dist, path))]).toEqual([anchor, path, true]);
        }
    }
  });

  test('each page has the links of its context', () => {
    const links = [...letters.read('undated/index.html').matchAll(/<link rel="([^"]+)" href="([^"]+)"/g)];
    const rels = links.map(([, rel]) => rel);
    for (const rel of ['cite-as', 'type', 'license', 'collection', 'item', 'describedby', 'linkset'])
      expect(rels).toContain(rel);
    expect(letters.read('index.html')).toContain(
      '<link rel="linkset" href="linkset.json" type="application/linkset+json">'
    );
  });
});

describe('sitemap.xml and robots.txt', () => {
  test('name every page but the one for what is missing, and nothing else', () => {
    const addresses = [...letters.read('sitemap.xml').matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address]) => address);
    const pages = letters.files
      .filter((name) => name.endsWith('.html') && name !== '404.html')
      .map((name) => `${BASE}${name.replace(/(^|\/)index\.html$/, '$1')}`);
    expect([...addresses].sort()).toEqual(pages.sort());
    expect(letters.read('robots.txt')).toContain(`Sitemap: ${BASE}sitemap.xml\n`);
  });

  test('are not made where no address is known', () => {
    for (const name of ['sitemap.xml', 'robots.txt', 'dts/index.json']) expect(plain.files).not.toContain(name);
  });

  test('50,000 addresses at most stand in one', () => {
    const pages = Array.from({ length: 50_001 }, (_, number) => `${number}/`);
    const files = sitemaps(BASE, pages);
    expect(Object.keys(files).sort()).toEqual(['robots.txt', 'sitemap-1.xml', 'sitemap-2.xml', 'sitemap.xml']);
    expect(files['sitemap-1.xml']?.match(/<loc>/g)).toHaveLength(50_000);
    expect(files['sitemap.xml']).toContain(`<loc>${BASE}sitemap-2.xml</loc>`);
  });
});

describe('Distributed Text Services 1.0, level 0', () => {
  /** RFC 6570 as far as the templates use it. */
  const expand = (template: string, values: Record<string, string>) =>
    template.replace(/\{([/;]?)(\w+)\}/g, (_, operator: string, name: string) => {
      const value = values[name];
      if (value === undefined) return '';
      const encoded = encodeURIComponent(value);
      return operator === '/' ? `/${encoded}` : operator === ';' ? `;${name}=${encoded}` : encoded;
    });
  const get = (address: string) => {
    expect(address.startsWith(BASE)).toBe(true);
    return json(decodeURIComponent(address.slice(BASE.length)));
  };
  const template = { type: 'string', pattern: '^https://' };
  const common = { '@context': { const: 'https://dtsapi.org/context/v1.0.json' }, dtsVersion: { const: '1.0' } };
  const COLLECTION = {
    type: 'object',
    required: ['@id', '@type', 'title', 'totalParents', 'collection'],
    properties: {
      '@id': text,
      '@type': { enum: ['Collection', 'Resource'] },
      title: text,
      totalParents: { type: 'integer' },
      totalChildren: { type: 'integer' },
      collection: template,
      navigation: template,
      document: template,
      citationTrees: { type: 'array' },
      member: { type: 'array' }
    },
    if: { properties: { '@type': { const: 'Resource' } } },
    // biome-ignore lint/suspicious/noThenProperty: a word of JSON Schema
    then: { required: ['navigation', 'document', 'citationTrees'] },
    else: { required: ['totalChildren'] }
  };
  const top = (schema: SchemaObject) => ({
    ...schema,
    required: [...schema.required, '@context', 'dtsVersion'],
    properties: { ...schema.properties, ...common }
  });

  test('from the entry point a client finds every document', () => {
    const entry = json('dts/index.json');
    expect(entry).toMatchObject({ '@type': 'EntryPoint', dtsVersion: '1.0', '@id': `${BASE}dts/index.json` });
    const root = get(expand(entry.collection, {}));
    expect(mistakes(top(COLLECTION), root)).toEqual([]);
    expect(get(expand(entry.collection, { id: root['@id'] }))).toEqual(root);
    expect(root.totalChildren).toBe(4);
    expect(root.member).toHaveLength(4);
    for (const member of root.member) {
      expect(mistakes(COLLECTION, member)).toEqual([]);
      const id = member['@id'];
      const one = get(expand(entry.collection, { id }));
      expect(mistakes(top(COLLECTION), one)).toEqual([]);
      expect(get(expand(member.collection, { nav: 'parents' })).member[0]['@id']).toBe(root['@id']);
      expect(get(expand(entry.collection, { id, nav: 'children' })).member).toEqual([]);
      for (const down of ['1', '-1']) {
        const address = expand(entry.navigation, { resource: id, down });
        expect(get(address)).toMatchObject({ '@type': 'Navigation', '@id': address, member: [] });
        expect(expand(member.navigation, { down })).toBe(address);
      }
      expect(expand(entry.document, { resource: id })).toBe(member.document);
      const tei = decodeURIComponent(member.document.slice(BASE.length));
      expect(letters.read(tei)).toContain('<TEI');
      for (const address of Object.values(member.download) as string[])
        expect(letters.files).toContain(decodeURIComponent(address.slice(BASE.length)));
    }
  });
});

describe('what the pages say for machines', () => {
  const linked = (name: string) =>
    JSON.parse(/<script type="application\/ld\+json">(.*?)<\/script>/s.exec(letters.read(name))?.[1] ?? '');

  test('a letter: from whom, to whom, of whom it speaks, where it belongs', () => {
    expect(linked('1911-03-02-lindqvist/index.html')).toMatchObject({
      '@type': 'Message',
      '@id': `${BASE}1911-03-02-lindqvist/`,
      sender: { name: 'Edda Lindqvist', sameAs: 'https://viaf.org/viaf/1000001' },
      recipient: { name: 'Tomas Hale' },
      dateSent: '1911-03-02',
      datePublished: '2024-05-17',
      isPartOf: { '@type': 'Collection', '@id': BASE },
      mentions: expect.arrayContaining([
        { '@type': 'Person', name: 'Dr Öhrn', sameAs: 'https://viaf.org/viaf/1000002' }
      ])
    });
  });

  test('the edition', () => {
    expect(linked('index.html')).toMatchObject({
      '@context': 'https://schema.org',
      '@type': 'Collection',
      '@id': BASE,
      name: 'The Orchid Letters',
      license: 'https://creativecommons.org/licenses/by/4.0/'
    });
  });

  test('search engines of scholars learn when it was published', () => {
    expect(letters.read('undated/index.html')).toContain('name="citation_publication_date" content="2024/05/17"');
  });
});
