import { REFUSALS, type Refused } from './cli.ts';

type ValuesOf<R> = R extends { text: (values: infer V) => string } ? V : never;

/** A command that cannot be carried out: what is thrown where no diagnostic on a file would tell it. */
export class Refusal extends Error {
  override name = 'Refusal';
  readonly ruleId: keyof typeof REFUSALS;
  readonly status: 2 | 3;
  readonly help: string;

  constructor(ruleId: keyof typeof REFUSALS, text: string, { status, help }: { status: 2 | 3; help: string }) {
    super(text);
    this.ruleId = ruleId;
    this.status = status;
    this.help = help;
  }
}

/** The refusal `ruleId` of the catalogue, worded with `values`; to be thrown. */
export function refuse<Id extends keyof typeof REFUSALS>(ruleId: Id, values: ValuesOf<(typeof REFUSALS)[Id]>): Refusal {
  const rule = REFUSALS[ruleId] as unknown as Refused<unknown>;
  const help = typeof rule.help === 'string' ? rule.help : rule.help(values);
  return new Refusal(ruleId, rule.text(values), { status: rule.status, help });
}
