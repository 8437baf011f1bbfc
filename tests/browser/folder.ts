/** The published folder, without a browser: its HTML is good, its links lead somewhere, and it is small. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Element, Root } from 'hast';
import { HtmlValidate } from 'html-validate';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { filesOf, TELEGRAM } from './editions.ts';
import type { Stage } from './stage.ts';

const EDITIONS = ['telegram', 'phenomena', 'letters', 'images'] as const;

export function folder(stage: Stage): void {
  test.each(EDITIONS)('%s: every page is good HTML', async (edition) => {
    const validator = new HtmlValidate({
      root: true,
      extends: ['html-validate:standard', 'html-validate:document', 'html-validate:a11y'],
      // Digests of files are for files from elsewhere, and there are none.
      rules: { 'require-sri': 'off' }
    });
    const faults: string[] = [];
    for (const name of filesOf(stage.editions[edition], '.html')) {
      const { results } = await validator.validateString(read(stage, edition, name), name);
      for (const { messages } of results)
        for (const { line, column, ruleId, message } of messages)
          faults.push(`${name}:${line}:${column} ${ruleId}: ${message}`);
    }
    expect(faults).toEqual([]);
  });

  test.each(EDITIONS)('%s: every link leads to a file and a place that is there', (edition) => {
    const pages = new Map(
      filesOf(stage.editions[edition], '.html').map((name) => [name, survey(read(stage, edition, name))])
    );
    const dead: string[] = [];
    for (const [name, { links }] of pages)
      for (const link of links) {
        if (/^[a-z]+:/i.test(link)) continue;
        const [path = '', fragment] = link.split('#');
        const target = path ? posix.normalize(posix.join(dirname(name), decodeURIComponent(path))) : name;
        if (target.startsWith('..') || !existsSync(join(stage.editions[edition], target)))
          dead.push(`${name}: ${link}`);
        else if (fragment && pages.has(target) && !pages.get(target)?.ids.has(decodeURIComponent(fragment)))
          dead.push(`${name}: ${link}`);
      }
    expect(dead).toEqual([]);
  });

  test.each(EDITIONS)('%s: no page asks for anything outside the folder', (edition) => {
    for (const name of filesOf(stage.editions[edition], '.html'))
      expect([name, survey(read(stage, edition, name)).asked.filter((link) => /^([a-z]+:)?\/\//i.test(link))]).toEqual([
        name,
        []
      ]);
    for (const name of filesOf(stage.editions[edition], '.css'))
      expect([
        name,
        [...read(stage, edition, name).matchAll(/url\((?!"?data:)[^)]{0,80}|@import/g)].map(String)
      ]).toEqual([name, []]);
  });

  test.each(EDITIONS)('%s: an id stands once on its page', (edition) => {
    for (const name of filesOf(stage.editions[edition], '.html'))
      expect([name, survey(read(stage, edition, name)).twice]).toEqual([name, []]);
  });

  test.each(EDITIONS)('%s: a page that the front page does not lead to is the one for what is missing', (edition) => {
    const reached = new Set(['index.html']);
    for (const name of reached)
      for (const link of survey(read(stage, edition, name)).links) {
        const path = link.split(/[#?]/)[0] ?? '';
        if (/^[a-z]+:/i.test(link) || !path.endsWith('.html')) continue;
        reached.add(posix.normalize(posix.join(dirname(name), decodeURIComponent(path))));
      }
    expect(filesOf(stage.editions[edition], '.html').filter((name) => !reached.has(name))).toEqual(['404.html']);
  });

  test("the telegram's page is small: HTML, CSS and scripts at most 60 kB compressed, and two fonts", () => {
    const { files } = survey(read(stage, 'telegram', `${TELEGRAM}/index.html`));
    const all = [`${TELEGRAM}/index.html`, ...files.map((file) => posix.join(TELEGRAM, file))];
    const parts = all.filter((name) => !name.endsWith('fonts.css'));
    const size = parts.reduce(
      (sum, name) => sum + gzipSync(readFileSync(join(stage.editions.telegram, name))).length,
      0
    );
    expect(parts.length).toBeGreaterThan(2);
    expect(size).toBeLessThanOrEqual(60_000);
    expect(read(stage, 'telegram', 'assets/fonts.css').match(/@font-face/g)).toHaveLength(2);
    expect(filesOf(stage.editions.telegram, '.woff2')).toEqual([]);
  });

  test('what others made is published with its licence beside it', () => {
    const licences = (edition: (typeof EDITIONS)[number]) =>
      filesOf(stage.editions[edition], 'LICENSE.txt').map((name) => [name, read(stage, edition, name)]);
    const fonts = [
      ['assets/courier-prime-LICENSE.txt', expect.stringContaining('Open Font License')],
      ['assets/source-serif-4-LICENSE.txt', expect.stringContaining('Open Font License')]
    ];
    expect(licences('telegram')).toEqual(
      [...fonts, ['assets/search/LICENSE.txt', expect.stringContaining('MIT')]].sort()
    );
    expect(licences('images')).toContainEqual([
      'assets/openseadragon-LICENSE.txt',
      expect.stringContaining('Copyright')
    ]);
  });

  test('no page waits for a script to come; the one line that stands in the page begins to read fonts that are there', () => {
    const inPage = (name: string) => (name === '404.html' ? [] : ['for (const face of document.fonts) face.load()']);
    for (const edition of EDITIONS)
      for (const name of filesOf(stage.editions[edition], '.html')) {
        const { blocking, inline } = survey(read(stage, edition, name));
        expect({ name, blocking, inline }).toEqual({ name, blocking: [], inline: inPage(name) });
      }
  });
}

const read = (stage: Stage, edition: (typeof EDITIONS)[number], name: string) =>
  readFileSync(join(stage.editions[edition], name), 'utf8');

/** The relations of links that a browser follows by itself. */
const ASKED = new Set([
  'stylesheet',
  'icon',
  'preload',
  'modulepreload',
  'prefetch',
  'preconnect',
  'dns-prefetch',
  'manifest'
]);

/** What a page has and what it points to. */
function survey(html: string) {
  const found = {
    ids: new Set<string>(),
    twice: [] as string[],
    links: [] as string[],
    /** What a browser asks for by itself. */
    asked: [] as string[],
    /** Style sheets and scripts. */
    files: [] as string[],
    /** Scripts that must have come before the page is shown. */
    blocking: [] as string[],
    /** Scripts that stand in the page. */
    inline: [] as string[]
  };
  visit(unified().use(rehypeParse).parse(html) as Root, 'element', ({ tagName, properties, children }: Element) => {
    const { id, href, src, rel, type, defer } = properties;
    if (typeof id === 'string') {
      if (found.ids.has(id)) found.twice.push(id);
      found.ids.add(id);
    }
    for (const link of [href, src]) if (typeof link === 'string') found.links.push(link);
    if (typeof src === 'string') found.asked.push(src);
    if (tagName === 'link' && typeof href === 'string' && ASKED.has(String(rel))) found.asked.push(href);
    if (tagName === 'link' && typeof href === 'string' && String(rel) === 'stylesheet') found.files.push(href);
    if (tagName === 'script' && typeof src === 'string') found.files.push(src);
    if (tagName !== 'script' || defer || /^application\/(?:ld\+)?json$/.test(String(type))) return;
    if (typeof src === 'string') found.blocking.push(src);
    else found.inline.push(children.map((child) => (child.type === 'text' ? child.value : '')).join(''));
  });
  return found;
}
