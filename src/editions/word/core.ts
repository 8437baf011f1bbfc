/** `docProps/core.xml`: what the file says of itself (ECMA-376 part 2, core properties). */
import { toXml } from 'xast-util-to-xml';
import { x } from 'xastscript';
import type { WordSource } from './source.ts';

/** The date of what has none: fixed, since a clock would make every build another file. */
export const NO_DATE = '1980-01-01T00:00:00Z';

/** @param modified the instant that both dates of the file show */
export function coreProperties({ title, author, language }: WordSource, modified: string): string {
  const date = (name: string) => x(name, { 'xsi:type': 'dcterms:W3CDTF' }, modified);
  return toXml(
    x(null, [
      { type: 'instruction', name: 'xml', value: 'version="1.0" encoding="UTF-8" standalone="yes"' },
      x(
        'cp:coreProperties',
        {
          'xmlns:cp': 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties',
          'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
          'xmlns:dcterms': 'http://purl.org/dc/terms/',
          'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance'
        },
        [
          x('dc:title', title),
          ...(author ? [x('dc:creator', author)] : []),
          ...(language ? [x('dc:language', language)] : []),
          date('dcterms:created'),
          date('dcterms:modified')
        ]
      )
    ])
  );
}
