/** Every kind of page, judged by axe-core. */
import { accessibility } from './accessibility.ts';
import { browserSuite } from './suite.ts';

browserSuite({ accessibility });
