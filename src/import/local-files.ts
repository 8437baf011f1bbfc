/** Where a file that another one names stands, if it stands in the folder of that one. */
import { realpathSync, statSync } from 'node:fs';
import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';

/**
 * @param href a relative address, as `@href` has it
 * @param bases the values of `xml:base` round it, the outermost first
 * @param from the path of the file that names it
 * @returns the path of the file, or why it is not read
 */
export function locate(href: string, bases: readonly string[], from: string): string | { reason: string } {
  const folder = dirname(from);
  let at = '.';
  for (const [index, address] of [...bases, href].entries()) {
    if (/^[a-z][a-z0-9+.-]*:|^\/\//i.test(address)) return { reason: 'it is on the network, or named by a scheme' };
    if (address.includes('?')) return { reason: 'its address has a query' };
    const path = decoded(address);
    if (path === undefined || path.includes('\0')) return { reason: 'its address is malformed' };
    if (isAbsolute(path) || path.includes('\\')) return { reason: 'it is named by a place of the machine' };
    const isLast = index === bases.length;
    at = isLast ? join(at, path) : path.endsWith('/') ? join(at, path) : join(at, dirname(path));
  }
  const path = join(folder, at);
  if (!isInside(resolve(folder), resolve(path)))
    return { reason: 'it is outside the folder of the file that includes it' };
  try {
    if (!isInside(realpathSync(folder), realpathSync(path)))
      return { reason: 'it is a link that leads out of the folder' };
    return statSync(path).isFile() ? path : { reason: 'it is no file' };
  } catch {
    return { reason: 'there is no such file' };
  }
}

function decoded(address: string): string | undefined {
  try {
    return decodeURIComponent(address);
  } catch {
    return undefined;
  }
}

function isInside(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way !== '' && way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}
