/**
 * The process that typesets: takes one job, sends one outcome, ends. Typst blocks the thread that it runs in, keeps the memory
 * that it took, and if it should crash it takes its process with it; so it has one of its own.
 */
import { type Job, setInPasses } from './passes.ts';

process.once('message', async (job: Job) => {
  process.send?.(await setInPasses(job), () => process.disconnect());
});
