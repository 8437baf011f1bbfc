/**
 * What `edition.yaml` and front matter may say, as zod schemas. The JSON Schema that editors complete from is made from
 * them.
 *
 * zod takes a tenth of a second to load, longer than most transcriptions take to encode: it is loaded when there is
 * metadata to check.
 */
import { createRequire } from 'node:module';
import type { PROJECT } from '../messages/project.ts';
import { patternFault } from '../patterns/pattern.ts';
import { LANGUAGES } from '../words/languages.ts';
import { entriesOf } from '../words/words.ts';
import { datingFault, isDate } from './dates.ts';
import { isLanguage } from './language-tags.ts';
import {
  DEGREES,
  DIALECTS,
  OUTPUTS,
  PAGE_FORMATS,
  PATTERN_RULES,
  PRINTS,
  PROFILES,
  RESERVED,
  RULES
} from './vocabulary.ts';

type Zod = typeof import('zod');
type Infer<Schema> = Schema extends { _zod: { output: infer Output } } ? Output : never;

type Schemas = ReturnType<typeof make>;
/** What front matter says, or one entry under `documents`. */
export type DocumentData = Infer<Schemas['document']>;
/** What `edition.yaml` says. */
export type EditionData = Infer<Schemas['edition']>;

const zod = (): Zod => createRequire(import.meta.url)('zod') as Zod;

let made: Schemas | undefined;

/** The schemas; made when first asked for. */
export function schemas(): Schemas {
  made ??= make(zod());
  return made;
}

/** The JSON Schema (draft 2020-12) of `edition.yaml`, or of front matter. */
export function jsonSchema(kind: keyof Schemas = 'edition'): object {
  return {
    title: kind === 'edition' ? 'edition.yaml of a stet edition' : 'front matter of a stet transcription',
    ...zod().z.toJSONSchema(schemas()[kind], {
      io: 'input',
      // An unquoted 1962 is text here: the YAML is read without numbers, which editors do not know.
      override: ({ jsonSchema: schema, path }) => {
        if (schema.type === 'string' && !schema.enum && !schema.pattern)
          Object.assign(schema, { type: ['string', 'number'] });
        if (path.at(-1) === 'labels') schema.propertyNames = { type: 'string', enum: labelKeys() };
      }
    })
  };
}

function make({ z }: Zod) {
  const text = () => checked('metadata-blank', (value) => value.trim() !== '');
  /** Text that passes `test`; else the rule of the catalogue that `params` names is reported. */
  const checked = (rule: keyof typeof PROJECT, test: (value: string) => boolean) =>
    z.string().refine(test, { params: { rule } });
  const date = () => checked('metadata-date', isDate);
  const degree = (of: string) => z.enum(DEGREES).describe(of).exactOptional();
  /** One date, or what is known of one that is a guess or a span. */
  const dating = () => {
    const one = () => z.string().refine(isDate, { params: { rule: 'metadata-date', mayBeMore: true } });
    const at = (what: string) => date().describe(what).exactOptional();
    return z.union([
      one(),
      z
        .strictObject({
          when: at('The date'),
          notBefore: at('It was one day, this at the earliest'),
          notAfter: at('It was one day, this at the latest'),
          from: at('It lasted from this day on'),
          to: at('It lasted to this day'),
          precision: degree('How exact the dates are: any but high makes them approximate'),
          cert: degree('How sure the editor is of them'),
          evidence: text().describe('What they rest on: internal, external, conjecture').exactOptional(),
          text: text().describe('The words in which the edition gives the date').exactOptional()
        })
        .check(({ value, issues }) => {
          const fault = issues.length === 0 ? datingFault(value) : undefined;
          if (!fault) return;
          const { at, ...params } = fault;
          issues.push({ code: 'custom', params, path: at === undefined ? [] : [at], input: value });
        })
    ]);
  };
  const address = () => checked('metadata-address', (value) => /^[a-z][a-z0-9+.-]*:\S+$/i.test(value));
  const base = () => checked('metadata-site-address', isBase);
  const name = () => checked('metadata-id', isName);
  const pattern = () => checked('metadata-pattern', (value) => patternFault(value) === undefined);

  const hand = z.strictObject({
    name: text().describe('Who wrote').exactOptional(),
    medium: text().describe('What with: pencil, ink, typescript').exactOptional(),
    note: text().describe('What else is known, in prose').exactOptional()
  });
  const stage = z.strictObject({
    id: name().describe('The name that `stage=` uses'),
    label: text().describe('What readers see').exactOptional(),
    hand: text().describe('The hand that revised, declared under `hands`').exactOptional()
  });
  const responsibility = z.strictObject({
    name: text(),
    role: text().describe('What they did: edited by, transcribed by'),
    ref: address().describe('An address of authority: ORCID, VIAF, GND').exactOptional()
  });
  const source = z.strictObject({
    title: text().exactOptional(),
    settlement: text().exactOptional(),
    repository: text().exactOptional(),
    collection: text().exactOptional(),
    shelfmark: text().exactOptional(),
    url: address().exactOptional(),
    physical: text().describe('Physical description, in prose').exactOptional(),
    hands: text().describe('What is to be said of all its hands, in prose; `hands` describes each').exactOptional(),
    history: text().describe('Provenance and history, in prose').exactOptional()
  });
  const correspondent = z.union([
    text(),
    z.strictObject({
      name: text().exactOptional(),
      ref: address().describe('An address of authority for the name').exactOptional(),
      place: text().exactOptional(),
      placeRef: address().describe('An address of authority for the place: GeoNames, Wikidata').exactOptional(),
      date: dating().describe('When it was sent or received, if that is not the date of the document').exactOptional()
    })
  ]);
  const identifier = z.strictObject({
    type: text().describe('DOI, ISBN, URN').exactOptional(),
    value: text()
  });
  const change = z.strictObject({
    date: date().describe('ISO 8601, as far as known'),
    who: text().exactOptional(),
    what: text().describe('What was done to the edition, in prose')
  });

  const document = z.strictObject({
    title: text().exactOptional(),
    date: dating()
      .describe('When it was written: ISO 8601, as far as known (1962, 1962-11, 1962-11-21), or a map')
      .exactOptional(),
    author: text().exactOptional(),
    language: checked('metadata-language', isLanguage).describe('BCP 47; en when not given').exactOptional(),
    editors: z.array(responsibility).describe('Who made the edition').exactOptional(),
    publisher: text().exactOptional(),
    licence: z.strictObject({ name: text(), url: address().exactOptional() }).exactOptional(),
    availability: text().describe('What else is to be said of the use of the edition, in prose').exactOptional(),
    identifiers: z.array(identifier).describe('Numbers and names of the publication').exactOptional(),
    source: source.describe('Where the source is kept, and what it is').exactOptional(),
    sender: correspondent
      .describe('Who sent it: a name, or a map with its place, date and authorities')
      .exactOptional(),
    recipient: correspondent.describe('Who received it, in the same way').exactOptional(),
    hands: z.record(name(), hand).describe('The hands on the pages, by name').exactOptional(),
    stages: z.array(stage).describe('The stages of revision, the earliest first').exactOptional(),
    dialect: z.enum(DIALECTS).describe('How the transcription is written; stet when not given').exactOptional(),
    profile: z.enum(PROFILES).describe('What kind of document it is').exactOptional(),
    infer: z.partialRecord(z.enum(RULES), z.boolean()).describe('Inference rules, off or on').exactOptional(),
    furniture: z
      .array(pattern())
      .describe('Regular expressions for page furniture, besides what recurs')
      .exactOptional(),
    patterns: z
      .partialRecord(z.enum(PATTERN_RULES), z.array(pattern()))
      .describe('Regular expressions that other rules read by, besides their own evidence')
      .exactOptional(),
    cancelledBy: text().describe('The hand that cancels markings, declared under `hands`').exactOptional(),
    images: z
      .array(text())
      .describe('Page images in the order of the pages: files in `facsimiles/`, or IIIF addresses (`…/info.json`)')
      .exactOptional(),
    changes: z.array(change).describe('What was done to the edition, the latest first').exactOptional(),
    lines: z.enum(['page', 'reflowed']).describe('Whose the line ends are; page when not given').exactOptional()
  });
  const font = z.strictObject({
    family: text().describe('The name of the family'),
    file: text().describe('woff2, woff, ttf or otf'),
    weight: text().describe('400, or 200 900 for a variable font; 400 when not given').exactOptional(),
    licence: text().describe('A file with its licence').exactOptional()
  });
  const fragment = (where: string) => text().describe(`A file of HTML: ${where}`).exactOptional();
  const theme = z.strictObject({
    styles: z.array(text()).describe('Style sheets, after ours, in this order').exactOptional(),
    fonts: z
      .strictObject({ serif: font.exactOptional(), typewriter: font.exactOptional() })
      .describe('Fonts in the stead of ours')
      .exactOptional(),
    logo: z
      .strictObject({ file: text(), alt: text().describe('What it shows, for those who do not see it') })
      .exactOptional(),
    slots: z
      .strictObject({
        head: fragment('in the head of every page'),
        header: fragment('at the top of every page'),
        beforeText: fragment('before the text of a document'),
        afterText: fragment('after the text of a document'),
        footer: fragment('at the foot of every page')
      })
      .exactOptional(),
    scripts: z.boolean().describe('Whether fragments may hold scripts; false when not given').exactOptional()
  });
  const print = z.strictObject({
    format: z.enum(PAGE_FORMATS).describe('The page; 6x9in when not given').exactOptional(),
    fonts: z
      .array(z.strictObject({ family: text(), files: z.array(text()).describe('TTF or OTF, from this folder') }))
      .describe('Fonts to set in, before those that are built in')
      .exactOptional(),
    editions: z
      .array(z.enum(PRINTS))
      .describe('The final text with its apparatus, the page as it is; reading when not given')
      .exactOptional(),
    volume: z.boolean().describe('Whether the whole edition is set as one book too').exactOptional()
  });
  const forms = z.object({ other: text() }).catchall(text()).describe('Forms for numbers: 1, 2 …, one, other');
  const edition = z.strictObject({
    ...document.shape,
    documents: z
      .record(z.string(), document)
      .describe('What is said of one document, by its file name')
      .exactOptional(),
    address: base().describe('Where the folder `dist/` is published: https://example.org/letters/').exactOptional(),
    description: text().describe('What the edition is, in a sentence or two').exactOptional(),
    published: date().describe('When this edition was published; no clock is ever asked').exactOptional(),
    contact: text().describe('Whom readers write to: an address of the web or of mail').exactOptional(),
    outputs: z.array(z.enum(OUTPUTS)).describe('What a build makes; everything when not given').exactOptional(),
    print: print.describe('How the printed edition is set').exactOptional(),
    theme: theme.describe('The look of the pages: files in theme/').exactOptional(),
    stylesheet: text().describe('A stylesheet in xslt/ that imports stet/edition.xsl').exactOptional(),
    interface: z
      .enum(LANGUAGES)
      .describe('The language in which the edition speaks to its readers; en when not given')
      .exactOptional(),
    labels: z
      .record(z.string(), z.union([z.string(), forms]))
      .check(({ value, issues }) => {
        const keys = Object.keys(value).filter((key) => !labelKeys().includes(key));
        if (keys.length > 0) issues.push({ code: 'unrecognized_keys', keys, input: value });
      })
      .describe('Words in the stead of those of the interface, by their keys in words/en.yaml')
      .exactOptional()
  });
  return { document, edition };
}

/** The keys of the interface's words, which take longer to read than the metadata: only an edition with words of its own needs them. */
const labelKeys = () => Object.keys(entriesOf('en'));

/** An address at which a folder can be published: on the web, and without a query or a fragment. */
function isBase(value: string): boolean {
  if (!/^https?:\/\/\S+$/i.test(value) || /[?#]/.test(value)) return false;
  return URL.canParse(value);
}

/** A name that can be an `xml:id`: XML's NCName, and none that the TEI uses itself. */
function isName(value: string): boolean {
  return /^[\p{L}_][\p{L}\p{N}\p{M}_.-]*$/u.test(value) && !RESERVED.some((taken) => value.split('.')[0] === taken);
}
