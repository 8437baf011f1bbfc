/** Zip files that are the same bytes for the same input: fixed dates, files in the order given, one compressor (fflate). */
import { strToU8, type Zippable, zipSync } from 'fflate';

export interface ZipEntry {
  /** With slashes, relative to the root of the archive. */
  name: string;
  content: string | Uint8Array;
  /** Kept as it is, not compressed. */
  stored?: boolean;
}

/** The earliest date that a zip file can carry; it has no time zone, so the local fields are what counts. */
const NO_DATE = new Date(1980, 0, 1);

/** @returns the archive, its entries in their order */
export function zip(entries: readonly ZipEntry[]): Uint8Array {
  const files: Zippable = {};
  for (const { name, content, stored } of entries)
    files[name] = [
      typeof content === 'string' ? strToU8(content) : content,
      { mtime: NO_DATE, level: stored ? 0 : 9, os: 0 }
    ];
  return zipSync(files);
}
