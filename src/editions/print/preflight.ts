/** What a print needs and Typst would reject without saying what to do: found before, said in our words. */
import type { VFile } from 'vfile';
import { PRINT } from '../../messages/print.ts';
import { reporter } from '../../messages/report.ts';
import type { Block, Heading, PrintDocument } from './document.ts';
import { flowOf } from './flow.ts';
import { walk } from './walk.ts';

const report = reporter(PRINT);

/** Typst calls functions no more than 80 deep, and an edit in an edit takes two calls. */
const DEEPEST = 24;

/**
 * Checks a document and gives back the one to print: without empty headings, and without gaps between heading levels, which
 * PDF/UA-1 (ISO 14289-1, 7.4.2) forbids. Without a title it is called as its file.
 *
 * @returns undefined, with an error on `file`, where there is nothing that can be printed
 */
export function preflight(document: PrintDocument, file: VFile): PrintDocument | undefined {
  const name = document.front.title.trim() || file.stem;
  if (name === undefined) {
    report(file, 'print-no-title', undefined);
    return undefined;
  }
  if (!document.texts.some(({ blocks }) => blocks.length > 0)) {
    report(file, 'print-no-text', undefined);
    return undefined;
  }
  let deepest = 0;
  walk(document, (_, depth) => {
    deepest = Math.max(deepest, depth);
  });
  if (deepest > DEEPEST) {
    report(file, 'print-too-deep', undefined, { deepest, most: DEEPEST });
    return undefined;
  }
  const texts = document.texts.map((text) => {
    const title = text.title.trim() || name;
    let above = 0;
    const blocks = text.blocks.flatMap((block): Block[] => {
      if (block.type !== 'heading') return [block];
      if (isStruck(block)) return [{ type: 'paragraph', content: block.content }];
      const heading = checkHeading(block, above, title, file);
      above = heading?.level ?? above;
      return heading ? [heading] : [];
    });
    return { ...text, title, blocks };
  });
  return { ...document, front: { ...document.front, title: name }, texts };
}

/** A heading whose words were all struck is none; what its entries say is told elsewhere. */
function isStruck({ content }: Heading): boolean {
  return flowOf(content, () => undefined).text === '' && content.some(({ type }) => type === 'point');
}

function checkHeading(heading: Heading, above: number, text: string, file: VFile): Heading | undefined {
  const words = flowOf(heading.content, () => undefined).text;
  if (words === '') {
    report(file, 'print-empty-heading', undefined, { text });
    return undefined;
  }
  if (heading.continued) return { ...heading, level: Math.max(1, above) };
  const level = Math.max(1, Math.trunc(heading.level) || 1);
  if (level <= above + 1) return { ...heading, level };
  report(file, 'print-heading-skips-level', undefined, { heading: words, level, set: above + 1 });
  return { ...heading, level: above + 1 };
}
