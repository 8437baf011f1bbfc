/**
 * The parts of a Word file: a zip archive of XML (ECMA-376, part 2). It is unpacked piece by piece, and given up when it grows beyond
 * its bound, whatever sizes it declares; nothing of it reaches a disk.
 */
import { Unzip, UnzipInflate } from 'fflate';
import type { VFile } from 'vfile';
import { reporter } from '../messages/report.ts';
import { WORD } from '../messages/word.ts';

const report = reporter(WORD);

/** What the parts may have in all, in bytes, and how many files an archive may hold. */
const MAX_BYTES = 64 * 1024 * 1024;
const MAX_FILES = 10_000;

/** So much of an archive is unpacked at a time. */
const STEP = 64 * 1024;

/** The parts that say what a text is. Pictures, fonts and programs are never unpacked. */
const WANTED = /(^|\/)[\w[\] .-]+\.(xml|rels)$/i;

/** @returns the XML parts by their names, as bytes; undefined when the file is none, or too large, and `file` says so */
export function openArchive(bytes: Uint8Array, file: VFile): Map<string, Uint8Array> | undefined {
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf) {
    report(file, 'word-no-file', undefined, { reason: 'it is an older kind of Word file, or has a password' });
    return undefined;
  }
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) {
    report(file, 'word-no-file', undefined, { reason: 'it is no archive' });
    return undefined;
  }
  try {
    return unpack(bytes);
  } catch (error) {
    if (error instanceof TooLarge) report(file, 'word-too-large', undefined, { limit: MAX_BYTES / 1024 / 1024 });
    else report(file, 'word-no-file', undefined, { reason: 'its archive is damaged' });
    return undefined;
  }
}

class TooLarge extends Error {}

function unpack(bytes: Uint8Array): Map<string, Uint8Array> {
  const parts = new Map<string, Uint8Array>();
  let total = 0;
  let files = 0;
  const archive = new Unzip();
  archive.register(UnzipInflate);
  archive.onfile = (entry) => {
    files += 1;
    if (files > MAX_FILES) throw new TooLarge();
    if (!WANTED.test(entry.name)) return;
    const chunks: Uint8Array[] = [];
    entry.ondata = (error, chunk, isLast) => {
      if (error) throw error;
      total += chunk.length;
      if (total > MAX_BYTES) throw new TooLarge();
      chunks.push(chunk);
      if (isLast) parts.set(entry.name, Buffer.concat(chunks));
    };
    entry.start();
  };
  for (let at = 0; at < bytes.length; at += STEP)
    archive.push(bytes.subarray(at, at + STEP), at + STEP >= bytes.length);
  return parts;
}
