/**
 * The editing elements of the TEI Guidelines' chapter 12, “Representation of Primary Sources”, in its own examples where there are any
 * (CC BY), and what each state shows of them. The table says them in the order of the chapter. A state that is left out is as the one
 * before it: original as diplomatic, final as original, reading as final.
 */
import { document, type States, statesOf } from './states.ts';

type Row = [element: string, tei: string, states: Pick<States, 'diplomatic'> & Partial<States>, kinds?: string[]];

const TABLE: Row[] = [
  // 12.2.2 Embedded transcription
  [
    'sourceDoc, surface, zone, line',
    '<sourceDoc><surface n="1"><zone><line>Poem</line>\n<line>As in Visions of — at</line>\n<line>night —</line></zone></surface></sourceDoc>',
    { diplomatic: 'Poem|As in Visions of — at|night —', original: 'Poem As in Visions of — at night —' }
  ],
  [
    'zone in a line',
    '<sourceDoc><surface><zone><line>sont <zone>pendans</zone> à ung</line><line>mesme axe</line></zone></surface></sourceDoc>',
    { diplomatic: 'sont pendans à ung|mesme axe', original: 'sont pendans à ung mesme axe' }
  ],
  [
    'surface on a surface',
    '<sourceDoc><surface><zone><line>the head</line></zone><zone><surface attachment="glue"><zone>Spring has just set in</zone><metamark function="sequence">2</metamark></surface></zone></surface></sourceDoc>',
    { diplomatic: 'the head|Spring has just set in|2', original: 'the head|Spring has just set in' }
  ],
  [
    'surfaceGrp',
    '<sourceDoc><surfaceGrp n="1"><surface n="1r"><zone><line>one</line></zone></surface><surface n="1v"><zone><line>two</line></zone></surface></surfaceGrp></sourceDoc>',
    { diplomatic: 'one|two' }
  ],
  [
    'zone of the page alone',
    '<sourceDoc><surface><zone type="pagination"><line>17</line></zone><zone type="main"><line>text</line></zone></surface></sourceDoc>',
    { diplomatic: '17|text', original: 'text' }
  ],
  // 12.3.1.1 Altered, corrected, and erroneous texts
  [
    'choice, sic, corr',
    '<p>on <choice>\n<sic>One</sic>\n<corr>one</corr>\n</choice> must have lived</p>',
    { diplomatic: 'on One must have lived', reading: 'on one must have lived' }
  ],
  [
    'choice, abbr, expan',
    '<p>I am <choice><abbr>dr</abbr><expan>dear</expan></choice> Sr</p>',
    { diplomatic: 'I am dr Sr', reading: 'I am dear Sr' }
  ],
  [
    'choice, orig, reg',
    '<p><choice><orig>Haephestos</orig><reg>Hephaestus</reg></choice> is</p>',
    { diplomatic: 'Haephestos is', reading: 'Hephaestus is' }
  ],
  ['ex', '<p>eu<ex>er</ex>y</p>', { diplomatic: 'euy', reading: 'euery' }],
  // 12.3.1.3 Core elements for transcriptional work
  [
    'gap',
    '<p>I am dr Sr yr <gap reason="illegible" quantity="3" unit="word"/> Sydney Smith</p>',
    { diplomatic: 'I am dr Sr yr […] Sydney Smith' }
  ],
  [
    'gap between lines of verse',
    "<lg><l>sì com' l'uccellator</l>\n<gap/>\n<l>e lettere dintorno</l></lg>",
    { diplomatic: "sì com' l'uccellator|[…]|e lettere dintorno" }
  ],
  ['unclear', '<p>his att<unclear>ention</unclear></p>', { diplomatic: 'his attention' }],
  // 12.3.1.4 Additions and deletions
  [
    'add',
    '<p>Others — <add hand="#mb">do ever</add> improve</p>',
    { diplomatic: 'Others — do ever improve', original: 'Others — improve', final: 'Others — do ever improve' },
    ['addition']
  ],
  [
    'del',
    '<p>For I hate this <del rend="strikethrough" hand="#dhl">my</del> body, which</p>',
    { diplomatic: 'For I hate this my body, which', final: 'For I hate this body, which' },
    ['deletion']
  ],
  [
    'del before punctuation',
    '<p>a corpus of precedents <del>in the</del>: current, <add place="above">cant,</add> all</p>',
    {
      diplomatic: 'a corpus of precedents in the: current, cant, all',
      original: 'a corpus of precedents in the: current, all',
      final: 'a corpus of precedents: current, cant, all'
    },
    ['deletion', 'addition']
  ],
  [
    'add in del',
    "<p>the O.E.D <del><add place='above'>for an abridgement</add></del> in explanation</p>",
    { diplomatic: 'the O.E.D for an abridgement in explanation', original: 'the O.E.D in explanation' },
    ['deletion', 'addition']
  ],
  [
    'add in del, pretty-printed inside a word',
    '<p>fo<del>\n  <add>r</add>\n</del>e</p>',
    { diplomatic: 'fore', original: 'foe' },
    ['deletion', 'addition']
  ],
  [
    'add in add',
    '<p>This is the text <add>with some added <add>(interlinear!)</add> material</add> as written.</p>',
    {
      diplomatic: 'This is the text with some added (interlinear!) material as written.',
      original: 'This is the text as written.',
      final: 'This is the text with some added (interlinear!) material as written.'
    },
    ['addition', 'addition']
  ],
  [
    'del in del',
    '<p><del>This contains some <del>redundant</del> verbiage.</del> So.</p>',
    { diplomatic: 'This contains some redundant verbiage. So.', final: 'So.' },
    ['deletion', 'deletion']
  ],
  [
    'del in add',
    '<p>So. <add>This was added <del>eventually</del> to it.</add></p>',
    { diplomatic: 'So. This was added eventually to it.', original: 'So.', final: 'So. This was added to it.' },
    ['addition', 'deletion']
  ],
  [
    'delSpan to an anchor',
    '<lg><l>Flowed up the hill</l>\n<delSpan spanTo="#e"/>\n<l>To where Saint Mary</l>\n<l>With a dead sound</l>\n<anchor xml:id="e"/>\n<l>There I saw one</l></lg>',
    {
      diplomatic: 'Flowed up the hill|To where Saint Mary|With a dead sound|There I saw one',
      final: 'Flowed up the hill|There I saw one'
    },
    ['deletion']
  ],
  [
    'addSpan to an anchor',
    '<p>one</p><addSpan spanTo="#e"/><p>two</p><p>three</p><anchor xml:id="e"/><p>four</p>',
    { diplomatic: 'one|two|three|four', original: 'one|four', final: 'one|two|three|four' },
    ['addition']
  ],
  ['addSpan without spanTo', '<p>one <addSpan/>two</p>', { diplomatic: 'one two' }, ['addition']],
  [
    'addSpan that names its end without #',
    '<p>one <addSpan spanTo="e"/>two<anchor xml:id="e"/> three</p>',
    { diplomatic: 'one two three', original: 'one three', final: 'one two three' },
    ['addition']
  ],
  [
    'addSpan with words in it',
    '<p>one <addSpan>two</addSpan> three</p>',
    { diplomatic: 'one two three', original: 'one three', final: 'one two three' },
    ['addition']
  ],
  [
    'delSpan over a choice',
    '<p>a <delSpan spanTo="#e"/>for <choice><sic>al</sic><corr>all</corr></choice> this<anchor xml:id="e"/> b</p>',
    { diplomatic: 'a for al this b', final: 'a b' },
    ['deletion']
  ],
  // 12.3.1.5 Substitutions
  [
    'subst',
    '<p>are all included. <del>It is</del> <subst><add>T</add><del>t</del></subst>he expressed</p>',
    {
      diplomatic: 'are all included. It is Tthe expressed',
      original: 'are all included. It is the expressed',
      final: 'are all included. The expressed'
    },
    ['deletion', 'substitution']
  ],
  [
    'subst, pretty-printed inside a word',
    '<p>weite<subst>\n  <del>n</del>\n  <add>r</add>\n</subst> Wege</p>',
    { diplomatic: 'weitenr Wege', original: 'weiten Wege', final: 'weiter Wege' },
    ['substitution']
  ],
  [
    'subst of more than two halves',
    '<p>lived longer with <subst><del seq="1">this</del> <del seq="2"><add seq="1">such a</add></del> <add seq="2">a</add></subst> system</p>',
    {
      diplomatic: 'lived longer with this such a a system',
      original: 'lived longer with this system',
      final: 'lived longer with a system'
    },
    ['substitution', 'addition']
  ],
  [
    'subst in a half of a subst',
    '<p>a <subst><del>b</del><add>c <subst><del>d</del><add>e</add></subst> f</add></subst> g</p>',
    { diplomatic: 'a b c d e f g', original: 'a b g', final: 'a c e f g' },
    ['substitution', 'substitution']
  ],
  [
    'substJoin',
    "<p>While <del xml:id='c1'>pondering</del> thus <add xml:id='c2'>she mus'd</add>, her<substJoin target='#c1 #c2'/></p>",
    {
      diplomatic: "While pondering thus she mus'd, her",
      original: 'While pondering thus, her',
      final: "While thus she mus'd, her"
    },
    ['substitution']
  ],
  [
    'app of stages',
    '<p>with <app>\n<rdg varSeq="1"><del>this</del></rdg>\n<rdg varSeq="2"><del><add>such a</add></del></rdg>\n<rdg varSeq="3"><add>a</add></rdg>\n</app> system</p>',
    { diplomatic: 'with this such a a system', original: 'with this system', final: 'with a system' },
    ['substitution', 'addition']
  ],
  ['app of witnesses', '<p>a <app><lem>b</lem><rdg wit="#A">c <del>d</del></rdg></app> e</p>', { diplomatic: 'a b e' }],
  [
    'app whose readings are in groups',
    '<p>a <app><rdgGrp><rdg wit="#A">b</rdg><rdg wit="#B">c</rdg></rdgGrp></app> e</p>',
    { diplomatic: 'a b e' }
  ],
  // 12.3.1.6 Cancellation of deletions and other markings
  [
    'restore',
    '<p>For I hate this <restore type="marginalStetNote"><del>my</del></restore> body</p>',
    { diplomatic: 'For I hate this my body' },
    ['restoration']
  ],
  // 12.3.1.7 Text omitted from or supplied in the transcription
  [
    'surplus',
    "<p>poi m'avete preso <surplus reason='interpolated'>a tradimento</surplus></p>",
    { diplomatic: "poi m'avete preso a tradimento", reading: "poi m'avete preso" }
  ],
  [
    'supplied',
    '<p>I am dr Sr yr <supplied reason="illegible">very humble Servt</supplied> Sydney Smith</p>',
    { diplomatic: 'I am dr Sr yr Sydney Smith', reading: 'I am dr Sr yr [very humble Servt] Sydney Smith' }
  ],
  // 12.3.2 Hands, 12.3.3 Damage
  [
    'handShift',
    '<p>there ought to be <handShift new="#h2"/>and for that purpose</p>',
    { diplomatic: 'there ought to be and for that purpose' }
  ],
  ['damage', '<p>um aldr d<damage>aga</damage> yndisniota</p>', { diplomatic: 'um aldr daga yndisniota' }],
  [
    'damage, pretty-printed',
    '<p><damage agent="smoke">\n<unclear>the proof</unclear>\n<gap/>\n<unclear>margin</unclear>\n</damage></p>',
    { diplomatic: 'the proof […] margin' }
  ],
  [
    'damageSpan',
    '<l><damageSpan spanTo="#w"/>Shall lure it</l><l>Nor all <anchor xml:id="w"/> out</l>',
    { diplomatic: 'Shall lure it|Nor all out' }
  ],
  // 12.3.4 Marking up the writing process
  [
    'mod of a del and an add',
    '<p><del instant="true">T</del> <mod type="subst">\n<del>The</del>\n<add>\n<del>His</del>\n</add>\n</mod> <mod type="subst">\n<del>i</del>\n<add>I</add>\n</mod>ron</p>',
    { diplomatic: 'T The His iIron', original: 'T The iron', final: 'Iron' },
    ['deletion', 'substitution', 'deletion', 'substitution']
  ],
  ['mod of words', '<p>a <mod rend="underline">changed</mod> word</p>', { diplomatic: 'a changed word' }],
  [
    'mod to an anchor',
    '<p>words <mod rend="wavy" spanTo="#u"/>with a line<anchor xml:id="u"/> more</p>',
    { diplomatic: 'words with a line more' }
  ],
  ['retrace', '<p>Sku<retrace cause="unclear">l</retrace>dren</p>', { diplomatic: 'Skuldren' }],
  [
    'retrace, pretty-printed',
    '<p>ved Bæg<retrace>\n  <retrace>er</retrace>\n</retrace> ...</p>',
    { diplomatic: 'ved Bæger ...' }
  ],
  [
    'metamark',
    '<p>one <metamark function="insertion">^</metamark> <add>two</add> three</p>',
    { diplomatic: 'one ^ two three', original: 'one three', final: 'one two three' },
    ['addition']
  ],
  [
    'undo of passages of a deletion, to anchors',
    '<p>This is <del>\n<undo spanTo="#a"/>just some <anchor xml:id="a"/> sample <undo spanTo="#b"/>text, <anchor xml:id="b"/> we need</del> <add>not</add> a real example.</p>',
    {
      diplomatic: 'This is just some sample text, we need not a real example.',
      original: 'This is just some sample text, we need a real example.',
      final: 'This is just some text, not a real example.'
    },
    ['restoration', 'deletion', 'restoration', 'deletion', 'addition']
  ],
  [
    'undo of passages of a deletion, by name',
    '<p>This is <del><seg xml:id="a">just some</seg> sample <seg xml:id="b">text</seg>, we need</del> <add>not</add> a real one.<undo target="#a #b"/></p>',
    {
      diplomatic: 'This is just some sample text, we need not a real one.',
      original: 'This is just some sample text, we need a real one.',
      final: 'This is just some text not a real one.'
    },
    ['restoration', 'deletion', 'restoration', 'deletion', 'addition']
  ],
  [
    'undo of an edit, and redo',
    '<p>a <del xml:id="d">b</del> <undo xml:id="u" target="#d"/><redo target="#u"/>c</p>',
    { diplomatic: 'a b c', final: 'a c' },
    ['deletion']
  ],
  [
    'transpose',
    '<p><seg xml:id="i1">bör</seg><metamark function="transposition">2.</metamark> og <seg xml:id="i2">hör</seg><metamark function="transposition">1.</metamark><listTranspose><transpose><ptr target="#i2"/><ptr target="#i1"/></transpose></listTranspose></p>',
    { diplomatic: 'bör2. og hör1.', original: 'bör og hör', final: 'hör og bör' },
    ['transposition']
  ],
  [
    'transpose of lines of a zone',
    '<sourceDoc><surface><zone><line xml:id="i3">thi da er</line><line xml:id="i4">da kan du</line><listTranspose><transpose><ptr target="#i4"/><ptr target="#i3"/></transpose></listTranspose></zone></surface></sourceDoc>',
    { diplomatic: 'thi da er|da kan du', original: 'thi da er da kan du', final: 'da kan du thi da er' },
    ['transposition']
  ],
  [
    'alt',
    '<p>Alone <seg xml:id="a1">before</seg> <add xml:id="a2">beside</add> his river<alt target="#a1 #a2" mode="excl"/></p>',
    {
      diplomatic: 'Alone before beside his river',
      original: 'Alone before his river',
      final: 'Alone before beside his river'
    },
    ['addition']
  ],
  [
    'del in an editorial note',
    '<p>a<note type="editorial">erased: <del>8</del></note> b</p>',
    { diplomatic: 'a b', reading: 'a[1] b|[1] erased: 8' }
  ],
  // 12.4 Aspects of layout
  ['space', '<p>As <space quantity="7" unit="chars"/> han</p>', { diplomatic: 'As [blank] han' }],
  [
    'space of one character parts words',
    '<p>Lieber<space unit="chars" quantity="1"/>Arthur, <space quantity="1" unit="chars"/><hi>ich</hi></p><space unit="chars" quantity="1"/><p>komme</p>',
    { diplomatic: 'Lieber Arthur, ich|komme' }
  ],
  [
    'an editorial note without a word is none',
    '<p>a<note type="editorial"> </note> b<note><p/></note> <del>c</del><note>said</note></p>',
    { diplomatic: 'a b c', final: 'a b', reading: 'a b[1]|[1] said' },
    ['deletion']
  ],
  [
    'fw, pb, lb, cb, milestone',
    '<p>one <pb n="2"/><fw type="header">Head</fw> two<lb/>three <cb/>four <milestone unit="x"/>five</p>',
    { diplomatic: 'one|Head|two|three four five', original: 'one two three four five' }
  ],
  [
    'lb inside a word',
    '<p>demon<lb break="no"/>stration</p>',
    { diplomatic: 'demon|stration', original: 'demonstration' }
  ]
];

test.each(TABLE)('%s', async (_element, tei, expected, kinds = []) => {
  const { states, ledger, uneven } = await statesOf(document(tei));
  const original = expected.original ?? expected.diplomatic;
  const final = expected.final ?? original;
  expect(states).toEqual({ diplomatic: expected.diplomatic, original, final, reading: expected.reading ?? final });
  expect(ledger.map(({ kind }) => kind)).toEqual(kinds);
  expect(uneven).toEqual([]);
});

test('a stage of revision shows mod as it shows subst', async () => {
  const { ledger } = await statesOf(document('<p>a <mod change="#s2"><del>house</del><add>mouse</add></mod>.</p>'));
  expect(ledger).toMatchObject([{ kind: 'substitution', before: 'house', after: 'mouse', stage: 's2' }]);
});
