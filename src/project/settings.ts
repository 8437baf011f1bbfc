import { join } from 'node:path';
import { VFile } from 'vfile';
import { decodeBytes } from './bytes.ts';
import { EDITION_FILE } from './documents.ts';
import { readBytesIfAny } from './files.ts';
import { type Edition, NO_EDITION, readEdition } from './metadata.ts';

/** The file `edition.yaml` of a folder, not yet read. */
export function settingsFile(dir: string): VFile {
  return new VFile({ path: join(dir, EDITION_FILE) });
}

/** What `edition.yaml` says; nothing when there is none, undefined when it has a mistake. */
export function readSettings(file: VFile): Edition | undefined {
  const bytes = readBytesIfAny(file.path);
  if (!bytes) return NO_EDITION;
  const source = decodeBytes(bytes, file);
  if (source === undefined) return undefined;
  file.value = source;
  return readEdition(source, file);
}
