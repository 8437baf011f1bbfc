/** Texts for properties: for each dialect a soup of its signs, of slips of them, and of what the notation would take for its own. */
import fc from 'fast-check';

const COMMON = [
  ...['\n', '\n', ' ', '  ', '\t', 'word', 'a', 'B', '1', 'é', '-', '=', '?', '.', '|', ':'],
  ...['~~', '^{', '_{', '}', '{', '[', ']', '\\', '<', '>', '&', '{.hi}', '{}'],
  ...['1. ', '(a) ', '- ', '# ', '---', '\n:::\n', '[page]', '[line 2]', '[^1]', '[^1]: ', 'demon-\nstration', 'a-\n']
];

const SIGNS: Record<string, readonly string[]> = {
  criticmarkup: [
    ...['{++', '++}', '{++', '++}', '{--', '--}', '{--', '--}', '{~~', '~>', '~~}', '{~~a~>b~~}', '{==', '==}'],
    ...['{>>', '<<}', '{>>note<<}', '{--x--}', '{++y++}', '+', '-', '{>><<}']
  ],
  fromthepage: [
    ...['<s>', '</s>', '<add>', '</add>', '<unclear>', '</unclear>', '<gap/>', '<marginalia>', '</marginalia>'],
    ...[
      '<u>',
      '</u>',
      '<add place="left">',
      '<abbr expan="x">',
      '</abbr>',
      '<reg orig="&#60;">',
      '</reg>',
      '<sic>',
      '</sic>'
    ],
    ...[
      '&amp;',
      '&lt;',
      '<ad>',
      '[[A b]]',
      '[[A|b]]',
      '<pb n="2"/>',
      '<lb/>',
      '<gap reason="torn" quantity="3" unit="word"/>'
    ]
  ],
  'leiden+': [
    ...[
      '[',
      ']',
      '[',
      ']',
      '(',
      ')',
      '(a(b))',
      '(?)',
      '〚',
      '〛',
      '\\',
      '/',
      '//',
      '\\\\',
      '{',
      '}',
      '<',
      '>',
      '"',
      '¯',
      '¯_',
      '_¯'
    ],
    ...[
      '<:',
      '|reg|',
      '|corr|',
      '|subst|',
      '|alt|',
      ':>',
      '<:a|subst|b:>',
      '<#',
      '=1#>',
      " '=1/4#>",
      '~|',
      '|~la ',
      '~||',
      '||~tall'
    ],
    ...[
      '_[',
      ']_',
      '|_',
      '_|',
      '|^',
      '^|',
      '||top:',
      '||',
      '(|',
      '|)',
      '<|',
      '|>',
      'ạḅ',
      'a\u0304b\u0304',
      ' a(¨)',
      ' \u03b1(´ ῾)'
    ],
    ...[
      '.3',
      '[.?]',
      'ca.7',
      '<.2-3>',
      'lost.3lin',
      'vestig ',
      'vac.?',
      '$m1 ',
      '*star*',
      '*a?,b*',
      '/*note*/',
      '----',
      '###'
    ],
    ...['\n1. ', '2.- ', '(3, inverse)', '<=', '=>', '<D=.r\n', '=D>', '<S=.grc\n']
  ],
  smithsonian: [
    ...[
      '[[strikethrough]]',
      '[[/strikethrough]]',
      '[[underlined]]',
      '[[/underlined]]',
      '^[[',
      ']]',
      '[[?]]',
      '[[word?]]'
    ],
    ...[
      '[[left margin]]',
      '[[/left margin]]',
      '[[image]]',
      '[[blank]]',
      '[[blank page]]',
      '[[start page]]',
      '[[end page]]'
    ],
    ...['[[strikethruogh]]', '[[a table]]', '[strikethrough]', '^', '[[', '[[stamp]]', '[[/stamp]]']
  ],
  zooniverse: [
    ...[
      '[deletion]',
      '[/deletion]',
      '[insertion]',
      '[/insertion]',
      '[unclear]',
      '[/unclear]',
      '[underline]',
      '[/underline]'
    ],
    ...[
      '[erased]',
      '[/erased]',
      '[person]',
      '[/person]',
      '[upside down]',
      '[/upside down]',
      '[curatorial]',
      '[/curatorial]'
    ],
    ...[
      '[illegible]',
      '[line]',
      '[horizontal rule]',
      '[diagram]',
      '[page]3|a b|c.jpg|9[/page]',
      '[page]x y[/page]',
      '[/page]'
    ],
    ...['[deletoin]', '(deletion]', '/deletion]', '[chemical]', '[/chemical]', '[st]', '[/st]', '\n[page]2[/page]\n']
  ]
};

export const DIALECTS = Object.keys(SIGNS);

export function dialectSoup(dialect: string, more: readonly string[] = ['\n\n', '\f']): fc.Arbitrary<string> {
  const signs = SIGNS[dialect] ?? [];
  const piece = fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(...signs) },
    { weight: 2, arbitrary: fc.constantFrom(...COMMON, ...more, ...more) }
  );
  return fc.array(piece, { maxLength: 30 }).map((parts) => parts.join(''));
}
