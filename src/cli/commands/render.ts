import { dirname } from 'node:path';
import { VFile } from 'vfile';
import { assets } from '../../editions/site.ts';
import { refuse } from '../../messages/refusal.ts';
import { writeFiles } from '../../project/files.ts';
import { decodeXmlBytes } from '../../project/xml-bytes.ts';
import { PROFILES, type Profile, type RenderFormat, render, type State, type TextLayout } from '../../render.ts';
import { LANGUAGES, type Language } from '../../words/languages.ts';
import { wordsOf } from '../../words/words.ts';
import { inputs } from '../inputs.ts';
import { Results } from '../outputs.ts';
import { printMessages } from '../print.ts';
import { hasProblems } from '../problems.ts';
import { unknownValue } from '../unknown-value.ts';

const ENDINGS: Record<RenderFormat, string> = {
  html: '.html',
  text: '.txt',
  pdf: '.pdf',
  tex: '.tex',
  epub: '.epub',
  docx: '.docx',
  json: '.json',
  csv: '.csv',
  tei: `.${PROFILES[0]}.xml`,
  annotations: '.jsonld',
  collation: '.json',
  aligned: '.json'
};
const LAYOUTS = ['lines', 'paragraphs', 'sentences'] as const;
const STATES = ['diplomatic', 'original', 'final', 'reading'];

/** `stet render TEI… --to FORMAT [--state STATE] [--profile PROFILE]`. @returns the exit code */
export async function runRender(
  paths: string[],
  options: {
    to: string;
    state?: string;
    profile?: string;
    layout?: string;
    wrap?: string;
    interface?: string;
    output?: string;
  }
): Promise<number> {
  const to = formatOf(options.to);
  const state = stateOf(options.state);
  const layout = layoutOf(options.layout);
  const wrap = wrapOf(options.wrap);
  const language = languageOf(options.interface);
  const profile = profileOf(to, options.profile);
  const results = new Results(options.output, profile ? `.${profile}.xml` : ENDINGS[to], paths.length);
  const files: VFile[] = [];
  for (const { path, bytes } of await inputs(paths)) {
    const unread = new VFile({ path });
    const tei = decodeXmlBytes(bytes, unread);
    if (tei === undefined) {
      files.push(unread);
      continue;
    }
    const { output, file } = await render(tei, {
      to,
      path,
      ...(state && { state }),
      ...(layout && { layout }),
      ...(profile && { profile }),
      ...(wrap !== undefined && { wrap }),
      ...(language && { interface: language })
    });
    files.push(file);
    if (output !== undefined) results.add(path, output);
  }
  printMessages(files, true);
  const written = results.write();
  // A page that stands in a file needs its theme, script and fonts beside it.
  if (to === 'html')
    writeFiles([...new Set(written.map(dirname))].flatMap((folder) => assets(folder, { words: wordsOf(language) })));
  return hasProblems(files) ? 1 : 0;
}

function formatOf(name: string): RenderFormat {
  if (Object.hasOwn(ENDINGS, name)) return name as RenderFormat;
  throw unknownValue('--to', name, Object.keys(ENDINGS));
}

function profileOf(to: RenderFormat, name: string | undefined): Profile | undefined {
  if (name === undefined) return undefined;
  if (to !== 'tei') throw refuse('profile-of-format', { format: to });
  const profile = PROFILES.find((known) => known === name);
  if (!profile) throw unknownValue('--profile', name, PROFILES);
  return profile;
}

function languageOf(name: string | undefined): Language | undefined {
  if (name === undefined || (LANGUAGES as readonly string[]).includes(name)) return name as Language | undefined;
  throw unknownValue('--interface', name, [...LANGUAGES]);
}

function stateOf(name: string | undefined): State | undefined {
  if (name === undefined || STATES.includes(name) || /^stage:./.test(name)) return name as State | undefined;
  throw unknownValue('--state', name, [...STATES, 'stage:ID']);
}

function layoutOf(name: string | undefined): TextLayout | undefined {
  const layout = LAYOUTS.find((known) => known === name);
  if (name !== undefined && !layout) throw unknownValue('--layout', name, LAYOUTS);
  return layout;
}

function wrapOf(found: string | undefined): number | undefined {
  if (found === undefined) return undefined;
  if (!/^[1-9]\d{0,5}$/.test(found))
    throw refuse('option-value', { option: '--wrap', found, allowed: 'a number from 1' });
  return Number(found);
}
