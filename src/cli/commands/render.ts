import { VFile } from 'vfile';
import { nearest } from '../../messages/nearest.ts';
import { refuse } from '../../messages/refusal.ts';
import { decodeBytes } from '../../project/bytes.ts';
import { type RenderFormat, render, type State } from '../../render.ts';
import { inputs } from '../inputs.ts';
import { Results } from '../outputs.ts';
import { printMessages } from '../print.ts';
import { hasProblems } from '../problems.ts';

const ENDINGS: Record<RenderFormat, string> = {
  html: '.html',
  text: '.txt',
  json: '.json',
  csv: '.csv',
  pdf: '.pdf',
  tex: '.tex'
};
const STATES = ['diplomatic', 'original', 'final', 'reading'];

/** `stet render TEI… --to FORMAT [--state STATE]`. @returns the exit code */
export async function runRender(
  paths: string[],
  { to, state = 'final', output }: { to: string; state?: string; output?: string }
): Promise<number> {
  if (!Object.hasOwn(ENDINGS, to)) throw unknownValue('--to', to, Object.keys(ENDINGS));
  if (!STATES.includes(state) && !/^stage:./.test(state)) throw unknownValue('--state', state, STATES);
  const format = to as RenderFormat;
  const results = new Results(output, ENDINGS[format], paths.length);
  const files: VFile[] = [];
  for (const { path, bytes } of await inputs(paths)) {
    const file = new VFile({ path });
    const tei = decodeBytes(bytes, file);
    const rendered = tei === undefined ? { file } : await render(tei, { to: format, state: state as State, path });
    files.push(rendered.file);
    if ('output' in rendered && rendered.output !== undefined) results.add(path, rendered.output);
  }
  printMessages(files, false);
  results.write();
  return hasProblems(files) ? 1 : 0;
}

function unknownValue(option: string, found: string, allowed: string[]) {
  const near = nearest(found, allowed);
  return refuse('option-value', { option, found, allowed: allowed.join(', '), ...(near && { nearest: near }) });
}
