/** The process that typesets ends with what asked for it. It is forked from the compiled package only. */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { generateVolume } from '../../bench/print/volume.js';

const built = existsSync('lib/editions/print/typeset.js');
const forking = built ? test : test.skip;
const missing = built ? '' : ' (skipped: lib/ is not built)';

/** Tells the id of the process that is forked, before anything of the package is loaded. */
const TELL = `
import child from 'node:child_process';
import { syncBuiltinESMExports } from 'node:module';
const { fork } = child;
child.fork = (...all) => {
  const forked = fork(...all);
  console.log(forked.pid);
  return forked;
};
syncBuiltinESMExports();
const { typeset } = await import('./lib/editions/print/typeset.js');
const chunks = [];
for await (const chunk of process.stdin) chunks.push(chunk);
const document = JSON.parse(Buffer.concat(chunks));
`;

const isRunning = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};

/** Whether a process is gone within some seconds. */
async function ends(pid: number, seconds: number): Promise<boolean> {
  for (let waited = 0; waited < seconds * 10 && isRunning(pid); waited++)
    await new Promise((resolve) => setTimeout(resolve, 100));
  return !isRunning(pid);
}

/** Runs a program that sets a volume; gives it and the lines that it writes. */
function program(text: string, paragraphs: number) {
  const parent = spawn(process.execPath, ['--input-type=module', '-e', TELL + text], {
    stdio: ['pipe', 'pipe', 'inherit']
  });
  parent.stdin.end(JSON.stringify(generateVolume(paragraphs).document));
  return { parent, lines: createInterface(parent.stdout)[Symbol.asyncIterator]() };
}

forking(`a process that is killed takes the typesetting with it${missing}`, async () => {
  const { parent, lines } = program('await typeset(document);', 400);
  const pid = Number((await lines.next()).value);
  // It is well within Typst by then, and hears nothing.
  await new Promise((resolve) => setTimeout(resolve, 1500));
  expect(isRunning(pid)).toBe(true);
  parent.kill('SIGKILL');
  expect(await ends(pid, 3)).toBe(true);
});

forking(`what cannot be sent is said, and no process is left waiting for it${missing}`, async () => {
  const { lines } = program(
    `const fonts = [{ family: 'F', files: [() => 'no bytes'] }];
     await typeset(document, { fonts }).catch(({ file }) => console.log(file.messages.map(({ ruleId }) => ruleId).join()));`,
    2
  );
  const pid = Number((await lines.next()).value);
  expect((await lines.next()).value).toBe('print-stopped');
  expect(await ends(pid, 3)).toBe(true);
});
