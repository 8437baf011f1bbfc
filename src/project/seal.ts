/**
 * The seal at the end of TEI that the program wrote, `<?stet digest="…"?>`: a digest of everything before it. TEI whose seal
 * fits is as it was written and may be written afresh; any other has been changed by somebody, and is theirs.
 *
 * A processing instruction after the root element is well-formed XML in every schema (XML 1.0, production 27), and readers
 * of TEI pass over it.
 */
import { createHash } from 'node:crypto';

const SEAL = /<\?stet digest="([0-9a-f]{16})"\?>\s*$/;

/** The TEI with its seal as the last line. */
export function seal(tei: string): string {
  const body = tei.endsWith('\n') ? tei : `${tei}\n`;
  return `${body}<?stet digest="${digest(body)}"?>\n`;
}

/** Whether `tei` is, to the letter, what the program wrote. Line ends do not count: version control may change them. */
export function isSealed(tei: string): boolean {
  const body = tei.replace(/\r\n?/g, '\n');
  const match = SEAL.exec(body.slice(-64));
  return match !== null && match[1] === digest(body.slice(0, body.length - match[0].length));
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}
