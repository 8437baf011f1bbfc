/**
 * An edition's own stylesheet: it imports ours and overrides what it will. It is compiled when the edition is built, by Saxonica's
 * compiler (`xslt3`, an optional dependency), and the result is kept until a source changes (kept.ts).
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { VFile } from 'vfile';
import { CUSTOM } from '../../messages/custom.ts';
import { reporter } from '../../messages/report.ts';
import { keep, recall } from './kept.ts';
import { addModule } from './modules.ts';
import { OURS, ourModules } from './ours.ts';
import { Folder, type Said } from './settings.ts';

const report = reporter(CUSTOM);

/**
 * Compiles the stylesheet that `edition.yaml` names.
 *
 * @param name a file in `xslt/` of the edition
 * @returns the compiled stylesheet, undefined when there is none, and the files that were read; what is wrong is said on them and
 *   on `said.file`
 */
export function readStylesheet(
  edition: string,
  name: string,
  said: Said
): { compiled: object | undefined; read: VFile[] } {
  const folder = new Folder(edition, 'xslt');
  const read: VFile[] = [];
  const modules = new Map<string, string>();
  const bytes = folder.read(name, ['xsl', 'xslt'], said.file, said.place(['stylesheet']));
  if (bytes) addModule(name, bytes, folder, modules, read);
  if (!bytes || read.some((file) => file.messages.length > 0)) return { compiled: undefined, read };
  const compiler = compilerPath();
  if (!compiler) {
    report(said.file, 'stylesheet-no-compiler', said.place(['stylesheet']), { name });
    return { compiled: undefined, read };
  }
  const digest = digestOf(name, modules);
  const known = recall(digest);
  if (known) return { compiled: known, read };
  const compiled = compile(compiler, name, modules, read);
  if (compiled) keep(digest, compiled);
  return { compiled, read };
}

/** Compiles in a folder of its own, in which our stylesheets stand beside the edition's. */
function compile(
  compiler: string,
  name: string,
  modules: ReadonlyMap<string, string>,
  read: VFile[]
): object | undefined {
  const work = mkdtempSync(join(tmpdir(), 'stet-xslt-'));
  try {
    for (const [path, text] of modules) {
      mkdirSync(dirname(join(work, path)), { recursive: true });
      writeFileSync(join(work, path), text);
    }
    cpSync(OURS, join(work, 'stet'), { recursive: true });
    const target = join(work, 'compiled.json');
    const arguments_ = [compiler, `-xsl:${join(work, name)}`, `-export:${target}`, '-nogo', '-relocate:on'];
    const run = spawnSync(process.execPath, arguments_, { encoding: 'utf8' });
    if (run.status === 0) return JSON.parse(readFileSync(target, 'utf8')) as object;
    tellFailure(`${run.stdout}${run.stderr}`, name, read);
    return undefined;
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/** What the compiler says, on the file and at the line that it names; it names a file by its last two folders, or not at all. */
function tellFailure(output: string, name: string, read: VFile[]): void {
  const [, line, path = name] = / on line (\d+)(?: in (\S+?\.xslt?)\b)?/.exec(output) ?? [];
  const [, expression = ''] = /Static error in \w+ on line \d+[^{\n]*\{(.*)\}: /.exec(output) ?? [];
  const reason = output
    .replace(/^.*?Error[^\n]*\n/s, '')
    .replace(/Failed to compile stylesheet.*$/s, '')
    .replace(/Static error in \w+ on line \d+[^{\n]*\{.*\}: /, '')
    .replace(/Q\{[^}]*\}/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  const file = read.find(({ basename }) => basename === path.split('/').at(-1)) ?? read[0];
  if (!file) return;
  const text = String(file.value).split('\n')[Number(line) - 1] ?? '';
  const column = Math.max(text.indexOf(expression || text.trimStart()), 0) + 1;
  const place = line ? { line: Number(line), column } : undefined;
  report(file, 'stylesheet-fails', place, { reason: reason.replace(/[^.]$/, '$&.') });
}

function compilerPath(): string | undefined {
  try {
    return createRequire(import.meta.url).resolve('xslt3/xslt3.js');
  } catch {
    return undefined;
  }
}

/** A digest of all that is compiled: the edition's modules and ours. */
function digestOf(name: string, modules: ReadonlyMap<string, string>): string {
  const digest = createHash('sha256').update(name);
  for (const [path, text] of [...modules].sort(([a], [b]) => (a < b ? -1 : 1))) digest.update(`\n${path}\n${text}`);
  for (const path of ourModules()) digest.update(path).update(readFileSync(join(OURS, path)));
  return digest.digest('hex').slice(0, 32);
}
