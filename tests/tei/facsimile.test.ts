/** Surfaces and zones: the pages that name an image, and what names a part of one. */
import { METADATA } from './documents.ts';
import { judge, TEI_ALL, testWithJing } from './jing.ts';
import { decode, encode, readTranscription } from './round-trip.ts';

const TEXT =
  '[page 1]{facs=p1.jpg}\n\nWe left the ~~old~~{facs="p1.jpg#xywh=100,200,300,50"} house. ^{Then}{facs="p1.jpg#xywh=pixel:1,2,3,4"}\n\n[page 2]{facs="p2.jpg p2-uv.jpg"}\n\n~~It~~{facs="p2-uv.jpg#xywh=5,6,7,8"} ~~was~~{facs="p1.jpg#xywh=9,9,9,9"} [seen]{.hi facs="p2.jpg#xywh=1,1,1,1"} ~~x~~{facs="p3.jpg#xywh=1,1,1,1"} ~~y~~{facs="p2.jpg#xywh=percent:1,1,1,1"}\n';
const tei = () => encode(readTranscription(TEXT, METADATA));

test('a zone stands in the surface of its image, and names what it shows', () => {
  const facsimile = /<facsimile>[\s\S]*<\/facsimile>/
    .exec(tei())?.[0]
    .replace(/\s*\n\s*/g, '')
    .replace(/#e-\w+/g, '#e');
  expect(facsimile).toBe(
    '<facsimile><surface n="1" start="#page-1"><graphic url="p1.jpg"/>' +
      '<zone start="#e" ulx="100" uly="200" lrx="400" lry="250"/><zone start="#e" ulx="1" uly="2" lrx="4" lry="6"/><zone start="#e" ulx="9" uly="9" lrx="18" lry="18"/></surface>' +
      '<surface n="2" start="#page-2"><graphic url="p2.jpg"/><graphic url="p2-uv.jpg"/><zone start="#e" ulx="5" uly="6" lrx="12" lry="14"/></surface></facsimile>'
  );
});

testWithJing(TEI_ALL, 'it is valid, and the same when it is read and encoded again', () => {
  expect(judge(TEI_ALL, { zones: tei() })).toEqual({});
  expect(judge('src/tei/schema/stet.rng', { zones: tei() })).toEqual({});
  expect(encode(decode(tei()))).toBe(tei());
});
