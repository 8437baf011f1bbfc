/** Finds the browser that the tests use; where there is none, they are skipped and say so. */
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import sparticuz from '@sparticuz/chromium';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/**
 * The path of a Chromium: the one that the environment variable CHROMIUM names, else one on the PATH, else, on Linux with an
 * x64 processor, the one inside the package `@sparticuz/chromium`.
 *
 * @returns undefined where there is none
 */
export async function findChromium(): Promise<string | undefined> {
  const { CHROMIUM, PATH = '' } = process.env;
  if (CHROMIUM) return CHROMIUM;
  const found = PATH.split(delimiter)
    .flatMap((folder) => NAMES.map((name) => join(folder, name)))
    .find(isExecutable);
  if (found) return found;
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  return sparticuz.executablePath();
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
