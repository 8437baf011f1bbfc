/** For search engines: which pages there are (https://www.sitemaps.org/protocol.html), and that all may be read (RFC 9309). */
import { toXml } from 'xast-util-to-xml';
import { x } from 'xastscript';

/** A sitemap holds so many addresses at most; of more there are several, and an index of them. */
const MOST = 50_000;

/**
 * @param base the address of the published folder; ends with a slash
 * @param pages paths below it, as parts of an address
 * @returns the files, by their names
 */
export function sitemaps(base: string, pages: readonly string[]): Record<string, string> {
  const addresses = pages.map((page) => `${base}${page}`);
  const parts: string[][] = [];
  for (let at = 0; at < addresses.length; at += MOST) parts.push(addresses.slice(at, at + MOST));
  const robots = `User-agent: *\nAllow: /\n\nSitemap: ${base}sitemap.xml\n`;
  if (parts.length <= 1) return { 'sitemap.xml': list('urlset', 'url', parts[0] ?? []), 'robots.txt': robots };
  const names = parts.map((_, index) => `sitemap-${index + 1}.xml`);
  return {
    'sitemap.xml': list(
      'sitemapindex',
      'sitemap',
      names.map((name) => `${base}${name}`)
    ),
    ...Object.fromEntries(parts.map((part, index) => [names[index], list('urlset', 'url', part)])),
    'robots.txt': robots
  };
}

function list(root: string, entry: string, addresses: readonly string[]): string {
  const entries = addresses.flatMap((address) => ['\n  ', x(entry, [x('loc', address)])]);
  const tree = x(root, { xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9' }, [...entries, '\n']);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${toXml(tree)}\n`;
}
