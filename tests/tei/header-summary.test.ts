import { VFile } from 'vfile';
import { readHeader } from '../../src/tei/header-summary.ts';
import { METADATA } from './documents.ts';
import { encode, readTranscription } from './round-trip.ts';

test('a header in few words', () => {
  expect(readHeader(encode(readTranscription('[a]{.foreign lang=fr}', METADATA)))).toEqual({
    title: 'Next Steps <in> New York & elsewhere',
    author: 'Department of State',
    date: '1962-11-21',
    languages: ['en', 'fr'],
    publisher: 'The stet project',
    licence: 'CC0 1.0',
    repository: 'National Archives',
    shelfmark: '1/2',
    sender: 'Rusk',
    recipient: 'USUN',
    hands: ['hc', 'archive', 'x'],
    stages: ['typed', 'revised']
  });
});

test('a header that says nothing', () => {
  expect(readHeader('<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader/></TEI>')).toEqual({
    languages: [],
    hands: [],
    stages: []
  });
  expect(readHeader('<TEI xmlns="http://www.tei-c.org/ns/1.0"/>')).toBeUndefined();
});

test('what is not well-formed comes no further than the gate', () => {
  const file = new VFile();
  expect(readHeader('<TEI><teiHeader><title>x</teiHeader></TEI>', file)).toBeUndefined();
  expect(file.messages.map(({ ruleId }) => ruleId)).toEqual(['xml-not-well-formed']);
});
