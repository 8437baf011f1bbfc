/**
 * The process that typesets: takes one job, sends one outcome, ends. Typst keeps the memory that it took, and if it should crash
 * it takes its process with it; so it has one of its own.
 *
 * Typst also blocks the thread that it runs in, so it has a thread of its own there (`setter.ts`), and this one listens: when
 * the process that asked is gone, nobody waits for the outcome, and the typesetting ends at once.
 */
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { Job } from './passes.ts';

/** Megabytes; a thread that is not the first has little by default. Edits in edits take stack. */
const STACK = 32;

// A thread within Typst cannot be asked to end.
const abandon = () => process.kill(process.pid, 'SIGKILL');
process.once('disconnect', abandon);

process.once('message', (job: Job) => {
  const file = new URL(`./setter${extname(fileURLToPath(import.meta.url))}`, import.meta.url);
  const setter = new Worker(file, { workerData: job, resourceLimits: { stackSizeMb: STACK } });
  setter.once('message', (outcome) => {
    process.off('disconnect', abandon);
    process.send?.(outcome, () => process.disconnect());
  });
});
