/** What a reader does with a page: looks at it in its states, goes through it, searches, and takes text from it. */
import { addresses } from './addresses.ts';
import { copying } from './copying.ts';
import { facsimile } from './facsimile.ts';
import { keyboard } from './keyboard.ts';
import { revisions } from './revisions.ts';
import { search } from './search.ts';
import { browserSuite } from './suite.ts';
import { teiElsewhere } from './tei-elsewhere.ts';
import { views } from './views.ts';

browserSuite({
  'views of the text': views,
  addresses,
  revisions,
  keyboard,
  'page images': facsimile,
  search,
  copying,
  'the TEI in another program': teiElsewhere
});
