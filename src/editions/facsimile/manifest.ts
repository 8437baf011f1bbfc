/**
 * The IIIF manifest of a document (Presentation API 3.0): a canvas for each page that has an image, with its transcription as
 * annotations, one for each zone of the page, or one for the page. It is made from the document's page.
 *
 * Whatever a manifest names must have an address on the web, so there is one only where the edition says where it is published.
 */
import type { Element, ElementContent, Root } from 'hast';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { type Piece, pieces } from './pieces.ts';

/** Where a document is published. */
export interface Published {
  /** The address of the document's folder; ends with a slash. */
  base: string;
  /** The name of the TEI file in the folder. */
  tei: string;
}

/** What a page says of its document. */
interface Facts {
  title: string;
  /** Of the text, of the title, and of what the page says itself; BCP 47. */
  language: string;
  titleLanguage: string;
  interface: string;
  /** The address of the licence. */
  licence: string | undefined;
}

interface Sheet {
  label: string;
  page: string | undefined;
  src: string;
  service: string | undefined;
  width: number;
  height: number;
  zones: { target: string; shape: Element }[];
  /** The units of the zones: left, top, width, height. */
  box: number[] | undefined;
}

/**
 * @param html a document's page
 * @returns the manifest as JSON; the address of the first image whose size is not known, when there is one; undefined when the
 *   page shows no image
 */
export function manifest(html: string, published: Published): { json: string } | { unknown: string } | undefined {
  const page = unified().use(rehypeParse).parse(html) as Root;
  const sheets = sheetsOf(page);
  if (sheets.length === 0) return undefined;
  const unknown = sheets.find(({ width, height }) => !(width > 0 && height > 0));
  if (unknown) return { unknown: unknown.src };
  const { base, tei } = published;
  const { title, titleLanguage, licence, ...languages } = factsOf(page);
  const id = `${base}manifest.json`;
  const text = pieces(page);
  const rights = licence?.replace(/^https:\/\/(creativecommons\.org|rightsstatements\.org)\//, 'http://$1/');
  const made = {
    '@context': 'http://iiif.io/api/presentation/3/context.json',
    id,
    type: 'Manifest',
    label: { [titleLanguage]: [title] },
    ...(rights !== undefined && RIGHTS.test(rights) && { rights }),
    homepage: [{ id: `${base}index.html`, type: 'Text', label: { [titleLanguage]: [title] }, format: 'text/html' }],
    seeAlso: [{ id: base + tei, type: 'Dataset', label: { en: ['TEI'] }, format: 'application/tei+xml' }],
    items: sheets.map((sheet, index) => canvas(sheet, `${base}canvas/${index + 1}`, { base, ...languages }, text))
  };
  return { json: `${JSON.stringify(made, null, 2)}\n` };
}

/** The addresses that `rights` may have (Presentation API 3.0, 3.2). */
const RIGHTS =
  /^http:\/\/(?:creativecommons\.org\/(?:licenses|publicdomain\/mark|publicdomain\/zero)\/|rightsstatements\.org\/(?:vocab|page)\/)/;

function canvas(
  sheet: Sheet,
  id: string,
  { base, language, interface: said }: Pick<Facts, 'language' | 'interface'> & { base: string },
  text: readonly Piece[]
) {
  const { width, height, service } = sheet;
  const image = {
    id: new URL(sheet.src, base).href,
    type: 'Image',
    format: formatOf(sheet.src),
    ...(service === undefined && { width, height }),
    ...(service !== undefined && { service: [{ id: service, type: 'ImageService3', profile: 'level1' }] })
  };
  const notes = annotations(sheet, id, text).map(({ value, target }, index) => ({
    id: `${id}/text/${index + 1}`,
    type: 'Annotation',
    motivation: 'supplementing',
    body: { type: 'TextualBody', value, format: 'text/plain', language },
    target
  }));
  return {
    id,
    type: 'Canvas',
    label: { [said]: [sheet.label] },
    height,
    width,
    items: [
      {
        id: `${id}/image`,
        type: 'AnnotationPage',
        items: [{ id: `${id}/image/1`, type: 'Annotation', motivation: 'painting', body: image, target: id }]
      }
    ],
    ...(notes.length > 0 && { annotations: [{ id: `${id}/text`, type: 'AnnotationPage', items: notes }] })
  };
}

/** The text of each zone at its place, else that of the page. */
function annotations(sheet: Sheet, id: string, text: readonly Piece[]): { value: string; target: string }[] {
  const zones = sheet.zones.flatMap(({ target, shape }) => {
    const place = placeOf(shape, sheet);
    const value = text.filter((piece) => piece.places.includes(target)).map((piece) => piece.text);
    return place && value.length > 0 ? [{ value: tidy(value), target: `${id}#xywh=${place.join(',')}` }] : [];
  });
  if (zones.length > 0) return zones;
  const value = text.filter(({ page }) => page === sheet.page && page !== undefined).map((piece) => piece.text);
  return tidy(value) === '' ? [] : [{ value: tidy(value), target: id }];
}

const tidy = (texts: string[]) =>
  texts
    .join('')
    .replace(/[ \t]*\n[ \t]*/g, '\n')
    .replace(/\n+/g, '\n')
    .trim();

/** Where a zone lies on its canvas, in whole units: left, top, width, height. */
function placeOf(shape: Element, { box, width, height }: Sheet): number[] | undefined {
  const [left = 0, top = 0, across = width, down = height] = box ?? [];
  const numbers = (value: unknown) => (String(value ?? '').match(/-?\d+(?:\.\d+)?/g) ?? []).map(Number);
  let [x, y, w, h] = ['x', 'y', 'width', 'height'].map((name) => numbers(shape.properties[name])[0]);
  if (shape.tagName === 'polygon') {
    const corners = numbers(shape.properties.points);
    const [xs, ys] = [corners.filter((_, at) => at % 2 === 0), corners.filter((_, at) => at % 2 === 1)];
    [x, y] = [Math.min(...xs), Math.min(...ys)];
    [w, h] = [Math.max(...xs) - x, Math.max(...ys) - y];
  }
  if (x === undefined || y === undefined || !w || !h || !Number.isFinite(x + y + w + h)) return undefined;
  const scale = [width / across, height / down] as const;
  return [(x - left) * scale[0], (y - top) * scale[1], w * scale[0], h * scale[1]].map((value) =>
    Math.max(0, Math.round(value))
  );
}

function factsOf(page: Root): Facts {
  const facts: Facts = { title: '', language: 'en', titleLanguage: 'en', interface: 'en', licence: undefined };
  visit(page, 'element', ({ tagName, properties, children }) => {
    const isText = String(properties.className).split(',').includes('transcript');
    const { lang } = properties;
    if (tagName === 'html' && typeof lang === 'string') facts.interface = facts.titleLanguage = facts.language = lang;
    if (isText && typeof lang === 'string') facts.language = lang;
    if (tagName === 'h1' && facts.title === '') {
      facts.title = firstWords(children);
      if (typeof lang === 'string') facts.titleLanguage = lang;
    }
    if (tagName === 'a' && String(properties.rel) === 'license') facts.licence = String(properties.href);
  });
  return facts;
}

function sheetsOf(page: Root): Sheet[] {
  const sheets: Sheet[] = [];
  visit(page, 'element', (figure) => {
    if (figure.tagName !== 'figure' || !String(figure.properties.className).split(',').includes('sheet')) return;
    const { dataPage, dataService } = figure.properties;
    let image: Element | undefined;
    let drawing: Element | undefined;
    const zones: Sheet['zones'] = [];
    let label = '';
    visit(figure, 'element', (node) => {
      if (node.tagName === 'img') image = node;
      if (node.tagName === 'svg') drawing = node;
      if (node.tagName === 'figcaption') label = firstWords(node.children);
      const href = node.tagName === 'a' ? String(node.properties.href ?? '') : '';
      const shape = node.children.find(
        (child): child is Element => child.type === 'element' && ['rect', 'polygon'].includes(child.tagName)
      );
      if (shape && href.startsWith('#')) zones.push({ target: href.slice(1), shape });
    });
    if (!image) return;
    const box = String(drawing?.properties.viewBox ?? '')
      .split(' ')
      .map(Number);
    const { src, width, height } = image.properties;
    sheets.push({
      label,
      page: typeof dataPage === 'string' ? dataPage : undefined,
      src: String(src),
      service: typeof dataService === 'string' ? dataService : undefined,
      width: Math.round(Number(width ?? box[2] ?? 0)),
      height: Math.round(Number(height ?? box[3] ?? 0)),
      zones,
      box: box.length === 4 ? box : undefined
    });
  });
  return sheets;
}

/** The text of what comes first and says anything. */
function firstWords(nodes: readonly ElementContent[]): string {
  for (const node of nodes) {
    const words = node.type === 'text' ? node.value : node.type === 'element' ? firstWords(node.children) : '';
    if (words.trim() !== '') return words.replace(/\s+/g, ' ').trim();
  }
  return '';
}

function formatOf(src: string): string {
  const [, ending = ''] = /\.(\w+)$/.exec(src) ?? [];
  const type = ending.toLowerCase();
  return `image/${type === 'jpg' ? 'jpeg' : type}`;
}
