/** How the command line runs in V8, the engine of Node. */
import { setFlagsFromString } from 'node:v8';

/**
 * Asks V8 to wait ten times as long before it optimises a function. A command runs for a second or two, in which hundreds of functions
 * are each called a few thousand times: optimised, thrown away and optimised again, they cost more than they save (a sixth of what
 * `encode` of a megabyte takes, a third of loading `tei_all`; of what takes long, nothing is lost). Commands only: as a library, the program
 * leaves the process of others as it is.
 */
export function optimiseLater(): void {
  const flag = flagFor(process.versions.v8);
  if (flag !== undefined) setFlagsFromString(flag);
}

/** The flag's name, which V8 may change with each version; undefined where it is not known to have one. */
export function flagFor(v8: string): string | undefined {
  const major = Number(v8.split('.')[0]);
  if (major === 11) return '--interrupt-budget=600000';
  if (major === 12 || major === 13) return '--invocation-count-for-turbofan=30000';
  return undefined;
}
