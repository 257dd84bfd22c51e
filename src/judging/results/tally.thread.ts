import { lab, type Lab } from './lab/lab.js';
import type { TallyInput } from './tally-input.js';
import { tally, type Tally } from './tally.js';

/** Counts a round, and looks at it by all methods, apart from those who wait for a page. */
export const inThread = (input: TallyInput): Tally & { lab: Lab } => ({ ...tally(input), lab: lab(input) });
