/**
 * From the bytes of an XML file to its text (XML 1.0, appendix F): by the byte order mark, else by the form of its first characters,
 * else by the encoding that its XML declaration names.
 */
import type { VFile } from 'vfile';
import { PROJECT } from '../messages/project.ts';
import { reporter } from '../messages/report.ts';
import { decodeBytes } from './bytes.ts';

const report = reporter(PROJECT);

/** How far into a file an XML declaration is looked for, in bytes. */
const HEAD = 200;

const DECLARED = /^<\?xml\s[^>]*?encoding\s*=\s*["']([A-Za-z][\w.-]*)["']/;

/** What a file cannot truly be encoded in when its declaration can be read byte by byte. */
const OF_TWO_BYTES = /^(utf-16|utf-32|ucs-|iso-10646)/i;

/**
 * The text of an XML file, without its byte order mark. Names of encodings are those of the Encoding Standard (WHATWG), in which
 * ISO 8859-1 is read as windows-1252: the two differ in characters that no XML should hold.
 *
 * @returns undefined when the bytes are no text in that encoding; the reason is then a message on `file`
 */
export function decodeXmlBytes(bytes: Uint8Array, file: VFile): string | undefined {
  const form = formOf(bytes);
  if (form === undefined) {
    const declared = DECLARED.exec(new TextDecoder('latin1').decode(bytes.subarray(0, HEAD)))?.[1];
    if (declared !== undefined && !OF_TWO_BYTES.test(declared)) return decodeAs(declared, bytes, file);
  }
  const text = form?.bare === undefined ? decodeBytes(bytes, file) : decodeAs(form.bare, bytes, file);
  if (text !== undefined) checkDeclared(text, form?.encoding ?? 'UTF-8', file);
  return text;
}

/** What the first bytes say, whatever the declaration says: the encoding, and its name for a decoder where there is no mark. */
function formOf([first, second, third, fourth]: Uint8Array): { encoding: string; bare?: string } | undefined {
  if (first === 0xef && second === 0xbb && third === 0xbf) return { encoding: 'UTF-8' };
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return { encoding: 'UTF-16' };
  if (first === 0x3c && second === 0 && third !== 0) return { encoding: 'UTF-16', bare: 'utf-16le' };
  if (first === 0 && second === 0x3c && third === 0 && fourth !== 0) return { encoding: 'UTF-16', bare: 'utf-16be' };
  return undefined;
}

/** Reports a declaration that the bytes contradict: other programs stop at such a file (XML 1.0, section 4.3.3). */
function checkDeclared(text: string, encoding: string, file: VFile): void {
  const match = DECLARED.exec(text.slice(0, HEAD));
  const declared = match?.[1];
  if (match === null || declared === undefined || isSame(declared, encoding)) return;
  const column = match[0].length - declared.length;
  report(file, 'declared-otherwise', { line: 1, column }, { declared, encoding });
}

/** UTF-16 may be declared with the order of its bytes; ASCII is a part of UTF-8. */
const isSame = (declared: string, encoding: string) =>
  encoding === 'UTF-16'
    ? /^(utf-16(le|be)?|iso-10646-ucs-2)$/i.test(declared)
    : /^(utf-?8|(us-)?ascii)$/i.test(declared);

/** The text of bytes in the encoding that is named; undefined, with the reason on `file`, when they are none. */
export function decodeAs(encoding: string, bytes: Uint8Array, file: VFile): string | undefined {
  let decoder: TextDecoder;
  try {
    decoder = new TextDecoder(encoding, { fatal: true });
  } catch {
    report(file, 'unknown-encoding', { line: 1, column: 1 }, { encoding });
    return undefined;
  }
  if (decoder.encoding === 'utf-8') return decodeBytes(bytes, file);
  try {
    const text = decoder.decode(bytes);
    return decoder.encoding === 'windows-1252' ? text.replace(/[\x80-\x9f]/g, ofWindows) : text;
  } catch {
    report(file, 'not-as-declared', { line: 1, column: 1 }, { encoding });
    return undefined;
  }
}

/** The characters from 0x80 to 0x9F of windows-1252 (Encoding Standard, index windows-1252), which Node before 24 leaves as controls. */
const WINDOWS = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8DŽ\x8F\x90‘’“”•–—˜™š›œ\x9DžŸ';

const ofWindows = (control: string) => WINDOWS[control.charCodeAt(0) - 0x80] as string;

/** An XML declaration that says another encoding than UTF-8 says UTF-8. */
export function declareUtf8(xml: string): string {
  const match = DECLARED.exec(xml.slice(0, HEAD));
  if (!match || /^utf-8$/i.test(match[1] as string)) return xml;
  const end = match[0].length - 1;
  return `${xml.slice(0, end - (match[1] as string).length)}UTF-8${xml.slice(end)}`;
}
