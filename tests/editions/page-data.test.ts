/** What machines read of a page: names and titles in it are those of the document, whatever signs they have. */
import { VFile } from 'vfile';
import { documentPage, type Site } from '../../src/editions/site.ts';
import { wordsOf } from '../../src/words/words.ts';

const TITLE = 'Glass & <Light> </script> “\\"';

const tei = (header: string) =>
  `<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt>${header}</titleStmt></fileDesc></teiHeader>
    <text><body><p>One.</p></body></text></TEI>`;

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

const page = async (header: string, site: Site = {}, words = wordsOf()) =>
  (await documentPage(tei(header), new VFile(), site, words)) as string;

/** The data of a script, as a browser reads it: nothing in a script is unescaped (HTML, 13.2.5.4). */
function scripts(html: string): Record<string, unknown>[] {
  return Array.from(
    html.matchAll(/<script type="application\/(?:ld\+)?json"[^>]*>(.*?)<\/script>/gs),
    ([, json = '']) => JSON.parse(json)
  );
}

test('titles and names keep their signs in JSON', async () => {
  const html = await page(`<title>${escaped(TITLE)}</title><author>Bell &amp; Sons</author>`);
  expect(scripts(html)[0]).toMatchObject({ name: TITLE, author: ['Bell & Sons'] });
});

test('and so do the words that scripts say', async () => {
  const label = 'all hands & <none>';
  const html = await page('<title>A</title>', {}, wordsOf('en', { 'script.hand.all': label }));
  expect(scripts(html)[1]).toMatchObject({ 'script.hand.all': label });
});

test('who is named is named as one reads it, and is a person where an ORCID says so', async () => {
  const html = await page(
    `<title>A</title><author>Bell, Martha</author><respStmt><resp>edited by</resp>
      <name ref="https://orcid.org/0000-0002-1825-0097">Marlowe, Ada</name></respStmt>`
  );
  expect(scripts(html)[0]).toMatchObject({
    author: ['Martha Bell'],
    editor: [{ '@type': 'Person', name: 'Ada Marlowe', sameAs: 'https://orcid.org/0000-0002-1825-0097' }]
  });
});

test('one PDF is that of the page: the first, which is for readers', async () => {
  const downloads = ['a.pdf', 'a-archive.pdf'].map((href) => ({ href, label: 'PDF', type: 'application/pdf' }));
  const html = await page('<title>A</title>', { address: 'https://example.org/a/', downloads });
  expect(html.match(/<meta name="citation_pdf_url"[^>]*>/g)).toEqual([
    '<meta name="citation_pdf_url" content="https://example.org/a/a.pdf">'
  ]);
});
