import { judge, refusals, refused, satisfied, type Rule, type RuleResult } from '../../platform/index.js';

const cites = "Judges' handbook, pairs";

/** Another tab, or another device, was faster and said otherwise. */
const pairIsComparedOnce: Rule<{ saidOtherwise: boolean }> = {
  id: 'pair-is-compared-once',
  cites,
  severity: 'block',
  reads: ['saidOtherwise'],
  check: ({ saidOtherwise }) =>
    saidOtherwise ? refused('judging.rule.pair-is-compared-once', {}, { remedy: true }) : satisfied,
};

const somethingWasCompared: Rule<{ standing: number }> = {
  id: 'something-was-compared',
  cites,
  severity: 'block',
  reads: ['standing'],
  check: ({ standing }) => (standing > 0 ? satisfied : refused('judging.rule.something-was-compared')),
};

/** Why a comparison cannot be made; empty when it can. */
export const refusalsToCompare = (facts: { saidOtherwise: boolean }): RuleResult[] =>
  refusals(judge([pairIsComparedOnce], facts));

/** Why no comparison can be undone. */
export const refusalsToUndoPair = (facts: { standing: number }): RuleResult[] =>
  refusals(judge([somethingWasCompared], facts));
