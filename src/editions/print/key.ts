/** The key to signs and abbreviations, drawn up from what the document uses. */
import type { Words } from '../../words/words.ts';
import type { PrintDocument } from './document.ts';
import type { Lemma } from './lemma.ts';
import { entriesWithin } from './passage.ts';
import type { Run } from './sheet.ts';
import { walk } from './walk.ts';
import { placeInWords } from './wording.ts';

type Signs = [sign: Run[], meaning: string][];

/** Signs and what they mean, in a fixed order: those of the text, those of the apparatus, the sigla. */
export function signsOf(document: PrintDocument, lemmata: readonly Lemma[], words: Words): Signs {
  const reading = document.edition === 'reading';
  const used = kindsUsed(document, words);
  if (lemmata.some(({ last }) => last !== null)) used.add('shortened');
  if (lemmata.some(({ twins }) => twins)) used.add('twins');
  const sign = (name: string) => words.say(`print.sign.${name}`);
  const [word, first, last] = ['word', 'first', 'last'].map((name) => words.say(`print.sample.${name}`)) as [
    string,
    string,
    string
  ];
  const rows: [string, Run[], string][] = [
    ['page', reading ? [['∣', null]] : [[`— ${words.say('print.page')} 2 —`, null]], sign(reading ? 'bar' : 'rule')],
    ['sign gap', [['[…]', null]], sign('gap')],
    ['sign space', [['[blank]', null]], sign('space')],
    ['sign supplied', [[`[${word}]`, null]], sign('supplied')],
    ['deletion', [[word, 'strike']], sign('struck')],
    [
      'addition above',
      [
        ['‸', null],
        [word, 'superscript']
      ],
      sign('raised')
    ],
    [
      'addition below',
      [
        ['‸', null],
        [word, 'subscript']
      ],
      sign('lowered')
    ],
    ['entry', [[`${word}]`, null]], sign('lemma')],
    ['shortened', [[`${first} … ${last}]`, null]], sign('shortened')],
    [
      'twins',
      [
        [word, null],
        ['2', 'superscript'],
        [']', null]
      ],
      sign('ordinal')
    ],
    [
      'within',
      [
        [`[${word}`, null],
        [' …', 'italic'],
        [']', null]
      ],
      sign('within')
    ],
    ['deleted', [[words.say('apparatus.deleted'), 'italic']], sign('deleted')]
  ];
  const list: Signs = rows.filter(([kind]) => used.has(kind)).map(([, shown, meaning]) => [shown, meaning]);
  const elsewhere = [...used].filter((kind) => kind.startsWith('elsewhere ')).sort();
  for (const kind of elsewhere) {
    const place = kind.slice('elsewhere '.length);
    list.push([
      [
        ['⟨', null],
        [`${place} `, 'italic'],
        [`${word}⟩`, null]
      ],
      sign(place === words.say('print.place.none') ? 'nowhere' : 'elsewhere')
    ]);
  }
  for (const { siglum, meaning } of document.front.sigla ?? []) list.push([[[siglum, 'italic']], meaning]);
  return list;
}

function kindsUsed(document: PrintDocument, words: Words): Set<string> {
  const used = new Set<string>();
  walk(document, (part) => used.add(kindOf(part, words)));
  for (const entry of document.texts.flatMap(({ apparatus = [] }) => apparatus)) {
    const within = entriesWithin(entry);
    used.add('entry');
    if (within.length > 0) used.add('within');
    if ([entry, ...within].some(({ kind, deleted }) => deleted !== undefined || kind === 'struck')) used.add('deleted');
  }
  return used;
}

function kindOf(part: { type: string; kind?: string; place?: string }, words: Words): string {
  if (part.type === 'sign') return `sign ${part.kind}`;
  if (part.type !== 'addition') return part.type;
  const place = part.place ?? '';
  return place === 'above' || place === 'below' ? `addition ${place}` : `elsewhere ${placeInWords(place, words)}`;
}
