/** Lists of persons and places that are the text (TEI Guidelines chapter 14): each entry stands by itself, and their heading before them. */
import { render } from '../../src/render.ts';

const tei = `<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt><title>A gazetteer</title></titleStmt><publicationStmt><p>None</p></publicationStmt><sourceDesc><p>None</p></sourceDesc></fileDesc></teiHeader>
<text><body><div><head>Places</head><listPlace><head>In France</head>
<place xml:id="lyon"><placeName>Lyon</placeName> <placeName>Lugdunum</placeName></place>
<place><placeName>Nîmes</placeName><p>A <del>small</del> <add>large</add> town.</p></place>
</listPlace><listPerson><person><persName>Ada Marlowe</persName></person><person><persName>Tomas Hale</persName></person></listPerson></div></body></text></TEI>`;

test('each stands on a line of its own', async () => {
  const { output } = await render(tei, { to: 'text', state: 'final' });
  expect(output).toBe('Places\nIn France\nLyon Lugdunum\nNîmes\nA large town.\nAda Marlowe\nTomas Hale\n');
});

test.each(['html', 'tex', 'epub', 'docx'] as const)(
  'in %s nothing of them is lost, and the entries are blocks',
  async (to) => {
    const { output, file } = await render(tei, { to });
    expect(output).toBeDefined();
    expect(
      file.messages.filter(({ ruleId, fatal }) => fatal || /^(?:foreign-element|print-)/.test(ruleId ?? ''))
    ).toEqual([]);
    if (to !== 'html' && to !== 'tex') return;
    expect(String(output)).toContain('Lugdunum');
    expect(String(output)).not.toMatch(/LugdunumN|FranceLyon|MarloweTomas/);
  }
);
