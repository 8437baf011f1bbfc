/** Registers made up for measuring: the same for the same size. */

/**
 * @param {number} count of persons
 * @returns {string} a TEI document with a register of persons, about half a kilobyte each
 */
export function register(count) {
  const persons = Array.from({ length: count }, (_, index) => person(index + 1));
  return `<?xml version="1.0" encoding="UTF-8"?>
<TEI xmlns="http://www.tei-c.org/ns/1.0">
<teiHeader><fileDesc><titleStmt><title>Register</title></titleStmt><publicationStmt><p>Unpublished.</p></publicationStmt>
<sourceDesc><p>Made up.</p></sourceDesc></fileDesc></teiHeader>
<text><body><listPerson>
${persons.join('\n')}
</listPerson></body></text>
</TEI>
`;
}

/** @param {number} number */
function person(number) {
  const year = 1850 + (number % 60);
  return `<person xml:id="person-${number}" sex="${number % 2 === 0 ? 'F' : 'M'}">
  <persName type="main"><surname>Name ${number}</surname>, <forename>Given</forename></persName>
  <birth when="${year}-03-0${1 + (number % 9)}"><placeName ref="#place-${number % 100}">Vienna</placeName></birth>
  <death notBefore="${year + 60}"/>
  <occupation cert="high">writer</occupation>
  <note><p>Letters to <ref target="#person-${1 + (number % 7)}">another</ref>, <date when="${year + 30}">${year + 30}</date>.</p></note>
  <idno type="URL">https://example.org/${number}</idno>
</person>`;
}
