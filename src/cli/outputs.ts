import { join, parse } from 'node:path';
import { refuse } from '../messages/refusal.ts';
import { writeFiles } from '../project/files.ts';

/** Where a command's results go: standard output, one file, or a folder (its name ends in `/`) with a file for each input. */
export class Results {
  private readonly output: string | undefined;
  private readonly ending: string;
  private readonly results: { path: string; content: string | Uint8Array }[] = [];

  /** @throws Refusal `output-ambiguous` when several inputs would go to one output */
  constructor(output: string | undefined, ending: string, inputs: number) {
    if (inputs > 1 && !output?.endsWith('/')) throw refuse('output-ambiguous', { count: inputs });
    this.output = output;
    this.ending = ending;
  }

  add(input: string, content: string | Uint8Array): void {
    const path = this.output?.endsWith('/')
      ? join(this.output, `${parse(input).name}${this.ending}`)
      : (this.output ?? '-');
    this.results.push({ path, content });
  }

  /** Writes everything. @throws Refusal `output-unwritable`, and then nothing was written */
  write(): void {
    writeFiles(this.results.filter(({ path }) => path !== '-'));
    for (const { path, content } of this.results) if (path === '-') process.stdout.write(content);
  }
}
