/** The media type of a published file, by its name (https://www.iana.org/assignments/media-types). */

const BY_ENDING: Record<string, string> = {
  bib: 'application/x-bibtex',
  cff: 'application/yaml',
  css: 'text/css',
  csv: 'text/csv',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  epub: 'application/epub+zip',
  gif: 'image/gif',
  html: 'text/html',
  jpeg: 'image/jpeg',
  jpg: 'image/jpeg',
  js: 'text/javascript',
  json: 'application/json',
  jsonld: 'application/ld+json',
  pdf: 'application/pdf',
  png: 'image/png',
  ris: 'application/x-research-info-systems',
  svg: 'image/svg+xml',
  tex: 'application/x-tex',
  tif: 'image/tiff',
  tiff: 'image/tiff',
  txt: 'text/plain',
  wasm: 'application/wasm',
  webp: 'image/webp',
  woff2: 'font/woff2',
  xml: 'application/xml'
};

/** Files whose names say more than their endings do. */
const BY_NAME: [RegExp, string][] = [
  [/^SHA256SUMS$/, 'text/plain'],
  [/^ro-crate-metadata\.json$/, 'application/ld+json'],
  [/^linkset\.json$/, 'application/linkset+json'],
  [/^dts\/(?:index|collection\/.+|navigation\/.+)\.json$/, 'application/ld+json'],
  [/^dts\/document\/.+\.xml$/, 'application/tei+xml'],
  [/^([^/]+)\/\1\.xml$/, 'application/tei+xml']
];

/** @param name the file's path below the published folder, with slashes */
export function mediaType(name: string): string {
  const named = BY_NAME.find(([pattern]) => pattern.test(name));
  return named?.[1] ?? BY_ENDING[/\.([^./]+)$/.exec(name)?.[1]?.toLowerCase() ?? ''] ?? 'application/octet-stream';
}
