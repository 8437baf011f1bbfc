/** jing, the judge: the validator of James Clark, who wrote the specification. */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { JING_JARS, java, jing } from '../java.ts';

/** Why jing cannot judge here; undefined when it can. */
export const missing =
  java('-version').status !== 0
    ? 'java is not installed'
    : JING_JARS.every((jar) => existsSync(jar))
      ? undefined
      : 'jing is not installed';

/** Where jing had read to when it found an error: the end of a tag. */
export interface Verdict {
  line: number;
  column: number;
}

/**
 * Lets jing validate many files in one process.
 *
 * @returns the first error of each invalid file, by the file's absolute path
 * @throws Error when one of them is not well-formed: there jing stops
 */
export function judge(schema: string, files: readonly string[]): Map<string, Verdict> {
  const output = jing(schema, files);
  const stopped = /^.*\bfatal: .*/m.exec(output)?.[0];
  if (stopped) throw new Error(`jing stopped: ${stopped}`);
  const first = new Map<string, Verdict>();
  // For an ID that is there twice jing tells of the first place as well, in an error of its own.
  for (const [, path = '', line, column] of output.matchAll(/^(.+?):(\d+):(\d+): error: (?!first occurrence)/gm)) {
    const found = { line: Number(line), column: Number(column) };
    const known = first.get(resolve(path));
    if (!known || found.line < known.line || (found.line === known.line && found.column < known.column)) {
      first.set(resolve(path), found);
    }
  }
  return first;
}

/** Whether jing finds that a file is not well-formed. */
export const isBroken = (schema: string, file: string): boolean => /\bfatal: /.test(jing(schema, [file]));
