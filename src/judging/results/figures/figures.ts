import type { SheetMethod } from '../../statistics/estimate.js';
import type { Fraction } from '../fraction.js';
import type { TallyInput } from '../tally-input.js';
import { ballotFigures } from './ballot-figures.js';
import { pairFigures } from './pair-figures.js';
import { scoreFigures } from './score-figures.js';

/** What is known of a work before it is ranked. */
export interface Figure {
  /** Complete cards, ballots or comparisons that went in. */
  cards: number;
  /** Mean of what judges gave it, in 0…1; null where judges give no scores. */
  mean: Fraction | null;
  /** The method's own figure, which decides; null when nothing is known. */
  value: Fraction | null;
  /** The range that holds the value with nine chances in ten; null where nothing is known of its error. */
  range: { low: number; high: number } | null;
  /** How probable it is that the work belongs to those whom the line lets through; null where that is not known. */
  probability: number | null;
}

/** The figures of all works by the input's method, in the order of its works. */
export function figuresOf(input: TallyInput): Figure[] {
  if (input.method === 'copeland' || input.method === 'schulze') return ballotFigures(input, input.method);
  if (input.method === 'bradley_terry') return pairFigures(input);
  return scoreFigures(input, input.method satisfies SheetMethod);
}
