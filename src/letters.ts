/** The letters of an edition, for its index of letters. */
import { join } from 'node:path';
import { VFile } from 'vfile';
import { cmif, type Letter } from './editions/cmif.ts';
import type { Output } from './project/files.ts';
import type { Edition } from './project/metadata.ts';
import { descend } from './tei/elements.ts';
import { decodeHeader } from './tei/header/decode.ts';
import { readXml } from './tei/read.ts';
import type { Metadata } from './transcription/metadata.ts';

/** A document that was published. */
export interface Published {
  stem: string;
  tei: string;
  /** What is said of it; undefined where its header says it. */
  metadata?: Metadata | undefined;
}

/** The index of those documents that have a sender or a recipient, as a file for the folder `dist`; none when there is none. */
export function lettersIndex(published: readonly Published[], { all, publication }: Edition, dist: string): Output[] {
  const said = published.map(({ stem, tei, metadata }) => ({ stem, metadata: metadata ?? headerOf(tei) }));
  // Without the address of the edition, addresses are those from the index itself.
  const base = publication.address ?? '';
  const letters = said.flatMap(({ stem, metadata: { sender, recipient, date } }): Letter[] =>
    sender === undefined && recipient === undefined
      ? []
      : [
          {
            address: `${base}${encodeURIComponent(stem)}/index.html`,
            ...(date !== undefined && { date }),
            ...(sender !== undefined && { sender }),
            ...(recipient !== undefined && { recipient })
          }
        ]
  );
  const changed = said.flatMap(({ metadata }) => (metadata.changes ?? []).map(({ date }) => date)).sort();
  const last = changed[changed.length - 1];
  const content = cmif(letters, {
    title: all.title ?? 'Untitled edition',
    address: `${base}cmif.xml`,
    editors: (all.editors ?? []).map(({ name }) => name),
    ...(all.publisher !== undefined && { publisher: all.publisher }),
    ...(last !== undefined && { changed: last })
  });
  return content === undefined ? [] : [{ path: join(dist, 'cmif.xml'), content }];
}

function headerOf(tei: string): Pick<Metadata, 'sender' | 'recipient' | 'date' | 'changes'> {
  const root = readXml(tei, new VFile());
  const document = root?.children.find((node) => node.type === 'element');
  return document?.type === 'element' ? decodeHeader(descend(document, 'teiHeader')) : {};
}
