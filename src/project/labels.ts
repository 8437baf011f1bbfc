/** What `labels` of `edition.yaml` may say: words have places for the values of the words that they replace, and no others. */
import type { VFile } from 'vfile';
import { nearest } from '../messages/nearest.ts';
import { PROJECT } from '../messages/project.ts';
import { reporter } from '../messages/report.ts';
import { type Entries, entriesOf, placesIn } from '../words/words.ts';
import type { Placed } from './yaml.ts';

const report = reporter(PROJECT);

/** @returns whether all are right; if not, `file` says what is wrong, and where */
export function checkLabels(labels: Entries, places: Placed, file: VFile): boolean {
  const ours = entriesOf('en');
  let right = true;
  for (const [key, label] of Object.entries(labels)) {
    const known = placesIn(ours[key] ?? '');
    for (const name of placesIn(label).filter((place) => !known.includes(place))) {
      const near = nearest(name, known);
      report(file, 'label-value', places.value(['labels', key]), { key, name, known, ...(near && { nearest: near }) });
      right = false;
    }
  }
  return right;
}
