/**
 * Compiled stylesheets are kept in the user's own folder of caches, never in the edition: what is compiled is run as it is, so an
 * edition that somebody was given must not bring it along. The folder may be deleted at any time.
 */
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

/** How many are kept; each has about a megabyte. */
const MOST = 20;

/** The folder (XDG Base Directory Specification; on Windows, that of the local application data). */
function folder(): string {
  const { XDG_CACHE_HOME, LOCALAPPDATA } = process.env;
  return join(XDG_CACHE_HOME || LOCALAPPDATA || join(homedir(), '.cache'), 'stet');
}

const nameOf = (digest: string) => `${digest}.sef.json`;

/** What was compiled from sources of this digest, if it is known. */
export function recall(digest: string): object | undefined {
  try {
    return JSON.parse(readFileSync(join(folder(), nameOf(digest)), 'utf8')) as object;
  } catch {
    return undefined;
  }
}

/** Keeps what was compiled. Where the folder cannot be written to, nothing is kept, and it is compiled again. */
export function keep(digest: string, compiled: object): void {
  const place = folder();
  try {
    mkdirSync(place, { recursive: true, mode: 0o700 });
    const kept = readdirSync(place).filter((name) => name.endsWith('.sef.json'));
    if (kept.length >= MOST) for (const name of kept) rmSync(join(place, name), { force: true });
    const beside = join(place, `.${digest}.${process.pid}.part`);
    writeFileSync(beside, JSON.stringify(compiled));
    renameSync(beside, join(place, nameOf(digest)));
  } catch {
    // As said: it is compiled again.
  }
}
