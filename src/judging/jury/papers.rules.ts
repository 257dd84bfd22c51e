import { judge, refusals, refused, satisfied, type Rule, type RuleResult } from '../../platform/index.js';
import { holdsNow, type PaperState } from './papers.js';

export interface PapersFacts {
  agreement: PaperState;
  training: PaperState;
}

/** No judge sees anything before the agreement, nor after it has ended. */
const agreementIsAccepted: Rule<PapersFacts> = {
  id: 'agreement-is-accepted',
  cites: "Judges' agreement",
  severity: 'gate',
  reads: ['agreement'],
  check: ({ agreement }) =>
    holdsNow(agreement) ? satisfied : refused('judging.rule.agreement-is-accepted', {}, { remedy: true }),
};

/** The same with the training. */
export const trainingIsPassed: Rule<PapersFacts> = {
  id: 'training-is-passed',
  cites: "Judges' handbook, training",
  severity: 'gate',
  reads: ['training'],
  check: ({ training }) =>
    holdsNow(training) ? satisfied : refused('judging.rule.training-is-passed', {}, { remedy: true }),
};

export const papersRules = [agreementIsAccepted, trainingIsPassed];

/** Why a judge sees nothing now; empty when both papers hold. */
export const refusalsToSee = (facts: PapersFacts): RuleResult[] => refusals(judge(papersRules, facts));
