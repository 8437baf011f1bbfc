/** jing as the judge of TEI, where it is installed: Debian's `jing`, and the schema of the shared data. */
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { JING_JARS, jing } from '../java.ts';

/** TEI P5, all of it. */
export const TEI_ALL = '../shared/data/schema/tei_all.rng';

/** Why jing cannot judge by `schema`; undefined when it can. */
export function missing(schema: string): string | undefined {
  return [...JING_JARS, schema].find((path) => !existsSync(path));
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
    for (const line of jing(schema, paths).split('\n')) {
      const [, name, message] = /([^/]*)\.xml:(\d+:.*)$/.exec(line) ?? [];
      if (name !== undefined && message !== undefined)
        found[name] = [...(found[name] ?? []), message.replace(/; expected.*/, '')];
    }
    return found;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
