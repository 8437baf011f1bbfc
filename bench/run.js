/**
 * What is measured, against what: `npm run bench`; `npm run bench -- --large` encodes 100 MB and nothing else. Trust the ratios, not the milliseconds; a peer that is not installed is
 * named and skipped.
 */
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cost, HOSTILE } from './hostile.js';
import { letter } from './letters.js';
import { compare, isImportable, isInstalled, run } from './measure.js';
import { reading } from './page.js';
import { printing } from './print/run.js';
import { prose } from './prose.js';
import { register } from './register.js';
import { searching } from './search.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const stet = [process.execPath, join(root, 'lib', 'bundle', 'main.js')];
const work = mkdtempSync(join(tmpdir(), 'stet-bench-'));

/** 100 MB and nothing else: it takes minutes. */
const isLarge = process.argv.includes('--large');

try {
  encoding();
  if (!isLarge) {
    version();
    telegram();
    validation();
    importing();
    hostile();
    await searching(10_000);
    await long();
    books();
    printing(work);
  }
} finally {
  rmSync(work, { recursive: true });
}

/** Prose, 5 % of its words edited, to TEI: the whole process, next to pandoc on the same text. */
function encoding() {
  /** @type {[string, number][]} */
  const sizes = isLarge
    ? [['100 MB', 100_000_000]]
    : [
        ['10 kB', 10_000],
        ['1 MB', 1_000_000],
        ['10 MB', 10_000_000]
      ];
  for (const [name, size] of sizes) {
    const text = join(work, 'prose.txt');
    writeFileSync(text, prose(size, 0.05));
    measure({
      what: `encode ${name} of prose, 5 % edits (wall)`,
      against: 'pandoc -f markdown -t tei',
      needs: isInstalled('pandoc') || 'pandoc is not installed',
      aim: size === 1_000_000 ? 'at least 3 times as fast, better 10' : 'characters a second that do not fall',
      figure: 'wall',
      characters: size,
      times: size > 1_000_000 ? 1 : 5,
      ours: [...stet, 'encode', text],
      peer: ['pandoc', '-f', 'markdown', '-t', 'tei', text]
    });
  }
}

/** A document of 50 kB as a book and as a Word file, next to pandoc, which has the same prose as Markdown. */
function books() {
  const text = join(work, 'book.txt');
  const tei = join(work, 'book.xml');
  writeFileSync(text, prose(50_000, 0.05));
  run([...stet, 'encode', text, '-o', tei]);
  for (const format of ['epub', 'docx']) {
    const to = (/** @type {string} */ whose) => join(work, `${whose}.${format}`);
    measure({
      what: `50 kB of prose to ${format} (wall)`,
      against: `pandoc -f markdown -t ${format}`,
      needs: isInstalled('pandoc') || 'pandoc is not installed',
      aim: 'not slower',
      figure: 'wall',
      times: 3,
      ours: [...stet, 'render', tei, '--to', format, '-o', to('ours')],
      peer: ['pandoc', '-f', 'markdown', '-t', format, text, '-o', to('peer')]
    });
  }
}

/** Input made to break a parser, at a size and at twice that size: about twice the time where the work is linear. */
function hostile() {
  const size = 50_000;
  console.log(`\nencode hostile input, ${size} and ${2 * size} of each kind (CPU, in one process)\n  aim:     about 2`);
  for (const [name, make] of Object.entries(HOSTILE)) {
    cost(make(1000));
    const [once, twice] = [cost(make(size)), cost(make(2 * size))];
    const figures = [once, twice].map((figure) => `${figure.toFixed(0)} ms`.padStart(9)).join('');
    console.log(`${figures}  ${once < 20 ? '  –  ' : (twice / once).toFixed(2).padStart(5)}  ${name}`);
  }
}

/** The page of a document of 500 kB TEI, in a browser. */
async function long() {
  const [text, tei, page] = ['long.txt', 'long.xml', join('long', 'index.html')].map((name) => join(work, name));
  writeFileSync(text, prose(280_000, 0.05));
  mkdirSync(join(work, 'long'));
  run([...stet, 'encode', text, '-o', tei]);
  run([...stet, 'render', tei, '--to', 'html', '-o', page]);
  await reading(page);
}

/** What it costs to start, next to Node alone. */
function version() {
  measure({
    what: 'stet --version (CPU)',
    against: 'node with nothing to do',
    needs: true,
    aim: 'under 100 ms',
    figure: 'cpu',
    ours: [...stet, '--version'],
    peer: [process.execPath, '--eval', '']
  });
}

/** The telegram from its transcription to TEI, page and texts, cold, next to one cold transformation by Saxon-HE. */
function telegram() {
  const stem = '1962-11-21-telegram';
  const project = join(work, 'telegram');
  mkdirSync(project);
  cpSync(join(root, 'transcriptions'), join(project, 'transcriptions'), { recursive: true });
  writeFileSync(join(project, 'edition.yaml'), 'outputs: [html, text]\n');
  const fresh = ['bash', '-c', 'rm -rf "$1/dist" "$1/tei"; shift; "$@"', 'bash', project];
  const jar = '/usr/share/java/Saxon-HE.jar';
  const tei = join(root, 'tei', `${stem}.xml`);
  measure({
    what: 'the telegram, cold: transcription to TEI, HTML and texts (wall)',
    against: 'Saxon-HE, cold: its TEI to our HTML',
    needs: (isInstalled('java') && existsSync(jar)) || 'Saxon-HE (libsaxonhe-java) is not installed',
    aim: 'no slower',
    figure: 'wall',
    ours: [...fresh, ...stet, 'build', project],
    peer: [
      'java',
      '-cp',
      jar,
      'net.sf.saxon.Transform',
      `-s:${tei}`,
      `-xsl:${join(root, 'xslt', 'edition.xsl')}`,
      `-o:${join(work, 'saxon', 'out')}`,
      'outputs=html'
    ]
  });
}

/** Validation by tei_all, next to jing and to libxml2 in WebAssembly: loading the schema for a small document, a register, letters. */
function validation() {
  const schema = join(root, '..', 'shared', 'data', 'schema', 'tei_all.rng');
  const jars = ['jing', 'xercesImpl'].map((name) => `/usr/share/java/${name}.jar`);
  const isThere = existsSync(schema) || '../shared/data/schema/tei_all.rng is not there';
  const peers = [
    {
      against: 'jing',
      needs: (isInstalled('java') && jars.every((jar) => existsSync(jar))) || 'jing is not installed',
      command: ['java', '-cp', jars.join(':'), 'com.thaiopensource.relaxng.util.Driver', schema],
      mostPersons: 8000
    },
    {
      against: 'libxml2-wasm',
      needs: isImportable('libxml2-wasm') || 'the package libxml2-wasm is not installed',
      command: [process.execPath, join(root, 'bench', 'libxml2.js'), schema],
      // It takes cubic time for a long list: of 8,000 persons, minutes.
      mostPersons: 1000
    }
  ];
  /** @param {{ what: string, aim: string, files: string[], times?: number, mayFail?: boolean, persons?: number }} task */
  const validate = ({ what, aim, files, times = 1, persons = 0, ...more }) => {
    const named = Array(times).fill(files).flat();
    for (const { against, needs, command, mostPersons } of peers)
      measure({
        what,
        against,
        needs:
          isThere === true
            ? persons <= mostPersons
              ? needs
              : `with more than ${mostPersons} persons it takes minutes`
            : isThere,
        aim,
        figure: 'cpu',
        bytes: times * files.reduce((sum, path) => sum + statSync(path).size, 0),
        ours: [...stet, 'validate', '--schema', schema, ...named],
        peer: [...command, ...named],
        ...more
      });
  };
  for (const [persons, what, aim] of /** @type {[number, string, string][]} */ ([
    [1, 'load tei_all and validate one person (CPU)', 'under 500 ms, loading alone'],
    [1000, 'validate a register of 1,000 persons by tei_all (CPU)', 'no slower'],
    [8000, 'validate a register of 8,000 persons by tei_all (CPU)', 'under 2 s']
  ])) {
    const tei = join(work, `register-${persons}.xml`);
    writeFileSync(tei, register(persons));
    validate({ what, aim, files: [tei], persons });
  }
  // Many letters of many kinds, as an archive has them: what a register's one pattern does not show.
  const corpus = join(root, '..', 'shared', 'data', 'corpora', 'schnitzler-briefe');
  const letters = existsSync(corpus)
    ? readdirSync(corpus, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.xml'))
    : [];
  const files = letters.sort().map((name) => join(corpus, name));
  if (files.length === 0) console.log(`\nvalidate letters by tei_all\n  skipped: ${corpus} is not there`);
  else
    validate({
      what: `validate ${files.length} letters by tei_all, 20 times over (CPU)`,
      aim: 'no slower',
      files,
      times: 20,
      mayFail: true
    });
}

/** 1,000 letters: taken into an edition, and their headers read, next to libxml2 doing no more than reading the files. */
function importing() {
  const count = 1000;
  const folder = join(work, 'letters');
  mkdirSync(folder);
  for (let number = 1; number <= count; number++) writeFileSync(join(folder, `letter-${number}.xml`), letter(number));
  const edition = join(work, 'imported');
  const fresh = ['bash', '-c', 'rm -rf "$1"; shift; "$@"', 'bash', edition];
  const parse = ['bash', '-c', 'xmllint --noout "$1"/*.xml', 'bash', folder];
  const needs = isInstalled('xmllint') || 'xmllint (libxml2-utils) is not installed';
  measure({
    what: `import ${count.toLocaleString('en')} TEI letters (CPU)`,
    against: 'xmllint, reading the files',
    needs,
    aim: 'under 5 s',
    figure: 'cpu',
    ours: [...fresh, ...stet, 'import', folder, '--into', edition],
    peer: parse
  });
  measure({
    what: `read the headers of ${count.toLocaleString('en')} TEI letters (CPU)`,
    against: 'xmllint, reading the files',
    needs,
    aim: 'under 5 s',
    figure: 'cpu',
    ours: [process.execPath, join(root, 'bench', 'headers.js'), folder],
    peer: parse
  });
}

/**
 * Measures one task and prints it.
 *
 * @param {{ what: string, against: string, needs: true | string, aim: string, figure: 'wall' | 'cpu', ours: string[], peer: string[], times?: number, characters?: number, bytes?: number, mayFail?: boolean }} task
 *   characters, bytes: how many go in, where the figure is also told in characters or megabytes a second; mayFail: whether both may find something wrong
 */
function measure({ what, against, needs, aim, characters, bytes, ...task }) {
  console.log(`\n${what}\n  against: ${against}\n  aim:     ${aim}`);
  if (needs !== true) {
    console.log(`  skipped: ${needs}`);
    return;
  }
  // A first run of the peer alone tells whether it can do it; of one that is run once only, the run itself does.
  const trial = task.times === 1 ? undefined : run(task.peer);
  if (trial && trial.status !== 0 && !task.mayFail) {
    console.log(`  skipped: the peer ended with ${trial.status}: ${trial.output.trim().split('\n')[0]}`);
    return;
  }
  const { ours, peer, ratio } = compare(task);
  const rate = (/** @type {number} */ ms) =>
    bytes !== undefined
      ? `, ${(bytes / ms / 1000).toPrecision(2)} MB/s`
      : characters === undefined
        ? ''
        : `, ${Math.round((characters / ms) * 1000).toLocaleString('en')} characters a second`;
  console.log(`  ours:    ${ours.toFixed(0)} ms${rate(ours)}`);
  console.log(`  peer:    ${peer.toFixed(0)} ms${rate(peer)}`);
  console.log(`  ratio:   ${ratio.toFixed(2)} (peer : ours)`);
}
