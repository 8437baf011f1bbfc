/** Schemas that cannot be used, each with the rule that says why. */
const element = (content: string) => `<element name="r">${content}</element>`;
const attribute = (name: string, content = '') => `<attribute name="${name}">${content}</attribute>`;
const e = (name: string) => `<element name="${name}"><empty/></element>`;
const grammar = (content: string) => `<grammar><start>${e('r')}</start>${content}</grammar>`;
const integer = '<data type="integer"/>';

export const WRONG: [why: string, schema: string, rule: string][] = [
  ['an element that RELAX NG does not have', element('<elements/>'), 'schema-syntax'],
  ['an element in the wrong place', element('<start><empty/></start>'), 'schema-syntax'],
  ['an element without content', '<element name="r"/>', 'schema-syntax'],
  ['an element without name', '<element><empty/></element>', 'schema-syntax'],
  ['an attribute with two contents', element(attribute('a', '<text/><text/>')), 'schema-syntax'],
  ['an attribute that RELAX NG does not have', element('<text toString="x"/>'), 'schema-syntax'],
  ['a reference without name', element('<ref/>'), 'schema-syntax'],
  ['a wrong combine', '<grammar><start combine="sum"><text/></start></grammar>', 'schema-syntax'],
  ['text between patterns', element('x<text/>'), 'schema-syntax'],
  [
    'a parameter after an exception',
    element('<data type="token"><except><value>a</value></except><param name="length">1</param></data>'),
    'schema-syntax'
  ],
  ['a fragment in href', element('<externalRef href="a.rng#b"/>'), 'schema-syntax'],
  ['a relative datatypeLibrary', element('<group datatypeLibrary="xsd"><empty/></group>'), 'schema-syntax'],
  ['an element in a name', '<element><name>r<empty/></name><empty/></element>', 'schema-syntax'],
  ['an undeclared prefix', '<element name="p:r"><empty/></element>', 'schema-name'],
  ['a name that is none', '<element><name>1</name><empty/></element>', 'schema-name'],
  [
    'anyName excepted from anyName',
    '<element><anyName><except><anyName/></except></anyName><empty/></element>',
    'schema-name'
  ],
  [
    'nsName excepted from nsName',
    '<element><nsName ns="u"><except><nsName ns="v"/></except></nsName><empty/></element>',
    'schema-name'
  ],
  ['a namespace declaration as attribute', element(attribute('xmlns')), 'schema-name'],
  ['the namespace of declarations', element('<attribute name="a" ns="http://www.w3.org/2000/xmlns"/>'), 'schema-name'],
  ['an unknown library', element('<data type="x" datatypeLibrary="urn:x"/>'), 'schema-datatype'],
  ['an unknown type', element('<data type="x"/>'), 'schema-datatype'],
  ['a value that is not of its type', element('<value type="integer">x</value>'), 'schema-datatype'],
  ['no start', '<grammar><define name="a"><text/></define></grammar>', 'schema-definition'],
  ['an undefined name', element('<grammar><start><ref name="a"/></start></grammar>'), 'schema-definition'],
  ['a reference outside of a grammar', element('<ref name="a"/>'), 'schema-definition'],
  [
    'a parentRef in the outermost grammar',
    grammar('<define name="a"><parentRef name="a"/></define>'),
    'schema-definition'
  ],
  ['two starts without combine', grammar('<start><text/></start>'), 'schema-definition'],
  [
    'two ways to combine',
    grammar('<define name="a" combine="choice"><text/></define><define name="a" combine="interleave"><text/></define>'),
    'schema-definition'
  ],
  [
    'a definition that contains itself',
    '<grammar><start><ref name="a"/></start><define name="a"><choice><element name="b"><empty/></element><ref name="a"/></choice></define></grammar>',
    'schema-definition'
  ],
  ['7.1.1 an attribute in an attribute', element(attribute('a', attribute('b'))), 'schema-restriction'],
  ['7.1.1 an element in an attribute', element(attribute('a', e('b'))), 'schema-restriction'],
  [
    '7.1.2 an attribute in a repeated group',
    element(`<oneOrMore>${attribute('a')}${e('b')}</oneOrMore>`),
    'schema-restriction'
  ],
  [
    '7.1.2 an attribute in a repeated interleave',
    element(`<oneOrMore><interleave>${attribute('a')}${e('b')}</interleave></oneOrMore>`),
    'schema-restriction'
  ],
  ['7.1.3 an element in a list', element(`<list>${e('b')}</list>`), 'schema-restriction'],
  ['7.1.3 a list in a list', element('<list><list><value>a</value></list></list>'), 'schema-restriction'],
  ['7.1.3 text in a list', element('<list><text/></list>'), 'schema-restriction'],
  [
    '7.1.3 an interleave in a list',
    element('<list><interleave><value>a</value><value>b</value></interleave></list>'),
    'schema-restriction'
  ],
  ['7.1.4 text in an exception', element('<data type="token"><except><text/></except></data>'), 'schema-restriction'],
  [
    '7.1.4 a list in an exception',
    element('<data type="token"><except><list><value>a</value></list></except></data>'),
    'schema-restriction'
  ],
  ['7.1.5 an attribute at the start', attribute('a'), 'schema-restriction'],
  ['7.1.5 text at the start', '<choice><text/><element name="r"><empty/></element></choice>', 'schema-restriction'],
  ['7.1.5 a group at the start', `<group>${e('a')}${e('b')}</group>`, 'schema-restriction'],
  ['7.2 data next to an element', element(`${integer}${e('b')}`), 'schema-restriction'],
  ['7.2 data next to text', element(`<mixed>${integer}</mixed>`), 'schema-restriction'],
  ['7.2 data twice', element(`${integer}${integer}`), 'schema-restriction'],
  ['7.2 data repeated', element(`<oneOrMore>${integer}</oneOrMore>`), 'schema-restriction'],
  ['7.3 an attribute twice', element(`${attribute('a')}<optional>${attribute('a')}</optional>`), 'schema-restriction'],
  [
    '7.3 an attribute twice by an open name',
    element(`${attribute('a')}<zeroOrMore><attribute><anyName/></attribute></zeroOrMore>`),
    'schema-restriction'
  ],
  ['7.3 an open name that is not repeated', element('<attribute><anyName/></attribute>'), 'schema-restriction'],
  [
    '7.4 an element on both sides',
    element(`<interleave>${e('a')}<group>${e('b')}${e('a')}</group></interleave>`),
    'schema-restriction'
  ],
  [
    '7.4 an element on both sides by an open name',
    element(`<interleave>${e('a')}<element><anyName/><empty/></element></interleave>`),
    'schema-restriction'
  ],
  ['7.4 text on both sides', element('<interleave><text/><text/></interleave>'), 'schema-restriction'],
  ['identifiers in text', element('<data type="ID"/>'), 'schema-ids'],
  [
    'an attribute that is an identifier here and none there',
    `<element name="r"><choice><element name="e">${attribute('i', '<data type="ID"/>')}</element><element name="e">${attribute('i')}</element></choice></element>`,
    'schema-ids'
  ]
];

/** Schemas that come near to those above, and can be used. */
export const RIGHT: [why: string, schema: string][] = [
  ['an attribute in a repeated choice', element(`<oneOrMore><choice>${attribute('a')}${e('b')}</choice></oneOrMore>`)],
  ['data next to an attribute', element(`${attribute('a')}${integer}`)],
  ['data or elements', element(`<choice>${integer}${e('b')}</choice>`)],
  [
    'an attribute in either of a choice',
    element(`<choice>${attribute('a')}<group>${attribute('a')}${attribute('b')}</group></choice>`)
  ],
  ['attributes of one name in two namespaces', element(`${attribute('a')}<attribute name="a" ns="urn:x"/>`)],
  [
    'what is not allowed vanishes',
    element(`<choice><text/><group><notAllowed/>${attribute('a')}${attribute('a')}</group></choice>`)
  ],
  [
    'open names that do not overlap',
    element(
      '<interleave><element><nsName ns="urn:a"/><empty/></element><element><nsName ns="urn:b"/><empty/></element></interleave>'
    )
  ],
  [
    'a definition that nobody refers to',
    grammar('<define name="a"><element name="x"><ref name="a"/></element></define>')
  ],
  ['values in a list', element('<list><oneOrMore><group><value>a</value><value>b</value></group></oneOrMore></list>')]
];
