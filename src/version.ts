import { readFileSync } from 'node:fs';

/** The program's version, from its package; the path is the same from `src` and from `lib`. */
export function version(): string {
  const text = readFileSync(new URL('../package.json', import.meta.url), 'utf8');
  return (JSON.parse(text) as { version: string }).version;
}
