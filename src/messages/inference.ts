/** What the inference rules report: each use of a rule, what it read, and how to have it otherwise. */
import { type Rule, reporter } from './report.ts';

/** Every use of a rule is told, and none is wrong. */
const rule = <Values>(text: (values: Values) => string, other: string): Rule<Values> => ({
  severity: 'info',
  text,
  help: other
});

const off = (id: string) => `switch the rule off with \`infer: {${id}: false}\` in the metadata.`;

export const INFERENCE = {
  'page-furniture': rule<{ line: string }>(
    ({ line }) => `\`${line}\` is read as page furniture.`,
    `If it belongs to the text, ${off('page-furniture')}`
  ),
  heading: rule<{ line: string }>(
    ({ line }) => `\`${line}\` is read as a heading.`,
    `For a heading of another depth write \`## …\`; if it is none, ${off('heading')}`
  ),
  'page-break': rule<{ page: string }>(
    ({ page }) => `Page ${page} is read to begin here.`,
    `If it begins elsewhere, write \`[page]\` where each page begins; if there are no pages, ${off('page-break')}`
  ),
  'interlinear-line': rule<{ line: string; struck?: string }>(
    ({ line, struck }) =>
      struck === undefined
        ? `\`${line}\` is read as an addition above the line whose place in the text is not known.`
        : `\`${line}\` is read as an addition above the line that replaces \`${struck}\`.`,
    `Write the addition as \`^{…}\` where it belongs; if it is a paragraph or a heading, ${off('interlinear-line')}`
  ),
  catchword: rule<{ line: string }>(
    ({ line }) => `\`${line}\` is read as a catchword: the next page begins with it.`,
    `If the words stand twice in the text, ${off('catchword')}`
  ),
  'paragraph-continues': rule<{ before: string; after: string }>(
    ({ before, after }) =>
      `The paragraph that breaks off with \`${before}\` is read to go on over the page boundary with \`${after}\`.`,
    `If a new paragraph begins there, ${off('paragraph-continues')}`
  ),
  field: rule<{ label: string }>(
    ({ label }) => `\`${label}\` is read as the label of a field.`,
    `If it is plain text, ${off('field')}`
  ),
  'out-of-flow': rule<{ line: string }>(
    ({ line }) => `The block from \`${line}\` on is read as a drafting block that stands outside the text.`,
    `If it belongs to the text, ${off('out-of-flow')}`
  ),
  'labelled-item': rule<{ first: string; last: string; inside?: string }>(
    ({ first, last, inside }) =>
      `${first === last ? `\`${first}\` is` : `\`${first}\` to \`${last}\` are`} read as one list${inside === undefined ? '' : ` inside item \`${inside}\``}.`,
    `To keep a label as plain text, write a backslash before its punctuation, as in \`(a\\)\`; or ${off('labelled-item')}`
  ),
  signature: rule<{ line: string }>(
    ({ line }) => `\`${line}\` is read as the signature.`,
    `Write \`::: {.closer}\` around the lines of a longer ending; if it is none, ${off('signature')}`
  ),
  'repeated-word': rule<{ word: string }>(
    ({ word }) => `The struck \`${word}\` is read as a false start: it stands again right after.`,
    `If an addition beside it replaces it, join the two by a shared name, as in \`{sub=a}\`; or ${off('repeated-word')}`
  ),
  'displaced-addition': rule<{ added: string; struck: string }>(
    ({ added, struck }) => `\`${added}\` is read as the replacement of \`${struck}\`, later in its sentence.`,
    `If it is an addition where it stands, write \`{.alone}\` after it; or ${off('displaced-addition')}`
  )
};

/** The id of an inference rule. */
export type InferenceRule = keyof typeof INFERENCE;

export const reportInference = reporter(INFERENCE);
