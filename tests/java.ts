/**
 * Java for the judges that are written in it. Each runs for seconds: compiled only once, and with one thread to collect garbage, it takes
 * half the time.
 */
import { type SpawnSyncReturns, spawnSync } from 'node:child_process';

const OPTIONS = ['-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC'];

/** Runs Java with these arguments, to the end. */
export function java(...args: string[]): SpawnSyncReturns<string> {
  return spawnSync('java', [...OPTIONS, ...args], { encoding: 'utf8', maxBuffer: 1 << 28 });
}

/** jing and what it needs, where Debian puts them. */
export const JING_JARS = ['jing', 'xercesImpl'].map((name) => `/usr/share/java/${name}.jar`);

/**
 * Lets jing validate files. Its driver is called without Debian's wrapper, which turns XInclude on: that changes what is validated.
 *
 * @returns what it says
 * @throws when it does not come to a verdict
 */
export function jing(schema: string, files: readonly string[]): string {
  const driver = 'com.thaiopensource.relaxng.util.Driver';
  const { status, stdout, stderr, error } = java('-cp', JING_JARS.join(':'), driver, schema, ...files);
  if (status !== 0 && status !== 1) throw error ?? new Error(`jing ended with ${status}: ${stderr}`);
  return stdout;
}
