/** How the pages look, on every screen and on paper. */
import { everywhere } from './everywhere.ts';
import { screens } from './screens.ts';
import { browserSuite } from './suite.ts';

browserSuite({ 'screens and paper': screens, everywhere });
