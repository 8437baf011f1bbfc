/** Spans from an empty element to an anchor (TEI Guidelines 12.3.1.4): that they end, later, and do not cross. */
import type { VFile } from 'vfile';
import type { Element } from 'xast';
import { reportTei } from '../messages/tei.ts';
import type { Survey } from './links.ts';
import { targets } from './links-between.ts';

const SPANS: ReadonlySet<string> = new Set(['delSpan', 'addSpan', 'damageSpan']);

interface Span {
  element: Element;
  end: number;
}

export function checkSpans({ ids, elements, places }: Survey, file: VFile): void {
  /** Spans of each kind that are open, the innermost last. */
  const open: Span[] = [];
  for (const [order, element] of elements.entries()) {
    while (open.length > 0 && (open[open.length - 1] as Span).end <= order) open.pop();
    if (!SPANS.has(element.name)) continue;
    const { name, position, attributes } = element;
    if (!attributes.spanTo) {
      reportTei(file, 'span-without-end', position, { name });
      continue;
    }
    const target = targets(attributes.spanTo)[0];
    const end = target === undefined ? undefined : ids.get(target);
    // A pointer to nothing is told as such.
    if (target === undefined || !end) continue;
    if (end.order <= order) {
      const line = end.element.position?.start.line ?? 1;
      reportTei(file, 'span-backwards', places.of(element, 'spanTo'), { name, target, line });
      continue;
    }
    const outer = open[open.length - 1];
    if (outer && outer.end < end.order) {
      const line = outer.element.position?.start.line ?? 1;
      reportTei(file, 'spans-overlap', position, { name, other: outer.element.name, line });
      continue;
    }
    open.push({ element, end: end.order });
  }
}
