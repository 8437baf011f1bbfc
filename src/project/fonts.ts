/** The fonts that an edition names for its print. */
import { join } from 'node:path';
import type { VFile } from 'vfile';
import { PRINT } from '../messages/print.ts';
import { reporter } from '../messages/report.ts';
import { readBytesIfAny } from './files.ts';
import type { Edition } from './metadata.ts';

const report = reporter(PRINT);

export interface Font {
  family: string;
  files: Uint8Array[];
}

/**
 * Reads the fonts of `print.fonts`; their paths are from the folder of the edition.
 *
 * @param file `edition.yaml`, which takes the messages
 * @returns undefined when one of them cannot be used
 */
export function readFonts(dir: string, { print, places }: Edition, file: VFile): Font[] | undefined {
  let usable = true;
  const fonts = (print.fonts ?? []).map(({ family, files }, font) => ({
    family,
    files: files.flatMap((path, index) => {
      const bytes = readBytesIfAny(join(dir, path));
      const what = bytes ? fault(bytes) : 'is not there';
      if (bytes && what === undefined) return [bytes];
      usable = false;
      report(file, 'print-font-file', places?.value(['print', 'fonts', font, 'files', index]), {
        path,
        what: what as string
      });
      return [];
    })
  }));
  return usable ? fonts : undefined;
}

/** The signatures of fonts (OpenType 1.9, Organization of an OpenType Font; WOFF 2.0, 3). */
const FONTS = ['\0\x01\0\0', 'OTTO', 'true', 'ttcf'];
const WEB_FONTS = ['wOFF', 'wOF2'];

/** Why the typesetter cannot read a font; undefined where it can. */
function fault(bytes: Uint8Array): string | undefined {
  const signature = Buffer.from(bytes.subarray(0, 4)).toString('latin1');
  if (FONTS.includes(signature)) return undefined;
  return WEB_FONTS.includes(signature) ? 'is compressed for the web (WOFF)' : 'is no font';
}
