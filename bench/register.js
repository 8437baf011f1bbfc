/** Registers made up for measuring: the same for the same size. */

/**
 * @param {number} count of persons
 * @returns {string} a TEI document with a register of persons, about half a kilobyte each
 */
export function register(count) {
  const persons = Array.from({ length: count }, (_, index) => person(index + 1, count));
  const places = Array.from({ length: PLACES }, (_, index) => place(index));
  return `<?xml version="1.0" encoding="UTF-8"?>
<TEI xmlns="http://www.tei-c.org/ns/1.0">
<teiHeader><fileDesc><titleStmt><title>Register</title></titleStmt><publicationStmt><p>Unpublished.</p></publicationStmt>
<sourceDesc><p>Made up.</p></sourceDesc></fileDesc></teiHeader>
<text><body><listPerson>
${persons.join('\n')}
</listPerson>
<listPlace>
${places.join('\n')}
</listPlace></body></text>
</TEI>
`;
}

/** How many places the persons were born in. */
const PLACES = 100;

/** @param {number} number from 0 */
const place = (number) => `<place xml:id="place-${number}"><placeName>Place ${number}</placeName></place>`;

/**
 * @param {number} number from 1
 * @param {number} count of all persons: the last points to the first, so that every pointer has its end
 */
function person(number, count) {
  const year = 1850 + (number % 60);
  return `<person xml:id="person-${number}" sex="${number % 2 === 0 ? 'F' : 'M'}">
  <persName type="main"><surname>Name ${number}</surname>, <forename>Given</forename></persName>
  <birth when="${year}-03-0${1 + (number % 9)}"><placeName ref="#place-${number % PLACES}">Vienna</placeName></birth>
  <death notBefore="${year + 60}"/>
  <occupation cert="high">writer</occupation>
  <note><p>Letters to <ref target="#person-${(number % count) + 1}">another</ref>, <date when="${year + 30}">${year + 30}</date>.</p></note>
  <idno type="URL">https://example.org/${number}</idno>
</person>`;
}
