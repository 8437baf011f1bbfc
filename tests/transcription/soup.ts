/** Texts for properties: a soup of everything that the notation knows, so that every piece meets every other. */
import fc from 'fast-check';

const PIECES = [
  ...['~~', '~~', '~~', '~', '~~~', '^{', '^{', '_{', '}', '}', '[', ']', ']', '{', '{}', '\\', '^', '_'],
  ...['\n', '\n', '\n\n', '\n\n', ' ', '  ', '\t', '\f', '    '],
  ...['word', 'a', 'B', '1', 'é', '?', '|', '=', '-', '\u00AC', ':', '.', '(', ')', '#', '"'],
  ...['1. ', '2. ', '(a) ', '(b) ', '(i) ', '- ', '- (a) ', '# ', '---', ':::', '\n:::\n', '- 2 -'],
  ...[
    '{.unclear}',
    '{.sic}',
    '{.corr}',
    '{.hi}',
    '{.del}',
    '{.add}',
    '{.foo}',
    '{.alone}',
    '{#x}',
    '{hand=x}',
    '{cert=low}'
  ],
  ...[
    '{cert=maybe}',
    '{foo=1}',
    '{place=margin-left}',
    '{place=below}',
    '{rend="a b"}',
    '{rend="]{"}',
    '{.unplaced}',
    '{sub=a}'
  ],
  ...[
    '[page]',
    '[page 2]',
    '[illegible]',
    '[illegible 3 words]',
    '[blank 2 lines]',
    '[column b]',
    '[milestone x 3]',
    '[line 4]'
  ],
  ...[
    '[hand x]',
    '[begin del]',
    '[end del]',
    '[begin add]',
    '[word?]',
    '[]{#p}',
    '[]',
    '[^1]',
    '[^1]: ',
    '[^2]',
    '[^2]: '
  ],
  ...[
    '\n::: {.closer}\n',
    '\n::: {.verse}\n',
    '\n::: {.table}\n',
    '\n::: {.nothing}\n',
    'demon-\nstration',
    'demon=\n=stration',
    'demon-\n[page 3]\nstration',
    '\\-\nx'
  ]
] as const;

export const soup = fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }).map((parts) => parts.join(''));
