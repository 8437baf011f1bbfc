/**
 * The format and size of an image, from the first bytes of its file: the four formats that every browser shows.
 *
 * PNG: ISO/IEC 15948, 11.2.2. JPEG: ITU T.81, B.2.2. GIF: version 89a, 18. WebP: RFC 9649, 2.
 */
export interface ImageSize {
  /** Media type. */
  type: 'image/png' | 'image/jpeg' | 'image/gif' | 'image/webp';
  /** In pixels. */
  width: number;
  height: number;
}

/** @returns undefined when the bytes are no such image */
export function imageSize(bytes: Uint8Array): ImageSize | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    return png(view) ?? gif(view) ?? webp(view) ?? jpeg(view);
  } catch (error) {
    // The file ends before it says its size.
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

function png(view: DataView): ImageSize | undefined {
  if (letters(view, 1, 3) !== 'PNG' || letters(view, 12, 4) !== 'IHDR') return undefined;
  return { type: 'image/png', width: view.getUint32(16), height: view.getUint32(20) };
}

function gif(view: DataView): ImageSize | undefined {
  if (letters(view, 0, 4) !== 'GIF8') return undefined;
  return { type: 'image/gif', width: view.getUint16(6, true), height: view.getUint16(8, true) };
}

function webp(view: DataView): ImageSize | undefined {
  if (letters(view, 0, 4) !== 'RIFF' || letters(view, 8, 4) !== 'WEBP') return undefined;
  const type = 'image/webp';
  const part = letters(view, 12, 4);
  const three = (at: number) => view.getUint16(at, true) + view.getUint8(at + 2) * 65536;
  if (part === 'VP8X') return { type, width: three(24) + 1, height: three(27) + 1 };
  if (part === 'VP8 ')
    return { type, width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff };
  if (part !== 'VP8L') return undefined;
  const bits = view.getUint32(21, true);
  return { type, width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
}

/** The size stands in the header of the frame, behind any number of other segments. */
function jpeg(view: DataView): ImageSize | undefined {
  if (view.getUint16(0) !== 0xffd8) return undefined;
  for (let at = 2; ; ) {
    if (view.getUint8(at) !== 0xff) return undefined;
    const marker = view.getUint8(at + 1);
    if (marker === 0xff) at += 1;
    else if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker))
      return { type: 'image/jpeg', width: view.getUint16(at + 7), height: view.getUint16(at + 5) };
    else at += 2 + view.getUint16(at + 2);
  }
}

function letters(view: DataView, at: number, count: number): string {
  return Array.from({ length: count }, (_, index) => String.fromCharCode(view.getUint8(at + index))).join('');
}
