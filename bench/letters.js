/** Letters in TEI made up for measuring: the same for the same number. */

/**
 * @param {number} number of the letter, from 1
 * @returns {string} a TEI document of about six kilobytes, with a full header and an edit a line
 */
export function letter(number) {
  const day = String(1 + (number % 28)).padStart(2, '0');
  const lines = Array.from(
    { length: 40 },
    (_, line) =>
      `<p>Line ${line} of the letter, with <del rend="strikethrough">a word</del> <add place="above">another</add>.</p>`
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<TEI xmlns="http://www.tei-c.org/ns/1.0" xml:lang="en">
<teiHeader><fileDesc><titleStmt><title level="s">Letters</title><title level="a">Letter ${number}</title><author>A. Author</author>
<editor>E. Ditor</editor></titleStmt><publicationStmt><publisher>A Press</publisher><availability>
<licence target="https://creativecommons.org/licenses/by/4.0/">CC BY 4.0</licence></availability></publicationStmt>
<sourceDesc><msDesc><msIdentifier><repository>A library</repository><idno>MS ${number}</idno></msIdentifier></msDesc></sourceDesc></fileDesc>
<profileDesc><creation><date when="1890-05-${day}"/></creation><langUsage><language ident="en">English</language></langUsage>
<correspDesc><correspAction type="sent"><persName>A. Author</persName><date when="1890-05-${day}"/></correspAction>
<correspAction type="received"><persName>R. Eader</persName></correspAction></correspDesc></profileDesc></teiHeader>
<text><body>
${lines.join('\n')}
</body></text>
</TEI>
`;
}
