import { nearest } from '../messages/nearest.ts';
import { type Refusal, refuse } from '../messages/refusal.ts';

/** The refusal of a value that an option does not take; it names the nearest that it does. */
export function unknownValue(option: string, found: string, allowed: readonly string[]): Refusal {
  const near = nearest(found, allowed);
  return refuse('option-value', { option, found, allowed: allowed.join(', '), ...(near && { nearest: near }) });
}
