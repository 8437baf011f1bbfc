/** The index: where a text names persons, places and organisations, and under which heading each mention goes. */
import type { Words } from '../../words/words.ts';
import { type Mention, NAMED } from './document.ts';
import type { Flow } from './flow.ts';
import { chunk } from './lemma.ts';
import type { Sheet } from './sheet.ts';

/** A mention as the sheet knows it. */
export interface Mentioned {
  id: string;
  mention: Mention;
}

/**
 * Hangs the mentions of a flow in it, each after the first unbreakable piece of its name: before it, it could stay behind at the
 * end of the line above.
 */
export function hangMentions(flow: Flow, ids: { mention: number }): Mentioned[] {
  return flow.mentions.map(({ at, mention }) => {
    let from = at;
    while (flow.text[from] === ' ') from++;
    const begin = chunk(flow.text, from, flow.text.length);
    if (begin.to > begin.from) flow.whole.push(begin);
    const id = String(++ids.mention);
    flow.marks.push({ at: begin.to, item: { t: 'mention', id } });
    return { id, mention };
  });
}

interface Indexed {
  /** How often each name is given. */
  names: Map<string, number>;
  mentions: string[];
}

/**
 * The indexes of an edition, each in the order of its language. One person goes under one name: the one that most mentions
 * give, and of those the first.
 */
export function indexesOf(mentioned: readonly Mentioned[], words: Words, language: string): Sheet['indexes'] {
  const { compare } = new Intl.Collator(language, { numeric: true });
  return NAMED.flatMap((kind) => {
    const entries = new Map<string, Indexed>();
    for (const { id, mention } of mentioned) {
      if (mention.kind !== kind) continue;
      const entry: Indexed = entries.get(mention.key) ?? { names: new Map(), mentions: [] };
      entries.set(mention.key, entry);
      entry.names.set(mention.words, (entry.names.get(mention.words) ?? 0) + 1);
      entry.mentions.push(id);
    }
    const names = [...entries.values()].map(({ names, mentions }) => ({
      words: [...names].reduce((most, name) => (name[1] > most[1] ? name : most))[0],
      mentions
    }));
    names.sort((a, b) => compare(a.words, b.words));
    return names.length === 0 ? [] : [{ label: `index-${kind}`, words: words.say(`print.index.${kind}`), names }];
  });
}
