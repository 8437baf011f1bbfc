#!/usr/bin/env node
/** The command line: the only place that prints and sets exit codes (0 fine, 1 problems in the input, 2 wrong usage, 3 our fault). */
import { Command, CommanderError } from 'commander';
import { Refusal, refuse } from '../messages/refusal.ts';
import { version } from '../version.ts';

const program = new Command('stet')
  .description('Scholarly digital editions from transcriptions of revised texts.')
  .version(version())
  .exitOverride()
  .configureOutput({ outputError: (text, write) => write(text) });

program
  .command('build')
  .description('build the edition in a folder: TEI into tei/')
  .argument('[DIR]', 'the folder of the edition', '.')
  .option('--strict', 'take warnings for errors')
  .option('--reencode', 'encode afresh also where TEI was corrected by hand')
  .option('--verbose', 'show what the rules of inference read')
  .action(async (dir: string, options) => {
    process.exitCode = await (await import('./commands/build.ts')).runBuild(dir, options);
  });

program
  .command('encode')
  .description('transcription → TEI')
  .argument('[FILE...]', 'transcriptions; standard input when none is named')
  .option('-o, --output <OUT>', 'a file, or a folder for several')
  .option('--dialect <NAME>', 'the dialect of the transcriptions')
  .option('--no-infer [RULE,...]', 'switch off inference, or single rules of it')
  .option('--strict', 'take warnings for errors, and write nothing when there is one')
  .option('--verbose', 'show what the rules of inference read')
  .action(async (files: string[], options) => {
    process.exitCode = await (await import('./commands/encode.ts')).runEncode(files, options);
  });

program
  .command('check')
  .description('diagnostics only')
  .argument('[FILE...]', 'transcriptions; standard input when none is named')
  .option('--format <FORMAT>', 'text, json or sarif', 'text')
  .action(async (files: string[], options) => {
    process.exitCode = await (await import('./commands/check.ts')).runCheck(files, options);
  });

program
  .command('decode')
  .description('TEI → notation')
  .argument('[TEI...]', 'TEI documents; standard input when none is named')
  .option('-o, --output <OUT>', 'a file, or a folder for several')
  .action(async (files: string[], options) => {
    process.exitCode = await (await import('./commands/decode.ts')).runDecode(files, options);
  });

program
  .command('render')
  .description('TEI → html, text, pdf, tex, or the ledger as json or csv')
  .argument('[TEI...]', 'TEI documents; standard input when none is named')
  .requiredOption('--to <FORMAT>', 'html, text, pdf, tex, json or csv')
  .option('--state <STATE>', 'diplomatic, original, final, reading or stage:ID', 'final')
  .option('-o, --output <OUT>', 'a file, or a folder for several')
  .action(async (files: string[], options) => {
    process.exitCode = await (await import('./commands/render.ts')).runRender(files, options);
  });

program
  .command('validate')
  .description('TEI against a schema (not built yet)')
  .allowUnknownOption()
  .argument('[TEI...]')
  .action(() => {
    throw refuse('not-built-yet', { what: 'stet validate' });
  });

try {
  await program.parseAsync();
} catch (error) {
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : 2;
  else if (error instanceof Refusal) {
    process.stderr.write(`stet: ${error.message} [${error.ruleId}]\n      ${error.help}\n`);
    process.exitCode = error.status;
  } else {
    const fault = refuse('internal-fault', { reason: error instanceof Error ? error.message : String(error) });
    process.stderr.write(`stet: ${fault.message} [${fault.ruleId}]\n      ${fault.help}\n`);
    process.exitCode = 3;
  }
}
