/** The door of the room: a print document in, PDFs out. */
import { fork } from 'node:child_process';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { VFile } from 'vfile';
import { PRINT } from '../../messages/print.ts';
import { reporter } from '../../messages/report.ts';
import type { Words } from '../../words/words.ts';
import type { PrintDocument } from './document.ts';
import type { Format, Standard } from './formats.ts';
import type { Failure, Job, Outcome } from './passes.ts';
import { sheetOf } from './prepare.ts';
import { signInWords } from './signs.ts';
import { NO_SYSTEM_FONTS, readTemplates } from './templates.ts';

const report = reporter(PRINT);

/** The C library gives memory back sooner; half a gigabyte less at 300 pages. Elsewhere than with glibc it means nothing. */
const FRUGAL = { MALLOC_ARENA_MAX: '2', MALLOC_TRIM_THRESHOLD_: '100000' };

export interface TypesetOptions {
  /** Default `6x9in`. */
  format?: Format;
  /** Fonts to set in before the embedded ones: the family's name and its TTF or OTF files. */
  fonts?: { family: string; files: Uint8Array[] }[];
  /** What the edition says to its readers; default: English. */
  words?: Words;
  /** Receives the diagnostics, warnings too. Default: a file of no name. */
  file?: VFile;
}

/** Thrown when a print cannot be made; the diagnostics are on `file.messages`, its message is that of the first error. */
export class PrintError extends Error {
  override name = 'PrintError';
  readonly file: VFile;

  constructor(file: VFile) {
    super(file.messages.find(({ fatal }) => fatal === true)?.reason ?? 'The edition cannot be printed.');
    this.file = file;
  }
}

/**
 * Typesets a print document as one PDF. The same document, options and version give the same bytes.
 *
 * @param options.standard default `ua-1`
 * @throws {PrintError} when it cannot be printed
 */
export async function typeset(
  document: PrintDocument,
  options: TypesetOptions & { standard?: Standard } = {}
): Promise<Uint8Array> {
  const standard = options.standard ?? 'ua-1';
  return (await typesetEach(document, [standard], options))[standard] as Uint8Array;
}

/**
 * Typesets a print document once and writes it in several standards, which costs little more than one.
 *
 * @returns the bytes by standard
 * @throws {PrintError} when it cannot be printed
 */
export async function typesetEach(
  document: PrintDocument,
  standards: readonly Standard[],
  options: TypesetOptions = {}
): Promise<Partial<Record<Standard, Uint8Array>>> {
  const file = options.file ?? new VFile();
  const job = jobOf(document, standards, options, file);
  if (!job) throw new PrintError(file);
  const outcome = await run(job);
  if (typeof outcome === 'string') {
    report(file, 'print-stopped', undefined, { how: outcome });
    throw new PrintError(file);
  }
  if (!outcome.ok) {
    reportFailure(outcome.failure, document, file);
    throw new PrintError(file);
  }
  for (const { family } of options.fonts ?? []) {
    if (outcome.unknownFonts.includes(family.toLowerCase())) report(file, 'print-unknown-font', undefined, { family });
  }
  return outcome.pdfs;
}

/** The job of a document, or undefined with errors on `file`. */
export function jobOf(
  document: PrintDocument,
  standards: readonly Standard[],
  options: TypesetOptions,
  file: VFile
): Job | undefined {
  const fonts = options.fonts ?? [];
  const families = fonts.map(({ family }) => family);
  const { format = '6x9in', words } = options;
  const sheet = sheetOf(document, { format, families, ...(words && { words }) }, file);
  if (!sheet) return undefined;
  return {
    sheet,
    templates: readTemplates(),
    fonts: fonts.flatMap(({ files }) => files),
    standards: [...standards],
    timestamp: Math.max(0, Math.trunc(Date.parse(document.front.modified ?? '') / 1000) || 0)
  };
}

/** The outcome of a job in a process of its own, or how that process ended without one. */
async function run(job: Job): Promise<Outcome | string> {
  const here = fileURLToPath(import.meta.url);
  const child = new URL(`./child${extname(here)}`, import.meta.url);
  // A test runner runs the TypeScript sources, which a plain Node process cannot load: there the job runs in this one.
  if (extname(here) === '.ts') return (await import('./passes.ts')).setInPasses(job);
  return new Promise((resolve) => {
    const setter = fork(child, {
      serialization: 'advanced',
      // The document of a pass is collected before the next one is made (passes.ts).
      execArgv: ['--expose-gc'],
      env: { ...process.env, ...FRUGAL, FONTCONFIG_FILE: NO_SYSTEM_FONTS },
      stdio: ['ignore', 'ignore', 'ignore', 'ipc']
    });
    let outcome: Outcome | undefined;
    setter.on('message', (message) => {
      outcome = message as Outcome;
    });
    /** Without its job the process would wait for one for ever. */
    const giveUp = (error: Error) => {
      resolve(error.message);
      setter.kill();
    };
    setter.on('error', giveUp);
    setter.on('exit', (code, signal) => resolve(outcome ?? (signal ? `signal ${signal}` : `exit code ${code}`)));
    try {
      setter.send(job, (error) => {
        if (error) giveUp(error);
      });
    } catch (error) {
      giveUp(error as Error);
    }
  });
}

function reportFailure(failure: Failure, document: PrintDocument, file: VFile): void {
  if (failure.rule === 'print-entry-misplaced') {
    report(file, failure.rule, undefined, { entries: failure.entries.slice(0, 10).join(', ') });
  } else if (failure.rule === 'print-lines-unstable') {
    report(file, failure.rule, undefined, { passes: failure.passes });
  } else if (failure.rule === 'print-missing-glyph') {
    report(file, failure.rule, undefined, {
      signs: failure.signs.map((sign) => signInWords(sign, document)).join(', ')
    });
  } else {
    report(file, failure.rule, undefined, { reason: failure.reason });
  }
}
