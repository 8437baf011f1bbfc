/** What a header says, in few words: for lists of many documents, where no text is needed. */
import { XMLParser } from 'fast-xml-parser';
import { VFile } from 'vfile';
import { edtfOf } from './dating.ts';
import { readXml } from './read.ts';
import { stagesOf } from './stages.ts';

/** What is said of a document; what its header leaves open is undefined. */
export interface HeaderSummary {
  title?: string;
  author?: string;
  /** Of the creation, of the letter's sending, or else of the source's origin, in the Extended Date/Time Format. */
  date?: string;
  /** Its words, where there is more to it than one date. */
  dateText?: string;
  /** Language tags, the main one first. */
  languages: string[];
  publisher?: string;
  licence?: string;
  repository?: string;
  shelfmark?: string;
  sender?: string;
  recipient?: string;
  /** Ids of the hands. */
  hands: string[];
  /** Ids of the stages of revision. */
  stages: string[];
}

/** An element as fast-xml-parser gives it: attributes by `@name`, text by `#text`, children in lists by their name. */
interface Parsed {
  [name: string]: string | Parsed[] | undefined;
}

/**
 * Reads the header of a TEI document. fast-xml-parser does not keep the order of what it reads, and takes what is not
 * well-formed: it comes after the strict gate, and for headers only.
 *
 * @param file takes the error of a file that is not well-formed
 * @returns undefined for such a file, and for one without a header
 */
export function readHeader(text: string, file: VFile = new VFile()): HeaderSummary | undefined {
  const root = readXml(text, file);
  if (!root) return undefined;
  const header = /<(?:[\w.-]+:)?teiHeader(?:\s[^<>]*)?(?:\/>|>[\s\S]*?<\/(?:[\w.-]+:)?teiHeader\s*>)/.exec(text)?.[0];
  if (header === undefined) return undefined;
  const parser = new XMLParser({
    ignoreAttributes: false,
    attributeNamePrefix: '@',
    removeNSPrefix: true,
    parseTagValue: false,
    parseAttributeValue: false,
    alwaysCreateTextNode: true,
    isArray: (_name, _path, _leaf, isAttribute) => !isAttribute
  });
  const said = summary((parser.parse(header) as { teiHeader: Parsed[] }).teiHeader[0] ?? {});
  return { ...said, stages: stagesOf(root).flatMap(({ attributes }) => attributes['xml:id'] ?? []) };
}

function summary(header: Parsed): Omit<HeaderSummary, 'stages'> {
  const letters = at(header, 'profileDesc', 'correspDesc', 'correspAction');
  const action = (type: string) => letters.filter((found) => found['@type'] === type);
  const sent = action('sent');
  const identifier = at(header, 'fileDesc', 'sourceDesc', 'msDesc', 'msIdentifier');
  const date = [
    ...at(header, 'profileDesc', 'creation', 'date'),
    ...sent.flatMap((found) => at(found, 'date')),
    ...at(header, 'fileDesc', 'sourceDesc', 'msDesc', 'history', 'origin', 'origDate')
  ].find((element) => edtfIn(element) !== undefined);
  const values = {
    title: words(mainTitle(at(header, 'fileDesc', 'titleStmt', 'title'))),
    author: words(at(header, 'fileDesc', 'titleStmt', 'author')),
    date: date && edtfIn(date),
    dateText: date && date['@when'] === undefined ? words([date]) : undefined,
    publisher: words(at(header, 'fileDesc', 'publicationStmt', 'publisher')),
    licence: words(at(header, 'fileDesc', 'publicationStmt', 'availability', 'licence')),
    repository: words(identifier.flatMap((found) => at(found, 'repository'))),
    shelfmark: words(identifier.flatMap((found) => at(found, 'idno'))),
    sender: nameIn(sent),
    recipient: nameIn(action('received'))
  };
  return {
    ...(Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Omit<
      HeaderSummary,
      'languages' | 'hands' | 'stages'
    >),
    languages: attributes(at(header, 'profileDesc', 'langUsage', 'language'), '@ident'),
    hands: attributes(at(header, 'profileDesc', 'handNotes', 'handNote'), '@id')
  };
}

/** The title of the document itself, among those of its series and its other names (TEI Guidelines 2.2.1); xslt has the same. */
function mainTitle(titles: readonly Parsed[]): Parsed[] {
  const own = titles.find((title) => ['a', 'm', 'u'].includes(String(title['@level'])));
  const main = own ?? titles.find((title) => title['@type'] === 'main');
  const found = main ?? titles.find((title) => title['@level'] !== 's') ?? titles[0];
  return found ? [found] : [];
}

/** All elements on a path of names. */
function at(from: Parsed, ...path: string[]): Parsed[] {
  let found = [from];
  for (const name of path)
    found = found.flatMap((element) => (Array.isArray(element[name]) ? (element[name] as Parsed[]) : []));
  return found;
}

/** The words of the first element, those of what it holds after its own. */
function words([first]: readonly Parsed[]): string | undefined {
  if (first === undefined) return undefined;
  const parts: string[] = [];
  const stack: Parsed[] = [first];
  for (let next = stack.pop(); next; next = stack.pop()) {
    if (typeof next['#text'] === 'string') parts.push(next['#text']);
    const children = Object.entries(next).flatMap(([name, value]) =>
      Array.isArray(value) && !name.startsWith('@') ? value : []
    );
    stack.push(...children.reverse());
  }
  const text = parts.join(' ').replace(/\s+/g, ' ').trim();
  return text === '' ? undefined : text;
}

const nameIn = (actions: readonly Parsed[]) =>
  words(actions.flatMap((action) => ['persName', 'orgName', 'name'].flatMap((name) => at(action, name))));

/** The date that an element says by its attributes. */
function edtfIn(element: Parsed): string | undefined {
  const said = Object.entries(element).filter(([name, value]) => name.startsWith('@') && typeof value === 'string');
  return edtfOf(Object.fromEntries(said.map(([name, value]) => [name.slice(1), String(value)])));
}

const attributes = (elements: readonly Parsed[], name: string): string[] =>
  elements.flatMap((element) => (typeof element[name] === 'string' ? [element[name]] : []));
