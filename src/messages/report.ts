/**
 * Every diagnostic of the program passes through here: a rule id names its wording, severity and help in the catalogue of
 * its room, and the message lands on the vfile in the one shape that vfile-message defines.
 */
import type { Point, Position } from 'unist';
import type { VFile } from 'vfile';
import type { VFileMessage } from 'vfile-message';

export type Severity = 'error' | 'warning' | 'info';

/** One diagnostic of a catalogue: what is wrong in one sentence, and what to do. Both may use the values given. */
export interface Rule<Values = never> {
  severity: Severity;
  text: (values: Values) => string;
  help: string | ((values: Values) => string);
}

/** A catalogue maps rule ids to rules. */
// biome-ignore lint/suspicious/noExplicitAny: each rule takes values of its own; `reporter` gives them back their type.
export type Catalogue = Record<string, Rule<any>>;

type ValuesOf<R> = R extends { text: (values: infer V) => string } ? V : never;

/** Where the guide explains a rule. */
export const GUIDE = 'docs/messages.md';

/**
 * Binds a catalogue: the function returned puts one of its diagnostics on a file.
 *
 * @returns `report(file, rule, place, values)`, which adds the message to `file` and returns it. `place` is the exact range
 *   (1-based lines and columns) or undefined where the message concerns the whole file.
 */
export function reporter<C extends Catalogue>(catalogue: C) {
  return <Id extends keyof C & string>(
    file: VFile,
    id: Id,
    place: Position | Point | undefined,
    ...[values]: unknown extends ValuesOf<C[Id]> ? [] : [ValuesOf<C[Id]>]
  ): VFileMessage => {
    const { severity, text, help } = catalogue[id] as Rule<unknown>;
    return say(file, id, place, severity, text(values), typeof help === 'string' ? help : help(values));
  };
}

/** Puts a diagnostic on a file that is in words already. `place` is undefined where it concerns the whole file. */
export function say(
  file: VFile,
  id: string,
  place: Position | Point | undefined,
  severity: Severity,
  sentence: string,
  help: string
): VFileMessage {
  const message = file.message(sentence, { ...(place && { place }), ruleId: id, source: 'stet' });
  message.fatal = severity === 'error' ? true : severity === 'warning' ? false : undefined;
  message.note = help;
  message.url = `${GUIDE}#${id}`;
  return message;
}

/** The severity of a message that `reporter` made. */
export function severity(message: VFileMessage): Severity {
  return message.fatal === true ? 'error' : message.fatal === false ? 'warning' : 'info';
}
