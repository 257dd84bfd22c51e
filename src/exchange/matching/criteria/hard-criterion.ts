import type { Exclusion } from './exclusion.js';
import type { Pair } from './pair.js';

/** A condition: each answer is a reason why the home is none for the student. */
export type HardCriterion = (pair: Pair) => readonly Exclusion[];

export const none: readonly Exclusion[] = [];
