/** The entries of a reledmac document, read as TeX reads them: an outer `\edtext` before those in its first argument. */

const SIGNS: Record<string, string> = {
  textbackslash: '\\',
  textasciicircum: '^',
  textasciitilde: '~',
  ampersand: '&',
  textbar: '|'
};

/** The argument that begins at a brace, and where it ends. */
function argument(tex: string, at: number): { text: string; end: number } {
  let depth = 0;
  for (let index = at; index < tex.length; index++) {
    if (tex[index] === '\\') index++;
    else if (tex[index] === '{') depth++;
    else if (tex[index] === '}' && --depth === 0) return { text: tex.slice(at + 1, index), end: index + 1 };
  }
  throw new Error(`An argument at ${at} does not end.`);
}

/** What a reader sees of plain words: no commands, no languages, no notes. */
function plain(tex: string): string {
  return tex
    .replace(/\\(?:edlabel[SE]?|sourcepage|footnoteB)\{[^{}]*\}/g, '')
    .replace(/\\foreignlanguage\{[^{}]*\}/g, '')
    .replace(/\\sameword\[[\d,]*\]/g, '')
    .replace(/\\([A-Za-z]+)(?:\{\})?/g, (_, name) => SIGNS[name] ?? '')
    .replace(/(\\[{}#$%_])|[{}]/g, (_, sign) => sign?.slice(1) ?? '')
    .replace(/\s+/gu, ' ');
}

/** @returns each as `lemma] body` */
export function entriesOf(tex: string): string[] {
  const entries: string[] = [];
  for (let at = tex.indexOf('\\edtext{'); at >= 0; at = tex.indexOf('\\edtext{', at)) {
    const held = argument(tex, at + '\\edtext'.length);
    const said = argument(tex, held.end).text;
    const lemmaAt = said.indexOf('\\lemma{');
    const lemma = lemmaAt < 0 ? held.text : argument(said, lemmaAt + '\\lemma'.length).text;
    const body = argument(said, said.indexOf('\\Afootnote{') + '\\Afootnote'.length).text;
    entries.push(`${plain(lemma)}] ${plain(body)}`, ...entriesOf(held.text));
    at = argument(tex, held.end).end;
  }
  return entries;
}
