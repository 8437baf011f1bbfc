/** A schema for each kind of pattern, with documents that it accepts and documents that it does not. */
export interface Case {
  what: string;
  schema: string;
  valid: string[];
  invalid: string[];
}

const doc = (content: string) => `<element name="r">${content}</element>`;
const a = '<element name="a"><empty/></element>';
const b = '<element name="b"><empty/></element>';
const c = '<element name="c"><empty/></element>';

export const CASES: Case[] = [
  {
    what: 'element, empty',
    schema: doc('<empty/>'),
    valid: ['<r/>', '<r></r>', '<r> \n</r>', '<r><!-- a --><?b?></r>'],
    invalid: ['<q/>', '<r>x</r>', '<r><r/></r>', '<r a=""/>', '<r xmlns="urn:x"/>', '<r>&#xA0;</r>']
  },
  {
    what: 'text',
    schema: doc('<text/>'),
    valid: ['<r/>', '<r>x</r>', '<r>x<![CDATA[<]]>y<!-- -->z</r>'],
    invalid: ['<r>x<a/></r>']
  },
  { what: 'notAllowed', schema: doc(`<choice>${a}<notAllowed/></choice>`), valid: ['<r><a/></r>'], invalid: ['<r/>'] },
  {
    what: 'group',
    schema: doc(a + b + c),
    valid: ['<r><a/><b/><c/></r>', '<r> <a/> <b/> <c/> </r>'],
    invalid: ['<r><a/><c/></r>', '<r><b/><a/><c/></r>', '<r><a/><b/><c/><c/></r>', '<r><a/>x<b/><c/></r>']
  },
  {
    what: 'choice',
    schema: doc(`<choice>${a}<group>${b}${c}</group></choice>`),
    valid: ['<r><a/></r>', '<r><b/><c/></r>'],
    invalid: ['<r/>', '<r><a/><b/></r>', '<r><b/></r>']
  },
  {
    what: 'interleave',
    schema: doc(`<interleave>${a}<zeroOrMore>${b}</zeroOrMore><optional>${c}</optional></interleave>`),
    valid: ['<r><a/></r>', '<r><b/><c/><b/><a/><b/></r>', '<r><c/><a/></r>'],
    invalid: ['<r><b/></r>', '<r><a/><c/><b/><c/></r>', '<r><a/><a/></r>']
  },
  {
    what: 'interleave of groups',
    schema: doc(
      `<interleave><group>${a}${b}</group><group>${c}<element name="d"><empty/></element></group></interleave>`
    ),
    valid: ['<r><a/><c/><b/><d/></r>', '<r><c/><a/><d/><b/></r>'],
    invalid: ['<r><b/><a/><c/><d/></r>', '<r><a/><d/><b/><c/></r>']
  },
  {
    what: 'optional, zeroOrMore, oneOrMore',
    schema: doc(`<optional>${a}</optional><zeroOrMore>${b}</zeroOrMore><oneOrMore>${c}</oneOrMore>`),
    valid: ['<r><c/></r>', '<r><a/><b/><b/><c/><c/></r>'],
    invalid: ['<r/>', '<r><a/><a/><c/></r>', '<r><c/><b/></r>']
  },
  {
    what: 'oneOrMore of a group',
    schema: doc(`<oneOrMore>${a}<optional>${b}</optional></oneOrMore>`),
    valid: ['<r><a/><b/><a/></r>', '<r><a/><a/></r>'],
    invalid: ['<r><a/><b/><b/></r>', '<r><b/></r>']
  },
  {
    what: 'mixed',
    schema: doc(`<mixed>${a}${b}</mixed>`),
    valid: ['<r>x<a/>y<b/>z</r>', '<r><a/><b/></r>'],
    invalid: ['<r>x<b/>y<a/></r>', '<r>x</r>']
  },
  {
    what: 'attribute',
    schema: doc('<attribute name="n"/><optional><attribute name="m"><value>x</value></attribute></optional>'),
    valid: ['<r n=""/>', '<r m=" x " n="any"/>'],
    invalid: ['<r/>', '<r n="" m="y"/>', '<r n="" o=""/>', '<r xmlns:p="urn:p" p:n=""/>']
  },
  {
    what: 'attributes in a choice with content',
    schema: doc(`<choice><attribute name="n"/>${a}</choice>`),
    valid: ['<r n=""/>', '<r><a/></r>'],
    invalid: ['<r/>', '<r n=""><a/></r>']
  },
  {
    what: 'the order of attributes is free, also between elements',
    schema: doc(`${a}<attribute name="n"><data type="integer"/></attribute>${b}`),
    valid: ['<r n="1"><a/><b/></r>'],
    invalid: ['<r n="x"><a/><b/></r>', '<r><a/><b/></r>']
  },
  {
    what: 'attributes with namespaces',
    schema: '<element name="r" ns="urn:r"><attribute name="xml:id"/><attribute name="n" ns="urn:n"/></element>',
    valid: [
      '<r xmlns="urn:r" xmlns:p="urn:n" xml:id="i" p:n=""/>',
      '<q:r xmlns:q="urn:r" xmlns:n="urn:n" n:n="" xml:id=""/>'
    ],
    invalid: ['<r xmlns="urn:r" xml:id="i" n=""/>', '<r xmlns:p="urn:n" xml:id="i" p:n=""/>']
  },
  {
    what: 'value',
    schema: doc('<choice><value>a b</value><value type="string"> c</value><value type="integer">7</value></choice>'),
    valid: ['<r>a b</r>', '<r> a\n b </r>', '<r> c</r>', '<r>007</r>'],
    invalid: ['<r>ab</r>', '<r>c</r>', '<r/>', '<r>7.0</r>']
  },
  {
    what: 'data with parameters and except',
    schema: doc(
      '<data type="integer"><param name="minInclusive">1</param><except><choice><value type="integer">5</value><data type="integer"><param name="minInclusive">90</param></data></choice></except></data>'
    ),
    valid: ['<r>1</r>', '<r> 89 </r>'],
    invalid: ['<r>0</r>', '<r>05</r>', '<r>90</r>', '<r>x</r>', '<r/>']
  },
  {
    what: 'data that may be empty',
    schema: doc('<data type="string"/>'),
    valid: ['<r/>', '<r> </r>', '<r>x</r>'],
    invalid: ['<r><r/></r>']
  },
  {
    what: 'data or elements',
    schema: doc(`<choice><data type="integer"/><group>${a}${b}</group></choice>`),
    valid: ['<r>1</r>', '<r><a/><b/></r>', '<r> <a/> <b/> </r>'],
    invalid: ['<r/>', '<r>x</r>', '<r>1<a/><b/></r>', '<r><a/>1<b/></r>']
  },
  {
    what: 'list',
    schema: doc(
      '<list><data type="integer"/><oneOrMore><choice><value>x</value><value>y</value></choice></oneOrMore></list>'
    ),
    valid: ['<r>1 x</r>', '<r>\n 1\tx y\n x </r>'],
    invalid: ['<r>1</r>', '<r>x 1</r>', '<r/>', '<r>1 x z</r>']
  },
  {
    what: 'a list that may be empty',
    schema: doc('<attribute name="n"><list><zeroOrMore><data type="NCName"/></zeroOrMore></list></attribute>'),
    valid: ['<r n=""/>', '<r n="  "/>', '<r n="a b"/>'],
    invalid: ['<r n="a 1"/>']
  },
  {
    what: 'ref, recursive through elements',
    schema:
      '<grammar><start><ref name="s"/></start><define name="s"><element name="s"><zeroOrMore><ref name="s"/></zeroOrMore></element></define></grammar>',
    valid: ['<s/>', '<s><s><s/></s><s/></s>'],
    invalid: ['<s><t/></s>']
  },
  {
    what: 'combine',
    schema: `<grammar><start combine="choice">${a}</start><start combine="choice"><element name="r"><ref name="x"/></element></start><define name="x">${a}</define><define name="x" combine="interleave">${b}</define></grammar>`,
    valid: ['<a/>', '<r><b/><a/></r>'],
    invalid: ['<r><a/></r>', '<b/>']
  },
  {
    what: 'nested grammar and parentRef',
    schema: `<grammar><start><element name="r"><grammar><start><ref name="x"/></start><define name="x"><element name="in"><parentRef name="x"/></element></define></grammar></element></start><define name="x">${a}</define></grammar>`,
    valid: ['<r><in><a/></in></r>'],
    invalid: ['<r><in><in/></in></r>', '<r><a/></r>']
  },
  {
    what: 'div, and annotations that mean nothing',
    schema: `<grammar xmlns:d="urn:doc"><d:title>t</d:title><div ns="urn:d"><start d:x="1"><element name="r"><d:p/><text/></element></start></div></grammar>`,
    valid: ['<r xmlns="urn:d">x</r>'],
    invalid: ['<r/>']
  },
  {
    what: 'anyName except',
    schema:
      '<element><anyName><except><nsName ns="urn:no"/><name>bad</name></except></anyName><zeroOrMore><attribute><anyName><except><name>n</name></except></anyName></attribute></zeroOrMore></element>',
    valid: ['<r/>', '<x xmlns="urn:yes" m="" xml:id="i"/>', '<bad xmlns="urn:yes"/>'],
    invalid: ['<bad/>', '<x xmlns="urn:no"/>', '<r n=""/>']
  },
  {
    what: 'nsName and choice of names',
    schema:
      '<element><choice><nsName ns="urn:x"><except><name ns="urn:x">no</name></except></nsName><name>plain</name></choice><empty/></element>',
    valid: ['<a xmlns="urn:x"/>', '<plain/>'],
    invalid: ['<no xmlns="urn:x"/>', '<other/>', '<plain xmlns="urn:y"/>']
  },
  {
    what: 'any content at all',
    schema:
      '<grammar><start><element name="r"><ref name="any"/></element></start><define name="any"><zeroOrMore><choice><text/><attribute><anyName/></attribute><element><anyName/><ref name="any"/></element></choice></zeroOrMore></define></grammar>',
    valid: ['<r a="1">x<y z=""><r/></y></r>', '<r/>'],
    invalid: ['<q/>']
  },
  {
    what: 'content that only its end tells apart',
    schema: `<choice><element name="r">${a}<zeroOrMore>${a}</zeroOrMore>${b}</element><element name="r"><oneOrMore>${a}</oneOrMore>${c}</element></choice>`,
    valid: ['<r><a/><a/><b/></r>', '<r><a/><c/></r>'],
    invalid: ['<r><a/></r>', '<r><b/></r>']
  },
  {
    what: 'elements of one name with different contents',
    schema: `<element name="r"><choice><group><element name="a"><text/></element>${b}</group><group><element name="a">${b}</element>${c}</group></choice></element>`,
    valid: ['<r><a>x</a><b/></r>', '<r><a><b/></a><c/></r>'],
    invalid: ['<r><a>x</a><c/></r>', '<r><a><b/></a><b/></r>']
  },
  {
    what: 'QName values compare namespaces',
    schema: '<element name="r" xmlns:p="urn:p"><value type="QName">p:x</value></element>',
    valid: ['<r xmlns:q="urn:p">q:x</r>', '<r xmlns="" xmlns:p="urn:p">p:x</r>'],
    invalid: ['<r xmlns:p="urn:other">p:x</r>', '<r>p:x</r>']
  },
  {
    what: 'identifiers',
    schema:
      '<element name="r"><oneOrMore><element name="e"><optional><attribute name="id"><data type="ID"/></attribute></optional><optional><attribute name="to"><data type="IDREFS"/></attribute></optional></element></oneOrMore></element>',
    valid: ['<r><e to="a b"/><e id="a"/><e id=" b "/></r>'],
    invalid: ['<r><e id="a"/><e id="a"/></r>', '<r><e id="a" to="a b"/></r>', '<r><e id="1"/></r>']
  }
];
