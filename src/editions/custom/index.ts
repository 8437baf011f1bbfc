/** What an edition brings of its own to its pages. */
import type { VFile } from 'vfile';
import type { Said, ThemeSettings } from './settings.ts';
import { NO_THEME, readTheme, type Theme } from './theme.ts';

export type { Said, ThemeSettings } from './settings.ts';
export type { Theme } from './theme.ts';

export interface Custom {
  theme: Theme;
  /** A compiled stylesheet, in the stead of ours. */
  stylesheet?: object;
}

/** Of an edition that brings nothing of its own. */
export const NO_CUSTOM: Custom = { theme: NO_THEME };

/**
 * Reads and checks what an edition brings.
 *
 * @param edition the edition's folder
 * @returns what it brings, and the files that were read, with their messages; more may stand on `said.file`
 */
export async function readCustom(
  edition: string,
  settings: { theme?: ThemeSettings; stylesheet?: string },
  said: Said
): Promise<{ custom: Custom; read: VFile[] }> {
  const { theme, read } = settings.theme ? readTheme(edition, settings.theme, said) : { theme: NO_THEME, read: [] };
  if (settings.stylesheet === undefined) return { custom: { theme }, read };
  const { readStylesheet } = await import('./stylesheet.ts');
  const own = readStylesheet(edition, settings.stylesheet, said);
  return { custom: { theme, ...(own.compiled && { stylesheet: own.compiled }) }, read: [...read, ...own.read] };
}
