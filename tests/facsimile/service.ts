/** An image service of files alone (IIIF Image API 3.0, level 0), and an edition whose page is one of its images. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from '../../src/build.ts';
import { png } from '../png.ts';

const WIDTH = 1200;
const HEIGHT = 1800;
const TILE = 512;

/** Writes the description, the sizes and the tiles of one image. @param id its address */
export function writeService(folder: string, id: string): void {
  const sizes = [300, 600, 1200].map((width) => ({ width, height: (HEIGHT * width) / WIDTH }));
  const put = (request: string, width: number, height: number) => {
    mkdirSync(join(folder, request), { recursive: true });
    writeFileSync(join(folder, request, 'default.png'), png(width, height));
  };
  mkdirSync(folder, { recursive: true });
  writeFileSync(
    join(folder, 'info.json'),
    JSON.stringify({
      '@context': 'http://iiif.io/api/image/3/context.json',
      id,
      type: 'ImageService3',
      protocol: 'http://iiif.io/api/image',
      profile: 'level0',
      width: WIDTH,
      height: HEIGHT,
      sizes: sizes.slice(0, 2),
      tiles: [{ width: TILE, scaleFactors: [1, 2, 4] }],
      preferredFormats: ['png'],
      extraFormats: ['png']
    })
  );
  for (const { width, height } of sizes) put(`full/${width},${height}/0`, width, height);
  put('full/max/0', WIDTH, HEIGHT);
  for (const factor of [1, 2, 4])
    for (let x = 0; x < WIDTH; x += TILE * factor)
      for (let y = 0; y < HEIGHT; y += TILE * factor) {
        const [w, h] = [Math.min(TILE * factor, WIDTH - x), Math.min(TILE * factor, HEIGHT - y)];
        const [width, height] = [Math.ceil(w / factor), Math.ceil(h / factor)];
        put(`${x},${y},${w},${h}/${width},${height}/0`, width, height);
      }
}

/** Builds an edition of one page whose image is that of the service. */
export async function buildServed(folder: string, service: string): Promise<void> {
  mkdirSync(join(folder, 'tei'), { recursive: true });
  writeFileSync(join(folder, 'edition.yaml'), 'title: Served\noutputs: [html]\n');
  writeFileSync(
    join(folder, 'tei', 'leaf.xml'),
    `<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt><title>A leaf</title></titleStmt>
      <publicationStmt><p>Here.</p></publicationStmt><sourceDesc><p>A leaf.</p></sourceDesc></fileDesc></teiHeader>
      <facsimile><surface xml:id="s" ulx="0" uly="0" lrx="${WIDTH}" lry="${HEIGHT}">
        <graphic url="${service}/info.json" width="${WIDTH}px" height="${HEIGHT}px"/>
        <zone xml:id="z" ulx="100" uly="200" lrx="900" lry="300"/></surface></facsimile>
      <text><body><pb n="1" facs="#s"/><p facs="#z">One line.</p></body></text></TEI>`
  );
  await build(folder);
}
