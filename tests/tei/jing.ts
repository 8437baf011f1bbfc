/** jing as the judge of TEI, where it is installed: Debian's `jing`, and the schema of the shared data. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const JARS = ['/usr/share/java/jing.jar', '/usr/share/java/xercesImpl.jar'];

/** TEI P5, all of it. */
export const TEI_ALL = '../shared/data/schema/tei_all.rng';

/** Why jing cannot judge by `schema`; undefined when it can. */
export function missing(schema: string): string | undefined {
  return [...JARS, schema].find((path) => !existsSync(path));
}

/** `test`, or a skipped test whose name says what is missing. */
export function testWithJing(schema: string, name: string, run: () => void): void {
  const lacking = missing(schema);
  if (lacking) test.skip(`${name} (there is no ${lacking})`, run);
  else test(name, run, 300_000);
}

/** What jing finds wrong in documents, by their name; all in one run. */
export function judge(schema: string, documents: Readonly<Record<string, string>>): Record<string, string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'stet-jing-'));
  try {
    const paths = Object.entries(documents).map(([name, tei]) => {
      const path = join(folder, `${name}.xml`);
      writeFileSync(path, tei);
      return path;
    });
    const found: Record<string, string[]> = {};
    for (const line of run(schema, paths).split('\n')) {
      const [, name, message] = /([^/]*)\.xml:(\d+:.*)$/.exec(line) ?? [];
      if (name !== undefined && message !== undefined)
        found[name] = [...(found[name] ?? []), message.replace(/; expected.*/, '')];
    }
    return found;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function run(schema: string, paths: readonly string[]): string {
  // jing's own wrapper turns XInclude on; its driver does not.
  const driver = 'com.thaiopensource.relaxng.util.Driver';
  try {
    return execFileSync('java', ['-cp', JARS.join(':'), driver, schema, ...paths], {
      encoding: 'utf8',
      maxBuffer: 1e8
    });
  } catch (error) {
    return (error as { stdout: string }).stdout;
  }
}
