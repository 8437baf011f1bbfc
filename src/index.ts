/** stet: scholarly digital editions from transcriptions of revised texts. */
export { type BuildOptions, type Built, build } from './build.ts';
export { type Decoded, decode } from './decode.ts';
export { type Encoded, type EncodeOptions, encode } from './edition.ts';
export { type Rendered, type RenderFormat, render, type State } from './render.ts';
