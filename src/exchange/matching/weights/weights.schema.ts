import { z } from 'zod';
import { MOST_WEIGHT, SOFT_CRITERIA, type SoftCriterion, type Weights } from '../criteria/usual-weights.js';

const WRONG = 'exchange.weights.form.number';

const weight = z.coerce.number(WRONG).int(WRONG).min(0, WRONG).max(MOST_WEIGHT, WRONG);

const fields = Object.fromEntries(SOFT_CRITERIA.map((criterion) => [criterion, weight])) as Record<
  SoftCriterion,
  typeof weight
>;

/** A number for each criterion, and why. */
export const weightsSchema = z
  .object({
    ...fields,
    reason: z.string().trim().min(1, 'exchange.weights.form.reason').max(500, 'exchange.weights.form.long'),
  })
  .transform(({ reason, ...weights }) => ({ reason, weights: weights satisfies Weights }));
export type WeightsTold = z.output<typeof weightsSchema>;
