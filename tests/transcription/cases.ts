/** What the tests of the fixtures have in common: a case read with its front matter, and its messages as lines. */
import { VFile } from 'vfile';
import { severity } from '../../src/messages/report.ts';
import { joinLayers } from '../../src/project/layers.ts';
import { parse } from '../../src/transcription/parse.ts';

export function parsed(source: string) {
  const file = new VFile();
  const parts = joinLayers(source, [], file);
  if (!parts) throw new Error(`The front matter is wrong: ${file.messages.join('\n')}`);
  const tree = parse(parts.text, file, parts.metadata, parts.line);
  return { tree, file, front: source.slice(0, source.length - parts.text.length) };
}

/** Messages, one a line: place, severity, rule, sentence. */
export function told(file: VFile): string {
  return file.messages
    .map((message) => {
      const { start, end } = message.place as {
        start: { line: number; column: number };
        end: { line: number; column: number };
      };
      const to = end.line === start.line ? end.column : `${end.line}:${end.column}`;
      return `${start.line}:${start.column}-${to} ${severity(message)} ${message.ruleId}: ${message.reason}\n`;
    })
    .join('');
}
