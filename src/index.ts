/** stet: scholarly digital editions from transcriptions of revised texts. */

export { type BuildOptions, type Built, build } from './build.ts';
export { type Encoded, type EncodeOptions, encode } from './edition.ts';
