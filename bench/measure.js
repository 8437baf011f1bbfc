/** Measuring whole processes, in turn with their peers. */
import { spawnSync } from 'node:child_process';

/**
 * The cost of one run of a command in milliseconds: `wall`, and `cpu` (user and system, its children included); and how it ended.
 *
 * @param {string[]} command
 * @returns {{ wall: number, cpu: number, status: number | null, output: string }} output: what it said on standard error
 */
export function run(command) {
  // The shell's own report comes last, after what the command says.
  const script = 'TIMEFORMAT="%R %U %S"; time "$@" >/dev/null';
  const { stderr, status } = spawnSync('bash', ['-c', script, 'bash', ...command], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    env: { ...process.env, LC_ALL: 'C' }
  });
  const lines = stderr.trimEnd().split('\n');
  const [wall = 0, user = 0, system = 0] = (lines.pop() ?? '').split(' ').map((seconds) => Number(seconds) * 1000);
  return { wall, cpu: user + system, status, output: lines.join('\n') };
}

/**
 * Runs two commands in turn, so that a busy machine slows both, and gives the median of each and of their ratio.
 *
 * @param {{ ours: string[], peer: string[], figure: 'wall' | 'cpu', times?: number, mayFail?: boolean }} task
 *   mayFail: whether exit code 1 is an answer too
 * @returns {{ ours: number, peer: number, ratio: number }} ratio: how many times as long the peer takes
 */
export function compare({ ours, peer, figure, times = 5, mayFail = false }) {
  const cost = (/** @type {string[]} */ command) => {
    const { status, output, ...figures } = run(command);
    if (status !== 0 && !(mayFail && status === 1))
      throw new Error(`${command.join(' ').slice(0, 200)} ended with ${status}: ${output}`);
    return figures[figure];
  };
  const pairs = Array.from({ length: times }, () => ({ ours: cost(ours), peer: cost(peer) }));
  return {
    ours: median(pairs.map((pair) => pair.ours)),
    peer: median(pairs.map((pair) => pair.peer)),
    ratio: median(pairs.map((pair) => pair.peer / pair.ours))
  };
}

/** @param {string} command @returns {boolean} whether the command is found */
export function isInstalled(command) {
  return spawnSync('bash', ['-c', `command -v ${command}`]).status === 0;
}

/** @param {string} name @returns {boolean} whether the package is there */
export function isImportable(name) {
  try {
    import.meta.resolve(name);
    return true;
  } catch {
    return false;
  }
}

/** @param {number[]} values @returns {number} */
export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
