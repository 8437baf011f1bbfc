/**
 * The strict gate before SaxonJS, whose own parser lets malformed XML pass and knows no places: saxes reads the file first, and
 * the place of each element's first occurrence is kept for messages about it.
 */
import { SaxesParser } from 'saxes';
import type { Point } from 'unist';
import type { VFile } from 'vfile';
import { EDITIONS } from '../messages/editions.ts';
import { reporter } from '../messages/report.ts';

const report = reporter(EDITIONS);

/** Where each element name first occurs (1-based), and the ids of the stages that the header declares. */
export interface Survey {
  first: Map<string, Point>;
  stages: string[];
}

/** @returns undefined when the file is not well-formed or no TEI text; then `file` says so, with the place. */
export function survey(tei: string, file: VFile): Survey | undefined {
  const first = new Map<string, Point>();
  const stages: string[] = [];
  let root: string | undefined;
  let inStages = 0;
  let failed: { reason: string; place: Point } | undefined;
  const parser = new SaxesParser({ xmlns: true });
  let begin: Point = { line: 1, column: 1 };
  parser.on('error', (error) => {
    failed ??= {
      reason: error.message.replace(/^(\S*:)?\d+:\d+:\s*/, '').replace(/\.$/, ''),
      place: { line: parser.line, column: parser.column + 1 }
    };
  });
  parser.on('opentagstart', (tag) => {
    begin = { line: parser.line, column: Math.max(1, parser.column - tag.name.length - 1) };
  });
  parser.on('opentag', (tag) => {
    root ??= tag.local;
    if (!first.has(tag.local)) first.set(tag.local, begin);
    if (tag.local === 'listChange') inStages += 1;
    const id = tag.attributes['xml:id']?.value;
    if (tag.local === 'change' && inStages > 0 && id) stages.push(id);
  });
  parser.on('closetag', (tag) => {
    if (tag.local === 'listChange') inStages -= 1;
  });
  parser.write(tei).close();
  if (failed) {
    report(file, 'tei-not-well-formed', failed.place, { reason: failed.reason });
    return undefined;
  }
  if (root !== 'TEI' || !first.has('text')) {
    report(file, 'tei-no-text', first.get(root ?? ''), { found: root ?? '' });
    return undefined;
  }
  return { first, stages };
}
