/**
 * The words that the template (`theme/print`) sets by itself: headings, what stands before a licence or a page. All other words of
 * a print are asked for by their key where they are needed.
 */
import type { Words } from '../../words/words.ts';

export interface TemplateWords {
  contents: string;
  statement: string;
  key: string;
  long: string;
  /** What the foot of the page says of an entry that stands at the end. */
  seeLong: string;
  emendations: string;
  emendationsIntro: string;
  inferred: string;
  inferredIntro: string;
  /** Under the headings of the indexes. */
  indexIntro: string;
  page: string;
  /** Before the name of a licence. */
  licence: string;
}

export function templateWords(words: Words): TemplateWords {
  return {
    contents: words.say('print.contents'),
    statement: words.say('print.statement'),
    key: words.say('print.key'),
    long: words.say('print.long'),
    seeLong: words.say('print.see-long'),
    emendations: words.say('print.emendations'),
    emendationsIntro: words.say('print.emendations-intro'),
    inferred: words.say('print.inferred'),
    inferredIntro: words.say('print.inferred-intro'),
    indexIntro: words.say('print.index-intro'),
    page: words.say('print.page'),
    licence: words.say('print.licence')
  };
}
