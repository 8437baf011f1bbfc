/** Lists of the characters of a play (TEI Guidelines 7.1.4), as Hamlet's is encoded: no template has words for them, and no two run together. */
import { render } from '../../src/render.ts';

const tei = `<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt><title>A play</title></titleStmt><publicationStmt><p>None</p></publicationStmt><sourceDesc><p>None</p></sourceDesc></fileDesc></teiHeader>
<text><front><castList><head>Characters</head>
<castItem type="role"><role xml:id="c">Claudius</role><roleDesc>king of Denmark</roleDesc></castItem>
<castItem><role>Hamlet</role><roleDesc>, son to the <del>old</del> <add>late</add> king</roleDesc> <actor>Mr. Betterton</actor></castItem>
<castGroup><head>grave-diggers</head>
<castItem><role>First Clown</role></castItem>
<castItem><role>Second Clown</role></castItem>
<roleDesc>all from the village</roleDesc>
</castGroup>
<castItem><role>Lords</role>, <role>Ladies</role></castItem>
</castList></front><body><sp><speaker>Bernardo</speaker><p>Who's there?</p></sp></body></text></TEI>`;

const CAST = [
  'Characters',
  'Claudius king of Denmark',
  'Hamlet, son to the late king Mr. Betterton',
  'grave-diggers',
  'First Clown',
  'Second Clown',
  'all from the village',
  'Lords, Ladies'
];

test('each character has a line of its own', async () => {
  const { output, file } = await render(tei, { to: 'text', state: 'final' });
  expect(output).toBe(`${[...CAST, "Bernardo Who's there?"].join('\n')}\n`);
  expect(file.messages.filter(({ ruleId }) => ruleId === 'foreign-element')).toEqual([]);
});

test('on the page they are a list, a group is a list in it, and each can be pointed at', async () => {
  const { output } = await render(tei, { to: 'html' });
  expect(String(output).match(/<li/g)?.length).toBeGreaterThanOrEqual(7);
  expect(output).toContain('id="c"');
});
