/** Hands that are declared and write nothing. */
import { VFile } from 'vfile';
import { PROJECT } from '../messages/project.ts';
import { reporter } from '../messages/report.ts';
import { checkDocument } from './check.ts';
import { splitFrontMatter } from './front-matter.ts';
import type { Edition, Layer } from './metadata.ts';

const report = reporter(PROJECT);

/** The ids that a TEI document, as text, points to. */
export function pointersIn(tei: string): ReadonlySet<string> {
  return new Set(Array.from(tei.matchAll(/["\s]#([^\s"#]+)(?=["\s])/g), ([, id]) => id as string));
}

/**
 * Reports the hands of an edition that wrote nothing in it: those for all documents in none, those of one document not in that.
 *
 * @param used the ids that each document points to, by its stem
 * @param file of `edition.yaml`
 */
export function checkEditionHands(
  { all, documents, places }: Edition,
  used: ReadonlyMap<string, ReadonlySet<string>>,
  file: VFile
): void {
  const check = (layer: Layer, path: string[], isUsed: (id: string) => boolean) => {
    for (const { id } of layer.hands ?? [])
      if (!isUsed(id) && layer.cancelledBy !== id)
        report(file, 'hand-unused', places?.key([...path, 'hands'], id), { id });
  };
  check(all, [], (id) => [...used.values()].some((hands) => hands.has(id)));
  for (const [stem, layer] of documents) {
    const hands = used.get(stem);
    if (hands) check(layer, ['documents', stem], (id) => hands.has(id));
  }
}

/** The same of the hands that a transcription declares in its own front matter. */
export function checkOwnHands(source: string, used: ReadonlySet<string>, file: VFile): void {
  const { matter } = splitFrontMatter(source);
  const checked = matter === undefined ? undefined : checkDocument(matter, new VFile(), 2);
  if (!checked) return;
  for (const id of Object.keys(checked.data.hands ?? {}))
    if (!used.has(id) && checked.data.cancelledBy !== id)
      report(file, 'hand-unused', checked.places.key(['hands'], id), { id });
}
