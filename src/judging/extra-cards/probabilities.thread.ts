import { figuresOf } from '../results/figures/figures.js';
import type { TallyInput } from '../results/tally-input.js';

/** How probable it is of each work that the line lets it through, as far as the cards so far tell. */
export const inThread = (input: TallyInput): (number | null)[] =>
  figuresOf(input).map(({ probability }) => probability);
