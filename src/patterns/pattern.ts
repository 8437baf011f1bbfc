/**
 * Patterns that editors write, in the syntax of JavaScript's regular expressions. They are matched by a machine that is in all
 * its states at once (Thompson 1968; R. Cox, "Regular Expression Matching Can Be Simple And Fast", 2007), so that no pattern,
 * `(a+)+$` neither, takes more time than its length times that of the text. JavaScript's own engine goes back and tries again.
 */
import { type Part, PatternFault, readPattern } from './read.ts';

export interface Pattern {
  /** Whether it matches somewhere in a text. A text longer than {@link LONGEST_TEXT} it does not match. */
  test(text: string): boolean;
}

/** How long a pattern may be, and into how many steps it may unfold: `.{100}` has a hundred. */
const LONGEST = 300;
const MOST_STEPS = 1000;

/** What a pattern is looked for in is a line or a few: it has no more characters than that. */
export const LONGEST_TEXT = 500;

/** A step of the machine: a sign to pass, a condition on the place, ways to go on, or the end. */
type Step =
  | { kind: 'sign'; test: RegExp }
  | { kind: 'point'; at: 'start' | 'end' | 'edge' | 'inside' }
  | { kind: 'ways'; to: number[] }
  | { kind: 'end' };

/**
 * @param flags `u`, or `iu` where the case of letters says nothing
 * @throws PatternFault when it is no pattern
 */
export function patternOf(source: string, flags: 'u' | 'iu' = 'u'): Pattern {
  if (source.length > LONGEST) throw new PatternFault(`it has more than ${LONGEST} characters`);
  const steps: Step[] = [];
  unfold(readPattern(source, flags), steps);
  steps.push({ kind: 'end' });
  return { test: (text) => text.length <= LONGEST_TEXT && matches(steps, Array.from(text)) };
}

/** Why `source` is no pattern; undefined when it is one. */
export function patternFault(source: string): string | undefined {
  try {
    patternOf(source);
    return undefined;
  } catch (error) {
    if (error instanceof PatternFault) return error.message;
    throw error;
  }
}

/** Appends the steps of a part. */
function unfold(part: Part, steps: Step[]): void {
  if (steps.length > MOST_STEPS) throw new PatternFault('it repeats too much, too often');
  if (part.kind === 'sign' || part.kind === 'point') steps.push(part);
  // Nothing is a step too, so that nothing repeated is counted.
  else if (part.kind === 'sequence' && part.parts.length === 0) steps.push({ kind: 'ways', to: [steps.length + 1] });
  else if (part.kind === 'sequence') for (const inner of part.parts) unfold(inner, steps);
  else if (part.kind === 'choice') unfoldChoice(part.options, steps);
  else {
    for (let time = 0; time < part.least; time++) unfold(part.part, steps);
    if (part.most === Number.POSITIVE_INFINITY) unfoldLoop(part.part, steps);
    else for (let time = part.least; time < part.most; time++) unfoldChoice([part.part, NOTHING], steps);
  }
}

const NOTHING: Part = { kind: 'sequence', parts: [] };

function unfoldChoice(options: readonly Part[], steps: Step[]): void {
  const fork = { kind: 'ways' as const, to: [] as number[] };
  steps.push(fork);
  const ends = options.map((option) => {
    fork.to.push(steps.length);
    unfold(option, steps);
    const end = { kind: 'ways' as const, to: [] as number[] };
    steps.push(end);
    return end;
  });
  for (const end of ends) end.to.push(steps.length);
}

function unfoldLoop(part: Part, steps: Step[]): void {
  const start = steps.length;
  const fork = { kind: 'ways' as const, to: [start + 1] };
  steps.push(fork);
  unfold(part, steps);
  steps.push({ kind: 'ways', to: [start] });
  fork.to.push(steps.length);
}

function matches(steps: readonly Step[], signs: readonly string[]): boolean {
  let waiting: number[] = [];
  for (let place = 0; place <= signs.length; place++) {
    // It may begin at every place.
    const here = reached(steps, [...waiting, 0], signs, place);
    if (here === 'end') return true;
    const sign = signs[place];
    if (sign === undefined) return false;
    waiting = here.filter((at) => (steps[at] as { test: RegExp }).test.test(sign)).map((at) => at + 1);
  }
  return false;
}

/** The signs that may come next at a place, or that the end is reached. */
function reached(steps: readonly Step[], from: number[], signs: readonly string[], place: number): number[] | 'end' {
  const seen = new Set<number>();
  const next: number[] = [];
  for (let at = from.pop(); at !== undefined; at = from.pop()) {
    if (seen.has(at)) continue;
    seen.add(at);
    const step = steps[at] as Step;
    if (step.kind === 'end') return 'end';
    if (step.kind === 'sign') next.push(at);
    else if (step.kind === 'ways') from.push(...step.to);
    else if (holds(step.at, signs, place)) from.push(at + 1);
  }
  return next;
}

function holds(at: 'start' | 'end' | 'edge' | 'inside', signs: readonly string[], place: number): boolean {
  if (at === 'start') return place === 0;
  if (at === 'end') return place === signs.length;
  const isEdge = isWord(signs[place - 1]) !== isWord(signs[place]);
  return isEdge === (at === 'edge');
}

const isWord = (sign: string | undefined) => sign !== undefined && /^\w$/.test(sign);
