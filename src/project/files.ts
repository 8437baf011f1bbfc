/** Reading and writing files: a file is there whole or not at all. */
import { mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { refuse } from '../messages/refusal.ts';

/** A file to be written. */
export interface Output {
  path: string;
  content: string | Uint8Array;
}

/**
 * The bytes of a file.
 *
 * @throws Refusal `file-missing` or `file-unreadable`
 */
export function readBytes(path: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') throw refuse('file-missing', { path });
    throw refuse('file-unreadable', { path, reason: reason(error) });
  }
}

/** The bytes of a file; undefined when there is none. */
export function readBytesIfAny(path: string): Uint8Array | undefined {
  try {
    return readFileSync(path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') return undefined;
    throw refuse('file-unreadable', { path, reason: reason(error) });
  }
}

/**
 * Writes files, making the folders that they need. Each is written beside its place first, and takes it only when all have
 * been written: what cannot be written leaves no part of a file behind, and what stood there before stands there still.
 *
 * @throws Refusal `output-unwritable`
 */
export function writeFiles(outputs: readonly Output[]): void {
  const written: { beside: string; path: string }[] = [];
  let path = '';
  try {
    for (const output of outputs) {
      path = output.path;
      makeFolder(dirname(path));
      const beside = join(dirname(path), `.${basename(path)}.${process.pid}.part`);
      written.push({ beside, path });
      writeFileSync(beside, output.content);
    }
    for (const file of written) {
      path = file.path;
      renameSync(file.beside, path);
    }
  } catch (error) {
    for (const { beside } of written) rmSync(beside, { force: true });
    throw refuse('output-unwritable', { path, reason: reason(error) });
  }
}

/** Makes a folder, and those that it stands in. Node's own recursion does not end where a folder takes no folder and says ENOENT. */
function makeFolder(path: string): void {
  if (isFolder(path)) return;
  makeFolder(dirname(path));
  try {
    mkdirSync(path);
  } catch (error) {
    // Another process may have made it meanwhile.
    if (!isFolder(path)) throw error;
  }
}

const isFolder = (path: string) => statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;

const REASONS: Record<string, string> = {
  EACCES: 'permission is denied',
  EPERM: 'permission is denied',
  EROFS: 'the disk is read-only',
  EISDIR: 'it is a folder',
  ENOTDIR: 'a part of the path is a file',
  EEXIST: 'a part of the path is a file',
  ENOTEMPTY: 'it is a folder',
  ENOSPC: 'the disk is full',
  ENAMETOOLONG: 'the name is too long',
  EMFILE: 'too many files are open',
  ELOOP: 'its links lead in a circle',
  ENOENT: 'no folder can be made there'
};

function reason(error: unknown): string {
  const { code = 'unknown error' } = error as NodeJS.ErrnoException;
  return REASONS[code] ?? code;
}
