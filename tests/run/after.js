/** After all suites. */
import { rmSync } from 'node:fs';

export default () => rmSync(process.env.STET_TESTS_SHARED, { recursive: true, force: true });
