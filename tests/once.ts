/** What several suites need and takes long to make: one of them makes it, the others wait for it. */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';

/**
 * A folder with what `make` puts into it, once in a run of the tests.
 *
 * @param make puts it into the folder that it is given
 * @returns the folder, from which a suite that changes anything takes a copy
 * @throws what `make` throws; and in the suites that waited, that it threw
 */
export async function once(name: string, make: (folder: string) => Promise<void>): Promise<string> {
  const folder = join(process.env.STET_TESTS_SHARED as string, name);
  const made = join(folder, 'made');
  const [done, failed] = [join(folder, 'done'), join(folder, 'failed')];
  if (isFirst(folder)) {
    try {
      mkdirSync(made);
      await make(made);
      writeFileSync(done, '');
    } catch (error) {
      writeFileSync(failed, String(error));
      throw error;
    }
  }
  while (!existsSync(done)) {
    if (existsSync(failed)) throw new Error(`Another suite could not make ${name}.`);
    await setTimeout(100);
  }
  return made;
}

/** Of many processes that ask at once, one can make the folder. */
function isFirst(folder: string): boolean {
  try {
    mkdirSync(folder);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    return false;
  }
}
