/** Labels of items as numbers: `(c)` is the third of its kind. */

/** One way to read a label: how it is written, and which number it stands for. */
export interface Label {
  /** The label with `1`, `a`, `A`, `i` or `I` for its sign. */
  style: string;
  /** From 1; undefined where labels do not count (`-`). */
  value: number | undefined;
}

const ROMAN: Record<string, number> = { i: 1, v: 5, x: 10, l: 50, c: 100 };

/** Reads a label. `(i)` is read both as a letter and as a Roman numeral; which one it is, its sequence tells. */
export function readLabels(label: string): Label[] {
  const sign = /\d+|[A-Za-z]+/.exec(label)?.[0];
  if (sign === undefined) return [{ style: label, value: undefined }];
  if (/\d/.test(sign)) return [{ style: label.replace(sign, '1'), value: Number(sign) }];
  const lower = sign.toLowerCase();
  const isLower = lower === sign;
  const read: Label[] = [];
  if (sign.length === 1)
    read.push({ style: label.replace(sign, isLower ? 'a' : 'A'), value: lower.charCodeAt(0) - 96 });
  if (/^[ivxlc]+$/.test(lower))
    read.push({ style: label.replace(sign, isLower ? 'i' : 'I'), value: romanValue(lower) });
  return read.length > 0 ? read : [{ style: label, value: undefined }];
}

function romanValue(numeral: string): number {
  let value = 0;
  for (let at = 0; at < numeral.length; at++) {
    const digit = ROMAN[numeral[at] as string] as number;
    value += digit < (ROMAN[numeral[at + 1] ?? ''] ?? 0) ? -digit : digit;
  }
  return value;
}
