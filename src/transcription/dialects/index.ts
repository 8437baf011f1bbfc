/** The dialects by name. A dialect is always named, never guessed. */

import { criticmarkup } from './criticmarkup.ts';
import type { Dialect } from './dialect.ts';
import { fromthepage } from './fromthepage.ts';
import { leidenPlus } from './leiden-plus/index.ts';
import { smithsonian } from './smithsonian.ts';
import { zooniverse } from './zooniverse.ts';

const ALL: readonly Dialect[] = [zooniverse, criticmarkup, fromthepage, smithsonian, leidenPlus];

export const DIALECT_NAMES = ALL.map(({ name }) => name);

export const dialectNamed = (name: string): Dialect | undefined => ALL.find((dialect) => dialect.name === name);
