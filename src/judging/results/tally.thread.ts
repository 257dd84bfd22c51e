import type { TallyInput } from './tally-input.js';
import { tally, type Tally } from './tally.js';

/** Counts a round apart from those who wait for a page. */
export const inThread = (input: TallyInput): Tally => tally(input);
