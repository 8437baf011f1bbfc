/** The header (TEI Guidelines chapter 2): what the metadata says, and what the document itself shows of its encoding. */
import type { Element } from 'xast';
import type { Metadata } from '../../transcription/metadata.ts';
import { element, leaf } from '../elements.ts';
import { encodingDescription } from './encoding-description.ts';
import { fileDescription } from './file-description.ts';
import { profileDescription } from './profile-description.ts';
import { usageOf } from './usage.ts';

export interface HeaderOptions {
  /** What the document is called when its metadata has no title. */
  stem?: string | undefined;
  /** The program's version. */
  version: string;
}

/** Makes the header of a document. Deterministic: it carries no date of its own making. */
export function encodeHeader(metadata: Metadata, text: Element, options: HeaderOptions): Element {
  const usage = usageOf(text);
  return element('teiHeader', {}, [
    fileDescription(metadata, options),
    encodingDescription(metadata, usage, options),
    profileDescription(metadata, usage),
    ...revisionDescription(metadata)
  ]);
}

function revisionDescription({ changes = [] }: Metadata): Element[] {
  if (changes.length === 0) return [];
  const encoded = changes.map(({ date, who, what }) =>
    element('change', { when: date }, [
      ...(who === undefined ? [] : [leaf('name', who), { type: 'text' as const, value: ': ' }]),
      { type: 'text', value: what }
    ])
  );
  return [element('revisionDesc', {}, encoded)];
}
