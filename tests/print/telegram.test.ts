/** The printed edition of the telegram. */
import { readFileSync } from 'node:fs';
import { VFile } from 'vfile';
import { type Rendered, render } from '../../src/render.ts';

const tei = readFileSync('tei/1962-11-21-telegram.xml', 'utf8');
const bytes = ({ output }: Rendered) => Buffer.from(output as Uint8Array);

test('the same TEI gives the same PDF, and nothing about it is wrong', async () => {
  const first = await render(tei, { to: 'pdf' });
  expect(first.file.messages.map(String)).toEqual([]);
  expect(bytes(first).subarray(0, 5).toString()).toBe('%PDF-');
  expect(bytes(await render(tei, { to: 'pdf' })).equals(bytes(first))).toBe(true);
});

test('the LaTeX export has the apparatus entries', async () => {
  const { output, file } = await render(tei, { to: 'tex' });
  expect(file).toBeInstanceOf(VFile);
  expect(output).toContain('Castro');
  expect(String(output).match(/\\edtext/g)?.length).toBeGreaterThanOrEqual(9);
});
