/** An XHTML file of a book. */
import type { Element, Root } from 'xast';
import { x } from 'xastscript';

/**
 * @param title of the file, for readers that show it
 * @param language BCP 47
 * @param content what stands in the body
 */
export function page(title: string, language: string, content: Element[]): Root {
  return x(null, [
    { type: 'instruction', name: 'xml', value: 'version="1.0" encoding="UTF-8"' },
    { type: 'doctype', name: 'html' },
    x(
      'html',
      {
        xmlns: 'http://www.w3.org/1999/xhtml',
        'xmlns:epub': 'http://www.idpf.org/2007/ops',
        'xml:lang': language,
        lang: language
      },
      [
        x('head', [
          x('meta', { charset: 'utf-8' }),
          x('title', title),
          x('link', { rel: 'stylesheet', type: 'text/css', href: 'book.css' })
        ]),
        x('body', content)
      ]
    )
  ]);
}
