import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Where the fixed templates are, seen from the sources and from the compiled package alike. */
const HOME = new URL('../../../theme/print/', import.meta.url);

/** The templates that the package ships, by file name. */
export function readTemplates(): Record<string, string> {
  const names = readdirSync(HOME).filter((name) => name.endsWith('.typ'));
  return Object.fromEntries(names.sort().map((name) => [name, readFileSync(new URL(name, HOME), 'utf8')]));
}

/** A configuration for fontconfig in which no machine has fonts of its own: the same edition is set alike everywhere. */
export const NO_SYSTEM_FONTS = fileURLToPath(new URL('fonts.conf', HOME));
