/** Page formats and PDF standards. */

/** Millimetres; `size` is the body type in points. */
export interface Page {
  width: number;
  height: number;
  left: number;
  right: number;
  top: number;
  bottom: number;
  size: number;
}

/**
 * The measure holds 60 to 70 characters in every format. Both side margins are wide enough for what stands in them: source
 * pages at the left, line numbers at the right.
 */
export const FORMATS = {
  a4: { width: 210, height: 297, left: 42, right: 42, top: 38, bottom: 46, size: 11.5 },
  letter: { width: 215.9, height: 279.4, left: 45, right: 45, top: 34, bottom: 40, size: 11.5 },
  '6x9in': { width: 152.4, height: 228.6, left: 25, right: 23, top: 24, bottom: 26, size: 10.5 },
  a5: { width: 148, height: 210, left: 24, right: 22, top: 22, bottom: 23, size: 10 }
} as const satisfies Record<string, Page>;

export type Format = keyof typeof FORMATS;

/** PDF/UA-1 (ISO 14289-1, for readers with assistive technology) and PDF/A-2a (ISO 19005-2, for archives). */
export type Standard = 'ua-1' | 'a-2a';
export const STANDARDS: readonly Standard[] = ['ua-1', 'a-2a'];
