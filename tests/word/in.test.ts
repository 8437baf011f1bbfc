/** Word files that come in: what people, pandoc and stet itself have written, as a transcription. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { VFile } from 'vfile';
import { encode } from '../../src/edition.ts';
import { transform } from '../../src/editions/transform.ts';
import { toWord } from '../../src/editions/word/write.ts';
import { transcriptionFromWord } from '../../src/from-word.ts';
import { wordsOf } from '../../src/words/words.ts';
import { wordFile } from './file.ts';

const told = (bytes: Uint8Array) => {
  const { text, file } = transcriptionFromWord(bytes);
  return { text, messages: file.messages.map(({ ruleId, reason }) => `${ruleId}: ${reason}`) };
};

/** The text of a transcription, without its front matter. */
const body = (text: string | undefined) => text?.replace(/^---\n[\s\S]*?\n---\n\n?/, '').trimEnd();

const run = (text: string, properties = '') =>
  `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;
const inserted = (text: string, author = 'B. Editor') => `<w:ins w:id="1" w:author="${author}">${run(text)}</w:ins>`;
const deleted = (text: string, author = 'A. Clerk') =>
  `<w:del w:id="2" w:author="${author}"><w:r><w:delText xml:space="preserve">${text}</w:delText></w:r></w:del>`;
const paragraph = (content: string, properties = '') =>
  `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}${content}</w:p>`;

describe('tracked changes', () => {
  test('an insertion is an addition, a deletion a deletion, and their authors are hands', () => {
    const { text, messages } = told(
      wordFile(paragraph(run('We left the ') + deleted('old ') + inserted('new ') + run('house.')))
    );
    expect(text).toBe(
      '---\nhands:\n  a-clerk:\n    name: A. Clerk\n  b-editor:\n    name: B. Editor\n---\n\nWe left the ~~old~~{hand=a-clerk} ^{new}{place=inline hand=b-editor} house.\n'
    );
    expect(messages).toEqual([]);
  });

  test('what was inserted and then deleted is a deletion in an addition', () => {
    const both = `<w:ins w:id="1" w:author="A"><w:r><w:t>on</w:t></w:r>${deleted('ly', 'B')}</w:ins>`;
    expect(body(told(wordFile(paragraph(run('x ') + both))).text)).toBe('x ^{on~~ly~~{hand=b}}{place=inline hand=a}');
  });

  test('a move is a deletion and an addition, and is told once', () => {
    const moved =
      '<w:moveFrom w:id="4" w:author="A"><w:r><w:t>here</w:t></w:r></w:moveFrom><w:r><w:t xml:space="preserve"> and </w:t></w:r><w:moveTo w:id="5" w:author="A"><w:r><w:t>here</w:t></w:r></w:moveTo>';
    const { text, messages } = told(wordFile(paragraph(moved)));
    expect(body(text)).toBe('~~here~~{hand=a} and ^{here}{place=inline hand=a}');
    expect(messages).toEqual([expect.stringMatching(/^word-moved: .*once, first in paragraph 1/)]);
  });

  test('a paragraph that was inserted or deleted as a whole is told by its words', () => {
    const mark = (name: string) => `<w:rPr><w:${name} w:id="9" w:author="A"/></w:rPr>`;
    const { text, messages } = told(
      wordFile(
        paragraph(run('One.'), mark('ins')) +
          paragraph(inserted('Two.', 'A')) +
          paragraph(deleted('Three.', 'A'), mark('del')) +
          paragraph(run('Four.'))
      )
    );
    expect(body(text)).toBe('One.\n\n^{Two.}{place=inline hand=a}\n\n~~Three.~~{hand=a}\n\nFour.');
    expect(messages).toEqual([]);
  });

  test('paragraphs that were joined or parted stay apart, and are told', () => {
    const mark = '<w:rPr><w:del w:id="9" w:author="A"/></w:rPr>';
    const { text, messages } = told(wordFile(paragraph(run('One'), mark) + paragraph(run('two.'))));
    expect(body(text)).toBe('One\n\ntwo.');
    expect(messages).toEqual([
      expect.stringMatching(/^word-joined-paragraphs: .*once, first in paragraph 1 \(“One”\)/)
    ]);
  });

  test('a row of a table that was deleted is deleted in each cell', () => {
    const cell = (text: string) => `<w:tc>${paragraph(run(text))}</w:tc>`;
    const rows = `<w:tr>${cell('a')}${cell('b')}</w:tr><w:tr><w:trPr><w:del w:id="3" w:author="A"/></w:trPr>${cell('c')}${cell('d')}</w:tr>`;
    expect(body(told(wordFile(`<w:tbl>${rows}</w:tbl>`)).text)).toBe(
      '::: {.table}\na | b\n~~c~~{hand=a} | ~~d~~{hand=a}\n:::'
    );
  });

  test('authors whose names make one id have two', () => {
    const { text } = told(
      wordFile(paragraph(inserted('a', 'A. B.') + run(' ') + inserted('b', 'A-B') + run(' ') + inserted('c', 'stet')))
    );
    expect(body(text)).toBe(
      '^{a}{place=inline hand=a-b} ^{b}{place=inline hand=a-b-2} ^{c}{place=inline hand=hand-stet}'
    );
    expect(encode(text as string).file.messages.map(String)).toEqual([]);
  });
});

describe('looks', () => {
  test('struck words are a deletion; raised ones are no addition', () => {
    const { text } = told(
      wordFile(
        paragraph(
          run('a ') +
            run('b', '<w:strike/>') +
            run(' c') +
            run('2', '<w:vertAlign w:val="superscript"/>') +
            run(' ') +
            run('d', '<w:b w:val="0"/><w:i/>')
        )
      )
    );
    expect(body(text)).toBe('a ~~b~~{rend=strikethrough} c[2]{.hi rend=superscript} [d]{.hi rend=italic}');
  });

  test('signs of the notation in the text are text', () => {
    const { text } = told(wordFile(paragraph(run('~~x~~ [page 2] ^{y} # z'))));
    expect(encode(text as string).tei).toContain('>~~x~~ [page 2] ^{y} # z</p>');
  });

  test('what cannot be said is told with its count and first place', () => {
    const picture = '<w:r><w:drawing/></w:r>';
    const { text, messages } = told(
      wordFile(
        paragraph(run('One')) +
          paragraph(run('Two') + picture + picture) +
          paragraph(run('h', '<w:highlight w:val="yellow"/>'))
      )
    );
    expect(body(text)).toBe('One\n\nTwo\n\nh');
    expect(messages).toEqual([
      'word-left-out: The transcription has nothing of a picture or drawing: 2 times, first in paragraph 2 (“Two”).',
      'word-unsaid: The notation does not say that words are highlighted; the text is kept: once, first in paragraph 3 (“h”).'
    ]);
  });

  test('a field is its result, not its instructions', () => {
    const field = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
    const content = `${field('begin')}<w:r><w:instrText>DATE</w:instrText></w:r>${field('separate')}${run('Monday')}${field('end')}`;
    expect(body(told(wordFile(paragraph(run('On ') + content))).text)).toBe('On Monday');
  });
});

describe('notes', () => {
  test('footnotes, endnotes and comments are notes; the author of a comment answers for it', () => {
    const content = paragraph(
      `${run('One')}<w:r><w:footnoteReference w:id="2"/></w:r>${run(' two')}<w:r><w:endnoteReference w:id="2"/></w:r>${run(' three')}<w:r><w:commentReference w:id="7"/></w:r>`
    );
    const { text } = told(
      wordFile(content, {
        footnotes: `<w:footnote w:type="separator" w:id="0">${paragraph('')}</w:footnote><w:footnote w:id="2">${paragraph(run(' A foot. '))}${paragraph(run('More.'))}</w:footnote>`,
        endnotes: `<w:endnote w:id="2">${paragraph(run('An end.'))}</w:endnote>`,
        comments: `<w:comment w:id="7" w:author="C. Reader">${paragraph(run('Why?'))}</w:comment>`
      })
    );
    expect(body(text)).toBe(
      'One[^1] two[^e1] three[^c1]\n\n[^1]: A foot.\n\n    More.\n\n[^e1]: An end.\n\n[^c1]: {type=comment resp=c-reader} Why?'
    );
    expect(encode(text as string).file.messages.map(String)).toEqual([]);
  });
});

describe('lists', () => {
  const numbering = (format: string, text: string) =>
    `<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="3"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`;
  const item = (text: string) => paragraph(run(text), '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>');

  test.each([
    ['decimal', '%1.', '3. a\n\n4. b'],
    ['lowerLetter', '(%1)', '(c) a\n\n(d) b'],
    ['lowerRoman', '(%1)', '(iii) a\n\n(iv) b'],
    ['bullet', '·', '- a\n\n- b'],
    ['upperRoman', 'Art. %1 ', 'Art. III  a\n\nArt. IV  b']
  ])('labels of the kind %s %s are counted', (format, text, expected) => {
    expect(body(told(wordFile(item('a') + item('b'), { numbering: numbering(format, text) })).text)).toBe(expected);
  });

  test('a label that was typed is a label', () => {
    const tab = '<w:r><w:tab/></w:r>';
    expect(body(told(wordFile(paragraph(run('1.') + tab + run('a')) + paragraph(run('2. b')))).text)).toBe(
      '1. a\n\n2. b'
    );
  });
});

test('headings by their names, whatever the ids of their styles', () => {
  const styles =
    '<w:style w:type="paragraph" w:styleId="berschrift2"><w:name w:val="heading 2"/></w:style><w:style w:type="paragraph" w:styleId="X"><w:basedOn w:val="berschrift2"/></w:style>';
  const heading = (style: string) => paragraph(run('A title'), `<w:pStyle w:val="${style}"/>`);
  expect(body(told(wordFile(heading('berschrift2') + heading('X'), { styles })).text)).toBe('## A title\n\n## A title');
});

test('the prefix of names is the file’s own choice', () => {
  const bytes = wordFile(paragraph(run('One.')), {}, (xml) =>
    xml.replaceAll('w:', 'ns0:').replace('xmlns:w=', 'xmlns:ns0=')
  );
  expect(body(told(bytes).text)).toBe('One.');
});

const hasPandoc = (() => {
  try {
    execFileSync('pandoc', ['--version']);
    return true;
  } catch {
    return false;
  }
})();

(hasPandoc ? test : test.skip)(`what pandoc writes${hasPandoc ? '' : ' (pandoc is not installed)'}`, () => {
  const folder = mkdtempSync(join(tmpdir(), 'stet-word-'));
  try {
    const path = join(folder, 'file.docx');
    const by = (author: string) => `author="${author}" date="2020-01-01T00:00:00Z"`;
    const markdown = `# A title

We left the [old]{.deletion ${by('A. Clerk')}} [new]{.insertion ${by('B. Editor')}} house, *slowly*.[^1]

1. one
2. two

    a) deep

| a | b |
|---|---|
| 1 | 2 |

[^1]: A note.
`;
    execFileSync('pandoc', ['--track-changes=all', '-o', path], { input: markdown });
    const { text, messages } = told(readFileSync(path));
    expect(messages).toEqual([]);
    expect(body(text)).toBe(
      '# A title\n\nWe left the ~~old~~{hand=a-clerk} ^{new}{place=inline hand=b-editor} house, [slowly]{.hi rend=italic}.[^1]\n\n1. one\n\n2. two\n\na) deep\n\n::: {.table}\na | b\n1 | 2\n:::\n\n[^1]: A note.'
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
});

// ------------------------------------------------------------------------------------------------------ out, and in again

const FIXTURES = 'tests/fixtures';
const cases = readdirSync(FIXTURES).filter((name) => existsSync(join(FIXTURES, name, 'input.txt')));

/** The letters and figures of a state: where paragraphs end, and how lists nest, a Word file tells in its own way. */
async function states(tei: string) {
  const file = new VFile();
  const made = await transform(tei, { file, outputs: ['text-original', 'text-final', 'word-json'] });
  if (!made) throw new Error(file.messages.join('\n'));
  const letters = (text: string) => text.normalize('NFC').replace(/[^\p{L}\p{N}]/gu, '');
  return { original: letters(made['text-original']), final: letters(made['text-final']), word: made['word-json'] };
}

test.each(cases)('out and in again: %s', async (name) => {
  const before = await states(encode(readFileSync(join(FIXTURES, name, 'input.txt'), 'utf8')).tei ?? '');
  const { text, file } = transcriptionFromWord(await toWord(before.word, wordsOf()));
  expect(file.messages.map(String)).toEqual([]);
  const again = encode(text as string, { off: 'all' });
  expect(again.file.messages.filter(({ fatal }) => fatal).map(String)).toEqual([]);
  const after = await states(again.tei ?? '');
  expect({ original: after.original, final: after.final }).toEqual({ original: before.original, final: before.final });
});
