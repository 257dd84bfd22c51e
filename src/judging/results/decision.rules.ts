import { judge, refusals, refused, satisfied, type Rule, type RuleResult } from '../../platform/index.js';
import type { Departure } from './decisions.js';

const departureHasReason: Rule<{ withoutReason: number }> = {
  id: 'departure-has-reason',
  cites: "Judges' handbook, results",
  severity: 'block',
  reads: ['withoutReason'],
  check: ({ withoutReason }) =>
    withoutReason === 0 ? satisfied : refused('judging.rule.departure-has-reason', {}, { remedy: true }),
};

/** Why these departures from the ranking cannot stand; empty when each says why. */
export const departsWithReason = (departures: readonly Departure[]): RuleResult[] =>
  refusals(judge([departureHasReason], { withoutReason: departures.filter(({ reason }) => !reason.trim()).length }));
