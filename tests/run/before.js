/** Before all suites: a folder for what they share (`tests/once.ts`), which is removed after all. */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export default () => {
  process.env.STET_TESTS_SHARED = mkdtempSync(join(tmpdir(), 'stet-tests-'));
};
