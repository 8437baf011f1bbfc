import { statSync } from 'node:fs';
import { join, parse } from 'node:path';
import { refuse } from '../messages/refusal.ts';
import { type Output, writeFiles } from '../project/files.ts';

/**
 * Where a command's results go: standard output, the file that `-o` names, or the folder that it names (one that exists, or ends
 * in `/`) with a file for each input.
 */
export class Results {
  private readonly target: (input: string) => string | undefined;
  private readonly files: Output[] = [];
  private readonly printed: Output['content'][] = [];

  /**
   * @param ending of the files in a folder, with its dot
   * @throws Refusal `output-ambiguous` when several inputs would go to one output
   */
  constructor(output: string | undefined, ending: string, inputs: number) {
    const isFolder = output !== undefined && (/[\\/]$/.test(output) || isExistingFolder(output));
    if (inputs > 1 && !isFolder) throw refuse('output-ambiguous', { count: inputs });
    this.target = (input) => (isFolder ? join(output, `${nameOf(input)}${ending}`) : output);
  }

  add(input: string, content: Output['content']): void {
    const path = this.target(input);
    if (path === undefined) this.printed.push(content);
    else this.files.push({ path, content });
  }

  /** Writes everything. @returns the files written. @throws Refusal `output-unwritable`, and then nothing was written */
  write(): string[] {
    writeFiles(this.files);
    for (const content of this.printed) process.stdout.write(content);
    return this.files.map(({ path }) => path);
  }
}

function nameOf(input: string): string {
  return input === '<stdin>' ? 'stdin' : parse(input).name;
}

function isExistingFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}
