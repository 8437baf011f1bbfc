/**
 * The LaTeX of every case is well formed: groups and environments close, numbering and paragraphs alternate, each entry's labels
 * are there, once and in order, and every command is one that its packages have (reledmac manual, 5 to 7; LaTeX itself).
 */
import { render } from '../../src/render.ts';
import { documents } from '../editions/documents.ts';

const COMMANDS = new Set(
  `documentclass usepackage IfFontExistsTF setmainfont Xarrangement arrangementX Xnotefontsize notefontsizeX Xafternote
  Xnumberonlyfirstinline Xsymlinenum lineation linenummargin firstlinenum linenumincrement pagestyle fancyhf renewcommand
  headrulewidth fancyhead thepage footnotesize title large author date begin end maketitle chapter markboth rightmark
  beginnumbering endnumbering pstart pend centering itshape noindent leftskip parindent relax makebox hspace quad small
  raggedleft rule hrulefill emph textbf textsc uline textsuperscript textsubscript sout mbox edlabel edtext xxref lemma Afootnote
  footnoteB textbar ledleftnote newline textbackslash textasciicircum textasciitilde textasciigrave`.split(/\s+/)
);

function faultsOf(tex: string): string[] {
  const faults: string[] = [];
  const open: string[] = [];
  const labels = new Map<string, number>();
  // Line by line of what TeX reads: a command of letters, an escaped sign, a brace, a sign that means something to TeX.
  for (const { 0: token, index } of tex.matchAll(/\\[A-Za-z]+|\\.|[{}%#$&^_~]/gsu)) {
    const group = /^\{([^{}]*)\}/.exec(tex.slice(index + token.length))?.[1] ?? '';
    if (token === '{') open.push('{');
    else if (token === '}') {
      if (open.pop() !== '{') faults.push(`a brace closes nothing, or closes before an environment, at ${index}`);
    } else if (token === '\\begin' || token === '\\beginnumbering' || token === '\\pstart') open.push(token);
    else if (token === '\\end' || token === '\\endnumbering' || token === '\\pend') {
      const begins = { '\\end': '\\begin', '\\endnumbering': '\\beginnumbering', '\\pend': '\\pstart' }[token];
      const last = open.pop();
      if (last !== begins) faults.push(`${token} closes ${last} at ${index}`);
    } else if (token === '\\edlabel') {
      if (labels.has(group)) faults.push(`the label ${group} is there twice`);
      labels.set(group, index);
      if (!open.includes('\\pstart')) faults.push(`the label ${group} stands outside of a paragraph`);
    } else if (/^[%#$&^_~]$/.test(token)) faults.push(`a bare ${token} at ${index}`);
    if (/^\\[A-Za-z]/.test(token) && !COMMANDS.has(token.slice(1))) faults.push(`no such command: ${token}`);
  }
  if (open.length > 0) faults.push(`left open: ${open.join(' ')}`);
  for (const { 1: from = '', 2: to = '', index } of tex.matchAll(/\\xxref\{([^{}]*)\}\{([^{}]*)\}\}?/g)) {
    const [begins, ends] = [labels.get(from) ?? Number.POSITIVE_INFINITY, labels.get(to) ?? Number.POSITIVE_INFINITY];
    if (begins > ends || ends > index) faults.push(`${from} and ${to} are not both there before their entry`);
  }
  return faults;
}

test.each(documents())('%s', async (_, tei) => {
  for (const state of ['final', 'diplomatic'] as const) {
    const { output = '' } = await render(tei, { to: 'tex', state });
    expect([state, faultsOf(output)]).toEqual([state, []]);
  }
});

test('the checker sees what is wrong', () => {
  expect(faultsOf('\\pstart\n{x\n\\pend')).toHaveLength(2);
  expect(faultsOf('\\pstart\n50 % & \\nosuch\n\\pend')).toHaveLength(3);
  expect(faultsOf('\\pstart\n\\edtext{}{\\xxref{from-1}{to-1}}\n\\pend')).toHaveLength(1);
});
