/** The published folder as it lies there, which needs no browser. */
import { folder } from './folder.ts';
import { Stage } from './stage.ts';

const stage = new Stage();
beforeAll(() => stage.up());
afterAll(() => stage.down());

describe('the folder', () => folder(stage));
