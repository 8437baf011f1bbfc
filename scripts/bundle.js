/**
 * Joins the compiled modules into few files, `lib/bundle/`, since reading some two hundred takes longer than a short
 * transcription: lib/cli/main.js and lib/index.js, what both share, and what is loaded only when it is asked for. Packages
 * stay outside, but for those that reading any transcription needs: these are joined as well, and are shorter by what is not
 * used of them.
 */
import { chmodSync, readFileSync, rmSync } from 'node:fs';
import { relative } from 'node:path';
import { build } from 'esbuild-wasm';

const FOLDER = 'lib/bundle';

/** The packages that become part of our own files, with what they need themselves. */
const JOINED =
  /^(?:csv-stringify|diff|fast-xml-parser|fflate|rehype-parse|rehype-stringify|saxes|unified|unist-util-visit|vfile|vfile-location|vfile-message|xast-util-to-xml|xastscript)(?:$|\/)/;

/** The packages that a module loads only when it needs them: a file of each. */
const LATER = ['re2js', 'yaml', 'zod'];
const LOADS_LATER = new RegExp(`createRequire\\(import\\.meta\\.url\\)\\('(${LATER.join('|')})'\\)`, 'g');

/** @type {import('esbuild-wasm').BuildOptions} */
const common = {
  bundle: true,
  platform: 'node',
  target: 'node20',
  logLevel: 'warning'
};

rmSync(FOLDER, { recursive: true, force: true });
await build({
  ...common,
  entryPoints: ['lib/cli/main.js', 'lib/index.js'],
  outdir: FOLDER,
  entryNames: '[name]',
  splitting: true,
  format: 'esm',
  plugins: [
    { name: 'places', setup: keepPlaces },
    { name: 'packages', setup: leaveOutside }
  ]
});
for (const name of LATER)
  await build({
    ...common,
    stdin: { contents: `module.exports = require('${name}')`, resolveDir: '.' },
    outfile: `${FOLDER}/${name}.cjs`,
    format: 'cjs',
    minify: true,
    plugins: [{ name: 'languages', setup: leaveLanguagesOut }]
  });
chmodSync(`${FOLDER}/main.js`, 0o755);

/**
 * A module finds other files from its own place. In the bundle, all of whose files lie in one folder, it goes by where it was;
 * but the packages that it loads later lie beside it.
 *
 * @param {import('esbuild-wasm').PluginBuild} building
 */
function keepPlaces(building) {
  building.onLoad({ filter: /[\\/]lib[\\/].*\.js$/ }, ({ path }) => {
    const place = JSON.stringify(relative(FOLDER, path).replaceAll('\\', '/'));
    const contents = readFileSync(path, 'utf8')
      .split(LOADS_LATER)
      .map((part, index) =>
        index % 2 === 0
          ? part.replaceAll('import.meta.url', `new URL(${place}, import.meta.url).href`)
          : `createRequire(import.meta.url)('./${part}.cjs')`
      )
      .join('');
    return { contents, loader: 'js' };
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

/**
 * zod brings its messages in some fifty languages, of which English is used.
 *
 * @param {import('esbuild-wasm').PluginBuild} building
 */
function leaveLanguagesOut(building) {
  building.onResolve({ filter: /\/locales\/index\./ }, ({ path, kind, importer, resolveDir }) =>
    building.resolve(path.replace('index', 'en'), { kind, importer, resolveDir })
  );
}
