import { readBytes } from '../project/files.ts';

export interface Input {
  path: string;
  bytes: Uint8Array;
}

/** The files named, or standard input as `<stdin>` when none is. */
export async function inputs(paths: readonly string[]): Promise<Input[]> {
  if (paths.length > 0 && !(paths.length === 1 && paths[0] === '-'))
    return paths.map((path) => ({ path, bytes: readBytes(path) }));
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
  return [{ path: '<stdin>', bytes: Buffer.concat(chunks) }];
}
