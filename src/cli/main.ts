#!/usr/bin/env node
/** The command line. Only what stands in this folder prints and sets exit codes. */
import { version } from '../version.ts';

const args = process.argv.slice(2);
// Asked for the version, as installers and editors do all the time, it loads nothing else.
if (args.length === 1 && args[0] === '--version') process.stdout.write(`${version()}\n`);
else {
  (await import('./engine.ts')).optimiseLater();
  await (await import('./run.ts')).run(args);
}
