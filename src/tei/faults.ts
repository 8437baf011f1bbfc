/** What saxes finds wrong, in our words: the fault, and what probably happened. */

interface Fault {
  reason: string;
  cause: string;
}

/** From saxes' messages; `$1` … stand for what they name. */
const FAULTS: readonly (readonly [RegExp, string, string])[] = [
  [
    /^undefined entity: (\S*)/,
    'the entity $1 is used, which the file does not declare',
    'XML itself knows only &amp; &lt; &gt; &quot; and &apos;; others, such as HTML’s &nbsp;, are declared in the file or written as the character itself.'
  ],
  [
    /^disallowed character in entity name|^empty entity name/,
    '`&` begins no entity here',
    'A `&` that stands for itself is written `&amp;`.'
  ],
  [
    /^malformed character entity/,
    'a number of a character is none that XML can hold',
    'Write the character itself, or its right number.'
  ],
  [/^unclosed tag: (.*)$/, '`<$1>` is opened here and never closed', 'An end tag is missing, or the file was cut off.'],
  [
    /^unexpected close tag/,
    'this end tag does not fit the element that is open',
    'Two elements overlap, or an end tag is missing before it.'
  ],
  [/^unmatched closing tag: (.*?)\.?$/, '`</$1>` closes nothing', 'Its start tag is missing, or was closed before.'],
  [
    /^text data outside of root/,
    'there is text outside the root element',
    'The file holds two documents, or something before or after its one.'
  ],
  [
    /^documents may contain only one root/,
    'there is a second root element',
    'Two documents were put into one file, or the root element was closed too early.'
  ],
  [/^document must contain a root/, 'there is no element', 'The file is empty, or no XML.'],
  [/^duplicate attribute: (.*?)\.?$/, 'the attribute `$1` stands twice on one element', 'Take one of them away.'],
  [
    /^unquoted attribute value|^attribute without value/,
    'an attribute has no value in quotation marks',
    'Write `name="value"`; a `<` or `&` in the text before it may have begun a tag by accident.'
  ],
  [
    /^no whitespace between attributes/,
    'two attributes stand with no space between them',
    'A quotation mark inside the value before it may have ended it: write `&quot;`.'
  ],
  [
    /^disallowed character in (?:tag|attribute) name|^forward-slash in opening tag/,
    'a tag holds a character that no name can have',
    'A `<` that stands for itself is written `&lt;`.'
  ],
  [/^disallowed character in closing tag/, 'an end tag holds more than its name', 'An end tag is `</name>`.'],
  [
    /^disallowed character/,
    'there is a character that XML cannot hold, or a `<` inside an attribute',
    'Remove it; a `<` in an attribute is written `&lt;`.'
  ],
  [/^the string "\]\]>"/, '`]]>` stands in the text', 'Write `]]&gt;`.'],
  [/^malformed comment/, 'a comment holds `--`', 'Write the two hyphens apart.'],
  [/^unexpected end/, 'the file ends inside a tag, a comment or a declaration', 'The file was cut off.'],
  [
    /^an XML declaration must be at the start|^the XML declaration must appear/,
    'the XML declaration is not the first thing in the file',
    'Remove what stands before `<?xml`, blank lines too.'
  ],
  [
    /XML declaration|^version number|^encoding value|^standalone value|^value |^expected |^did not expect|^whitespace required/,
    'the XML declaration is malformed',
    'Write `<?xml version="1.0" encoding="UTF-8"?>`.'
  ]
];

/** The fault that a message of saxes tells of; its own words where we have none. */
export function explain(message: string): Fault {
  const words = message.replace(/^(?:\S*:)?\d+:\d+:\s*/, '');
  for (const [pattern, reason, cause] of FAULTS) {
    const match = pattern.exec(words);
    if (match) return { reason: reason.replace('$1', match[1] ?? ''), cause };
  }
  return { reason: words.replace(/\.$/, ''), cause: 'Correct the markup here.' };
}
