/** Several documents as one book. */
import type { Edition, FrontMatter, PrintDocument } from './document.ts';

/**
 * Joins print documents as a volume: its own title page, the editorial statements of all, each paragraph once; one key, one list
 * of each kind and one set of indexes, since a print document of several texts has them so.
 *
 * @param front what the volume says of itself; what it leaves open (language, date of change) the documents say where they agree
 * @param documents in the order of the volume, all of the same edition
 */
export function joinVolume(edition: Edition, front: FrontMatter, documents: readonly PrintDocument[]): PrintDocument {
  const fronts = documents.map((document) => document.front);
  const agreed = (values: (string | undefined)[]) => (new Set(values).size === 1 ? values[0] : undefined);
  const language = front.language ?? agreed(fronts.map((one) => one.language));
  const modified = fronts
    .map((one) => one.modified)
    .reduce((a, b) => (a !== undefined && b !== undefined && b > a ? b : (a ?? b)), undefined);
  const sigla = new Map(fronts.flatMap(({ sigla = [] }) => sigla).map((one) => [`${one.siglum}\n${one.meaning}`, one]));
  return {
    edition,
    front: {
      ...front,
      statement: [...new Set([...(front.statement ?? []), ...fronts.flatMap(({ statement = [] }) => statement)])],
      sigla: [...sigla.values()],
      ...(language !== undefined && { language }),
      ...(modified !== undefined && { modified })
    },
    texts: documents.flatMap(({ texts }) => texts)
  };
}
