/**
 * Joins the compiled modules into few files, `lib/bundle/`, since reading some two hundred takes longer than a short
 * transcription: lib/cli/main.js and lib/index.js, what both share, and what is loaded only when it is asked for. Packages
 * stay outside, but for those of small files that reading any transcription needs.
 */
import { chmodSync, readFileSync, rmSync } from 'node:fs';
import { relative } from 'node:path';
import { build } from 'esbuild-wasm';

const FOLDER = 'lib/bundle';

/** The packages that are joined too, with what they need themselves. */
const JOINED = /^(?:unified|vfile|vfile-message|vfile-location|unist-util-visit)$/;

rmSync(FOLDER, { recursive: true, force: true });
await build({
  entryPoints: ['lib/cli/main.js', 'lib/index.js'],
  outdir: FOLDER,
  entryNames: '[name]',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  logLevel: 'warning',
  plugins: [
    { name: 'places', setup: keepPlaces },
    { name: 'packages', setup: leaveOutside }
  ]
});
chmodSync(`${FOLDER}/main.js`, 0o755);

/**
 * A module finds other files from its own place. In the bundle, all of whose files lie in one folder, it goes by where it was.
 *
 * @param {import('esbuild-wasm').PluginBuild} building
 */
function keepPlaces(building) {
  building.onLoad({ filter: /[\\/]lib[\\/].*\.js$/ }, ({ path }) => {
    const place = JSON.stringify(relative(FOLDER, path).replaceAll('\\', '/'));
    const text = readFileSync(path, 'utf8');
    return { contents: text.replaceAll('import.meta.url', `new URL(${place}, import.meta.url).href`), loader: 'js' };
  });
}

/**
 * Leaves the packages that our own modules import outside, but for those to be joined.
 *
 * @param {import('esbuild-wasm').PluginBuild} building
 */
function leaveOutside(building) {
  building.onResolve({ filter: /^[^./]/ }, ({ path, kind, resolveDir }) => {
    const isOurs = !relative('lib', resolveDir).startsWith('..');
    return kind !== 'entry-point' && isOurs && !JOINED.test(path) ? { path, external: true } : undefined;
  });
}
