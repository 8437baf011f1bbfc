/** The thread of `child.ts` that typesets. */
import { parentPort, workerData } from 'node:worker_threads';
import { type Job, setInPasses } from './passes.ts';

parentPort?.postMessage(await setInPasses(workerData as Job));
