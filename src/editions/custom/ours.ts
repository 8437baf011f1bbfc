import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Our stylesheets, as the package ships them. A stylesheet of an edition imports them as `stet/edition.xsl`. */
export const OURS = fileURLToPath(new URL('../../../xslt/', import.meta.url));

/** Their names in that folder, with slashes, in order. */
export function ourModules(): string[] {
  return readdirSync(OURS, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.xsl'))
    .map((path) => path.replaceAll('\\', '/'))
    .sort();
}
