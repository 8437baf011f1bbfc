/** The conventions of an encoding, as sentences: each is said when the document has what it speaks of. */

/** How often each element occurs, and whether one with an attribute's value does. */
export interface Usage {
  counts: ReadonlyMap<string, number>;
  has(element: string, attribute?: string, value?: string): boolean;
  /** Whether any element has an attribute. */
  says(attribute: string): boolean;
}

interface Convention {
  /** The element of `editorialDecl` that the sentence belongs in. */
  within: 'correction' | 'hyphenation' | 'interpretation' | 'normalization' | 'segmentation' | 'stdVals';
  when: (usage: Usage, lines: 'page' | 'reflowed') => boolean;
  sentence: string;
}

const always = () => true;

/** All conventions, in the order of TEI Guidelines 2.3.3. */
const CONVENTIONS: readonly Convention[] = [
  {
    within: 'correction',
    when: ({ has }) => !has('corr') && !has('sic'),
    sentence: 'Nothing in the text has been corrected.'
  },
  {
    within: 'correction',
    when: ({ has }) => has('corr') || has('sic'),
    sentence: 'Errors stand as they are in sic; corr has the editor’s correction.'
  },
  {
    within: 'correction',
    when: ({ has }) => has('supplied'),
    sentence: 'What the editor supplies is supplied.'
  },
  {
    within: 'correction',
    when: ({ has }) => has('surplus') || has('secl'),
    sentence:
      'What the editor takes for superfluous, or for no part of the text, is surplus or secl, and stays in place.'
  },
  {
    within: 'normalization',
    when: ({ has }) => has('reg') || has('expan'),
    sentence:
      'Forms of the time and abbreviations stand in orig and abbr; reg and expan have the modern and the full form.'
  },
  {
    within: 'hyphenation',
    when: ({ has }) => has('pc', 'force', 'weak'),
    sentence:
      'The sign that divides a word at the end of a line is weak punctuation (pc) before lb or pb with break="no"; a hyphen of the word’s own is text.'
  },
  {
    within: 'segmentation',
    when: (_, lines) => lines === 'page',
    sentence: 'Line ends are those of the page: a newline, and lb where a line begins inside a block.'
  },
  {
    within: 'segmentation',
    when: (_, lines) => lines === 'reflowed',
    sentence: 'Line ends are those of the transcription and say nothing of the page.'
  },
  {
    within: 'segmentation',
    when: ({ has }) => has('pb'),
    sentence: 'pb stands where a page begins.'
  },
  {
    within: 'segmentation',
    when: ({ has }) => has('fw'),
    sentence: 'What the page carries and the text does not (heads, feet, catchwords, stamps) is fw, at its place.'
  },
  {
    within: 'stdVals',
    when: ({ says }) => says('when'),
    sentence: 'Dates in attributes are those of the Gregorian calendar, as precise as known (ISO 8601).'
  },
  {
    within: 'interpretation',
    when: always,
    sentence: 'Deletions and additions are encoded as the transcription shows them (del, add).'
  },
  {
    within: 'interpretation',
    when: ({ has }) => has('subst'),
    sentence: 'A deletion and an addition that are one act are subst.'
  },
  {
    within: 'interpretation',
    when: ({ has }) => has('substJoin'),
    sentence: 'The halves of a substitution that stand apart are joined by substJoin.'
  },
  {
    within: 'interpretation',
    when: ({ has }) => has('restore'),
    sentence: 'A deletion that was taken back stands in restore.'
  },
  {
    within: 'interpretation',
    when: ({ has }) => has('delSpan') || has('addSpan'),
    sentence:
      'A deletion or addition that runs over blocks begins at delSpan or addSpan and ends at the anchor to which it points.'
  },
  {
    within: 'interpretation',
    when: ({ has }) => has('transpose'),
    sentence:
      'Passages that change places stand as they were written; transpose names them in the order that they are to have.'
  },
  {
    within: 'interpretation',
    when: ({ says, has }) => says('hand') || has('handShift'),
    sentence: 'Who wrote or revised is said by hand, which points to handNotes.'
  },
  {
    within: 'interpretation',
    when: ({ says }) => says('change'),
    sentence: 'At which stage of revision an edit was made is said by change, which points to listChange.'
  },
  {
    within: 'interpretation',
    when: ({ has }) => has('note'),
    sentence: 'Notes of the editor are note of type “editorial”; any other note stands on the page.'
  },
  {
    within: 'interpretation',
    when: ({ has }) => has('del', 'type', 'cancellation'),
    sentence: 'A deletion of type “cancellation” in fw is a marking that was cancelled: no revision of the text.'
  },
  {
    within: 'interpretation',
    when: ({ has }) => has('anchor', 'type', 'typed'),
    sentence:
      'An addition that was typed apart from where it takes effect stands there; an anchor of type “typed”, to which its corresp points, keeps the place where it was typed.'
  },
  {
    within: 'interpretation',
    when: ({ has }) => has('add', 'type', 'unplaced'),
    sentence: 'An addition of type “unplaced” has no known place in the text.'
  },
  {
    within: 'interpretation',
    when: ({ has }) => has('unclear') || has('gap'),
    sentence: 'Readings that are not certain are unclear; what cannot be read is gap.'
  },
  {
    within: 'interpretation',
    when: ({ has }) => has('damage') || has('damageSpan'),
    sentence: 'What the page has suffered is damage or damageSpan; what can be read in it is text.'
  },
  {
    within: 'interpretation',
    when: ({ has }) => has('space'),
    sentence: 'What was left blank is space.'
  },
  {
    within: 'interpretation',
    when: ({ has }) => has('*', 'resp', '#stet'),
    sentence:
      'What a rule of the program read from the layout of the page names the rule in ana, and carries resp="#stet" and cert.'
  }
];

/** The conventions that a document follows, by the element of `editorialDecl` that they stand in. */
export function conventionsOf(usage: Usage, lines: 'page' | 'reflowed'): ReadonlyMap<string, string[]> {
  const found = new Map<string, string[]>();
  for (const { within, when, sentence } of CONVENTIONS) {
    if (!when(usage, lines)) continue;
    const sentences = found.get(within) ?? [];
    sentences.push(sentence);
    found.set(within, sentences);
  }
  return found;
}
