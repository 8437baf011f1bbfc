/**
 * The verbs and their options. What a verb needs is loaded when it runs, so that `--version` and `--help` cost nothing.
 *
 * Exit codes: 0 done; 1 something in the input is wrong; 2 the command cannot be run as asked; 3 the machine would not do it, or
 * the program is at fault.
 */
import { Command, Option } from 'commander';
import { refuse } from '../messages/refusal.ts';
import { version } from '../version.ts';

/** The whole command line; its actions set `process.exitCode`. */
export function program(): Command {
  const stet = new Command('stet')
    .description('Scholarly digital editions from transcriptions of revised texts.')
    .version(version())
    .exitOverride()
    .showSuggestionAfterError();
  const verb = (name: string, description: string) => stet.command(name).description(description);

  verb('build', 'build the edition in a folder: TEI into tei/, pages, texts, ledgers and prints into dist/')
    .argument('[DIR]', 'the folder of the edition', '.')
    .option('--reencode', 'encode afresh also where the TEI was corrected by hand')
    .addOption(strict('leave out documents that have one'))
    .addOption(verbose())
    .action(async (dir, options) => {
      process.exitCode = await (await import('./commands/build.ts')).runBuild(dir, options);
    });

  const noInfer = new Option('--no-infer', 'switch off inference, or single rules of it');
  verb('encode', 'transcription → TEI')
    .argument('[FILE...]', 'transcriptions; standard input when none is named')
    .addOption(output())
    .option('--dialect <NAME>', 'the dialect of the transcriptions')
    .addOption(Object.assign(noInfer, { flags: '--no-infer[=RULE,…]' }))
    .addOption(new Option('--infer-off <RULES>').hideHelp())
    .addOption(strict('write nothing when there is one'))
    .addOption(verbose())
    .action(async (files, options) => {
      process.exitCode = await (await import('./commands/encode.ts')).runEncode(files, options);
    });

  verb('decode', 'TEI → notation')
    .argument('[TEI...]', 'TEI files; standard input when none is named')
    .option('--dialect <NAME>', 'write this dialect instead, and tell what it cannot say')
    .addOption(output())
    .action(async (files, options) => {
      process.exitCode = await (await import('./commands/decode.ts')).runDecode(files, options);
    });

  verb('render', 'TEI → a page, a text, a print or the ledger')
    .argument('[TEI...]', 'TEI files; standard input when none is named')
    .requiredOption(
      '--to <FORMAT>',
      'html, text, pdf, tex, epub, docx, json, csv, annotations, collation, aligned or tei'
    )
    .option('--state <STATE>', 'of a text or a print: diplomatic, original, final, reading, stage:ID')
    .option('--layout <LAYOUT>', 'of a text: lines, paragraphs or sentences')
    .option('--wrap <N>', 'of a text: wrap paragraphs at N characters')
    .option('--interface <LANG>', 'the language of what a page or a print says: en, de or fr')
    .option('--profile <PROFILE>', 'of TEI: simple, for TEI simplePrint, or editioncrafter')
    .addOption(output())
    .action(async (files, options) => {
      process.exitCode = await (await import('./commands/render.ts')).runRender(files, options);
    });

  verb('check', 'diagnostics only')
    .argument('[FILE...]', 'transcriptions; standard input when none is named')
    .addOption(format())
    .option('--dialect <NAME>', 'the dialect of the transcriptions')
    .action(async (files, options) => {
      process.exitCode = await (await import('./commands/check.ts')).runCheck(files, options);
    });

  verb('validate', 'TEI by a schema')
    .argument('[TEI...]', 'TEI files; standard input when none is named')
    .option('--schema <RNG>', 'a schema in the XML syntax of RELAX NG; by default that of the TEI which stet writes')
    .addOption(format())
    .action(async (files, options) => {
      process.exitCode = await (await import('./commands/validate.ts')).runValidate(files, options);
    });

  verb('import', 'TEI that others wrote, and Word files → an edition')
    .argument('<FILE...>', 'TEI files, Word files with tracked changes, and folders of them')
    .option('--into <DIR>', 'the folder of the edition', '.')
    .option('--keep-going', 'leave out files that cannot be imported, and import the others')
    .action(async (files, options) => {
      process.exitCode = (await import('./commands/import.ts')).runImport(files, options);
    });

  verb('diff', 'which readings changed between two versions; exit code 1 when some did')
    .argument('<OLD>', 'a built edition (dist/), the folder of an edition, or a TEI file')
    .argument('<NEW>', 'the same')
    .addOption(new Option('--format <FORMAT>', 'text or json').default('text'))
    .action(async (old, now, options) => {
      process.exitCode = await (await import('./commands/diff.ts')).runDiff(old, now, options);
    });

  for (const name of ['init', 'serve'])
    stet
      .command(name, { hidden: true })
      .allowUnknownOption()
      .allowExcessArguments()
      .helpOption(false)
      .action(() => {
        throw refuse('not-built-yet', { what: `\`stet ${name}\`` });
      });
  return stet;
}

const output = () => new Option('-o, --output <OUT>', 'a file, or a folder for several');
const format = () => new Option('--format <FORMAT>', 'text, json or sarif').default('text');
const strict = (effect: string) => new Option('--strict', `take warnings for errors, and ${effect}`);
const verbose = () => new Option('--verbose', 'show what the rules of inference read');
