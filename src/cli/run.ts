/** Runs one command and says why it could not be carried out. */
import { CommanderError } from 'commander';
import { Refusal, refuse } from '../messages/refusal.ts';
import { program } from './program.ts';

/**
 * @param args as typed, without the program's name
 */
export async function run(args: readonly string[]): Promise<void> {
  // A reader that has had enough (`| head`) ends the command; that is no fault.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
  try {
    await program().parseAsync(args.map(spellOut), { from: 'user' });
  } catch (error) {
    process.exitCode = complain(error);
  }
}

/** `--no-infer=RULE,…` has a value only after the equals sign, which commander cannot say: it is an option of its own there. */
function spellOut(argument: string): string {
  return argument.replace(/^--no-infer=/, '--infer-off=');
}

/** @returns the exit code */
function complain(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  const refusal =
    error instanceof Refusal
      ? error
      : refuse('internal-fault', { reason: error instanceof Error ? error.message : String(error) });
  process.stderr.write(`stet: ${refusal.message} [${refusal.ruleId}]\n      ${refusal.help}\n`);
  return refusal.status;
}
