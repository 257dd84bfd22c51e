import type { LawInForce } from '../../../law/index.js';
import { usualWeights, type Weights } from './usual-weights.js';

/** How a term wants its pairs judged. */
export interface MatchPolicy {
  /** Of the day on which it is judged. */
  law: LawInForce;
  weights: Weights;
  /** Whether a home of two mothers or two fathers is only for who said to be open to it. */
  sameSexParentsAsks: boolean;
  singleMenHostBoysOnly: boolean;
  /** Whether very small children at home need the student's word. */
  infantsOnRequest: boolean;
  /** Whether the approval must last until the student's last day as it stands; otherwise it is renewed in its time. */
  approvalToEnd: boolean;
  /** For how many days a student may begin in an arrival home before the permanent one is free; 0 for none. */
  arrivalDays: number;
}

export const usualPolicy = (law: LawInForce): MatchPolicy => ({
  law,
  weights: usualWeights,
  sameSexParentsAsks: true,
  singleMenHostBoysOnly: true,
  infantsOnRequest: false,
  approvalToEnd: false,
  arrivalDays: 0,
});
