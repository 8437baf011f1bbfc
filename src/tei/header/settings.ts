/**
 * How a transcription was read, as far as TEI has no place for it: a line of settings in the description of the program, which
 * people can read and `decode` can read back.
 */
import type { Metadata } from '../../transcription/metadata.ts';
import { NO_METADATA } from '../../transcription/metadata.ts';

const PREFIX = 'Settings of the transcription: ';

type Settings = Pick<Metadata, 'profile' | 'infer' | 'furniture' | 'patterns' | 'cancelledBy' | 'lines'>;

/**
 * What differs from the settings of a document about which nothing is said; undefined when nothing does. The dialect is no part
 * of them: TEI is the same whatever notation it was typed in, and goes back to the notation itself.
 */
export function settingsOf({ profile, infer, furniture, patterns, cancelledBy, lines }: Metadata): string | undefined {
  const settings: Partial<Settings> = {
    ...(profile !== undefined && { profile }),
    ...(lines !== NO_METADATA.lines && { lines }),
    ...(cancelledBy !== undefined && { cancelledBy }),
    ...(Object.keys(infer).length > 0 && { infer }),
    ...(furniture.length > 0 && { furniture }),
    ...(patterns && Object.keys(patterns).length > 0 && { patterns })
  };
  return Object.keys(settings).length === 0 ? undefined : `${PREFIX}${JSON.stringify(settings)}`;
}

/** Reads settings that {@link settingsOf} wrote; what has another shape is left out. */
export function readSettings(description: string | undefined): Partial<Settings> {
  if (!description?.startsWith(PREFIX)) return {};
  const read = parse(description.slice(PREFIX.length));
  if (typeof read !== 'object' || read === null) return {};
  const { profile, lines, cancelledBy, infer, furniture, patterns } = read as Record<string, unknown>;
  return {
    ...(typeof profile === 'string' && { profile }),
    ...((lines === 'page' || lines === 'reflowed') && { lines }),
    ...(typeof cancelledBy === 'string' && { cancelledBy }),
    ...(isMapOf(isSwitch, infer) && { infer }),
    ...(isTexts(furniture) && { furniture }),
    ...(isMapOf(isTexts, patterns) && { patterns })
  };
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

const isSwitch = (value: unknown): value is boolean => typeof value === 'boolean';

const isTexts = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((entry) => typeof entry === 'string');

const isMapOf = <Value>(is: (value: unknown) => value is Value, value: unknown): value is Record<string, Value> =>
  typeof value === 'object' && value !== null && Object.values(value).every(is);
