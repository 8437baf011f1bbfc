/**
 * Compiles the stylesheets to SEF when the package is built: xslt/package.xsl -> lib/xslt/edition.sef.json.
 *
 * There is no compiling API, so the `xslt3` command does it. Its output differs from run to run, so what tells whether it is
 * still good is a digest of the sources, kept beside it. `-relocate:on` keeps the paths of this machine out of it.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const target = join(root, 'lib', 'xslt', 'edition.sef.json');
const stamp = join(root, 'lib', 'xslt', 'edition.sha256');

const require = createRequire(import.meta.url);
const compiler = require.resolve('xslt3/xslt3.js');
const sources = readdirSync(join(root, 'xslt'), { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.xsl'))
  .sort();
const digest = createHash('sha256').update(require('xslt3/package.json').version);
for (const name of sources) digest.update(name).update(readFileSync(join(root, 'xslt', name)));
const wanted = digest.digest('hex');

if (read(stamp) !== wanted || read(target) === undefined) {
  mkdirSync(dirname(target), { recursive: true });
  const fresh = `${target}.${process.pid}`;
  const run = spawnSync(
    process.execPath,
    [compiler, `-xsl:${join(root, 'xslt', 'package.xsl')}`, `-export:${fresh}`, '-nogo', '-relocate:on'],
    { encoding: 'utf8' }
  );
  if (run.status !== 0) {
    process.stderr.write(`The stylesheets do not compile.\n${run.stdout}${run.stderr}`);
    process.exit(1);
  }
  renameSync(fresh, target);
  writeFileSync(stamp, wanted);
}

/** @param {string} file */
function read(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
