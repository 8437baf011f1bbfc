/** What `edition.yaml` says of imported documents: what their headers have in common. */
import { isDeepStrictEqual } from 'node:util';
import type { Element } from 'xast';
import type { Layer } from '../project/metadata.ts';
import { childElements, descend, wordsOf } from '../tei/elements.ts';
import { decodeHeader } from '../tei/header/decode.ts';
import type { Responsibility } from '../transcription/metadata.ts';
import type { Imported } from './document.ts';

/** The keys that an edition shares among its documents; all else stands in their own headers. */
const SHARED = ['author', 'publisher', 'licence', 'availability', 'editors'] as const;

/**
 * @param documents what was imported
 * @param corpus the header of the corpus that they all come from, if they do
 * @param name what the edition is called when nothing says it
 * @returns the metadata that holds for every document; the title always
 */
export function describe(documents: readonly Imported[], corpus: Element | undefined, name: string): Layer {
  const headers = documents.map(({ header }) => header);
  const all = (corpus ? [corpus] : headers).map((header) => ({ ...decodeHeader(header), ...editorsOf(header) }));
  const [first] = all;
  const layer: Layer = { title: titleOf(headers, corpus) ?? name };
  for (const key of SHARED) {
    const value = first?.[key];
    if (value !== undefined && all.every((metadata) => isDeepStrictEqual(metadata[key], value)))
      Object.assign(layer, { [key]: value });
  }
  if (layer.licence?.url !== undefined && !isAddress(layer.licence.url)) layer.licence = { name: layer.licence.name };
  const language = documents[0]?.language ?? languageOf(headers[0]);
  const speaks = (document: Imported, header: Element | undefined) =>
    (document.language ?? languageOf(header)) === language;
  if (
    language !== undefined &&
    isLanguage(language) &&
    documents.every((document, at) => speaks(document, headers[at]))
  )
    layer.language = language;
  return layer;
}

/** The title of the corpus, of the series that all documents belong to, or of the one document. */
function titleOf(headers: readonly (Element | undefined)[], corpus: Element | undefined): string | undefined {
  if (corpus) return wordsOf(mainTitle(corpus));
  if (headers.length === 1) return wordsOf(mainTitle(headers[0]));
  const series = headers.map((header) => {
    const titles = childElements(descend(header, 'fileDesc', 'titleStmt'), 'title');
    return wordsOf(
      titles.find(({ attributes }) => attributes.level === 's') ?? descend(header, 'fileDesc', 'seriesStmt', 'title')
    );
  });
  return series.every((title) => title === series[0]) ? series[0] : undefined;
}

function mainTitle(header: Element | undefined): Element | undefined {
  const titles = childElements(descend(header, 'fileDesc', 'titleStmt'), 'title');
  return titles.find(({ attributes }) => attributes.type === 'main') ?? titles[0];
}

/** TEI has editors as `editor` too, by name and, it may be, by role. */
function editorsOf(header: Element | undefined): { editors?: Responsibility[] } {
  const statement = descend(header, 'fileDesc', 'titleStmt');
  const named = childElements(statement, 'editor').flatMap((editor): Responsibility[] => {
    const name = wordsOf(editor);
    return name === undefined ? [] : [{ name, role: editor.attributes.role ?? 'editor' }];
  });
  const others = decodeHeader(header).editors ?? [];
  return named.length > 0 ? { editors: [...named, ...others] } : {};
}

const languageOf = (header: Element | undefined) =>
  childElements(descend(header, 'profileDesc', 'langUsage'), 'language')[0]?.attributes.ident ?? undefined;

const isAddress = (value: string) => /^[a-z][a-z0-9+.-]*:\S+$/i.test(value);

function isLanguage(value: string): boolean {
  try {
    return Intl.getCanonicalLocales(value).length === 1;
  } catch {
    return false;
  }
}
