import type { Layer } from '../project/layers.ts';
import { DIALECTS } from '../project/vocabulary.ts';
import { unknownValue } from './unknown-value.ts';

/** What `--dialect` says of the metadata, above `edition.yaml` and below a document's front matter. */
export function dialectLayer(name: string | undefined): Layer[] {
  if (name === undefined) return [];
  if (!DIALECTS.some((dialect) => dialect === name)) throw unknownValue('--dialect', name, DIALECTS);
  return [{ dialect: name }];
}
