/** By what reviewers weigh an application. */
export const CRITERIA = ['leadership', 'community', 'openness', 'voice'] as const;
export type Criterion = (typeof CRITERIA)[number];

/** Of each criterion, the highest the best. */
export const STEPS = [1, 2, 3, 4, 5] as const;

export type Scores = Record<Criterion, number>;
