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
  const [first, second, third] = bytes;
  const isMarked = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff) || first === 0xef;
  if (isMarked) return decodeBytes(bytes, file);
  if (first === 0x3c && second === 0 && third !== 0) return decodeAs('utf-16le', bytes, file);
  if (first === 0 && second === 0x3c) return decodeAs('utf-16be', bytes, file);
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, HEAD));
  const declared = DECLARED.exec(head)?.[1];
  if (declared === undefined || OF_TWO_BYTES.test(declared)) return decodeBytes(bytes, file);
  return decodeAs(declared, bytes, file);
}

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
