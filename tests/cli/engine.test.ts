import { spawnSync } from 'node:child_process';
import { flagFor } from '../../src/cli/engine.ts';

test('V8 knows the flag that it is asked to set', () => {
  const flag = flagFor(process.versions.v8);
  const script = `require('node:v8').setFlagsFromString(${JSON.stringify(flag ?? '')})`;
  const { stdout, stderr } = spawnSync(process.execPath, ['-e', flag === undefined ? '' : script], {
    encoding: 'utf8'
  });
  expect([stdout, stderr]).toEqual(['', '']);
});

test('of a version that nobody has tried nothing is asked', () => {
  expect(flagFor('14.0.365.4-node.10')).toBeUndefined();
  expect(flagFor('')).toBeUndefined();
});
