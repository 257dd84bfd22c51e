import { judge, refusals, type RuleResult } from '../../platform/index.js';
import type { UnderLaw } from '../../law/index.js';
import type { StepKind } from '../../vetting/index.js';
import type { HostFileState } from '../file/host-file-state.js';
import { isSingleAdultHome } from '../household/people-at-home.js';
import { isNotRewarded, needsNoAssistance } from '../law/application.rules.js';
import type { HostFacts } from '../law/host-facts.js';
import { approvalRules, openingRules, screeningRules, submissionRules } from '../law/host.rules.js';
import { interviewedAtHome } from '../law/people.rules.js';
import { hasReferences } from '../law/reference.rules.js';

/** Whose turn it is: the family's, that of people outside it who vouch, the member's, or nobody's. */
export type Turn = 'family' | 'referees' | 'desk' | 'nobody';

/** What a file waits for. */
export interface NextStep {
  turn: Turn;
  /** Of the catalogue: `host-families.next.<what>`. */
  what: string;
  /** The rules that are in the way, without those of the confidential part. */
  against: readonly RuleResult[];
  /** What somebody of the member is to do, where the law says who may. */
  asks: StepKind | null;
}

type Facts = HostFacts & UnderLaw;

/** What is said of income, assistance and gifts is read by few; it stands on no board. */
const CONFIDENTIAL: ReadonlySet<string> = new Set([needsNoAssistance.id, isNotRewarded.id]);

/** The verdicts that everybody of the desk may read. */
export const withoutConfidential = (results: readonly RuleResult[]): RuleResult[] =>
  results.filter(({ id }) => !CONFIDENTIAL.has(id));

/** The next step of a file, and what is in its way, as its facts of the day have it. */
export const nextStepOf = (facts: Facts): NextStep => BY_STATE[facts.state](facts);

type Asked = (facts: Facts) => NextStep;

const against = (rules: Parameters<typeof judge<Facts>>[0], facts: Facts): RuleResult[] =>
  withoutConfidential(refusals(judge(rules, facts)));

const plain =
  (turn: Turn, what: string, asks: StepKind | null = null): Asked =>
  () => ({ turn, what, against: [], asks });

const application: Asked = (facts) => {
  const open = against(submissionRules, facts);
  return { turn: 'family', what: open.length > 0 ? 'application' : 'submission', against: open, asks: null };
};

/** References, checks and the visit run beside one another; the member has no turn when references alone are missing. */
const screening: Asked = (facts) => {
  const open = against(screeningRules, facts);
  const ids = open.map(({ id }) => id);
  const waitsForReferees = ids.length > 0 && ids.every((id) => id === hasReferences.id);
  return {
    turn: waitsForReferees ? 'referees' : 'desk',
    what: open.length > 0 ? 'screening' : 'finish',
    against: open,
    asks: ids.includes(interviewedAtHome.id) ? 'home-interview' : null,
  };
};

const decision: Asked = (facts) => {
  const isDoneOnce = facts.secondReview !== null || !isSingleAdultHome(facts.members, facts.day);
  const isReviewed = isDoneOnce && !facts.openSteps.includes('second-level-review');
  if (!isReviewed) return { turn: 'desk', what: 'second-level-review', against: [], asks: 'second-level-review' };
  return { turn: 'desk', what: 'decision', against: against(approvalRules, facts), asks: 'selection' };
};

const opening: Asked = (facts) => ({
  turn: 'desk',
  what: 'opening',
  against: against(openingRules, facts),
  asks: null,
});

const asked: readonly (readonly [step: string, kind: StepKind])[] = [
  ['interview', 'home-interview'],
  ['second-level-review', 'second-level-review'],
  ['coordinator', 'coordination'],
  ['approval', 'selection'],
];

/** Of several steps that are open again the one of the member that comes first. */
const again: Asked = (facts) => ({
  turn: 'desk',
  what: 'again',
  against: against(openingRules, facts),
  asks: asked.find(([step]) => facts.openSteps.includes(step))?.[1] ?? null,
});

const BY_STATE: Record<HostFileState, Asked> = {
  inquiry: plain('family', 'reading'),
  informed: plain('family', 'beginning'),
  applying: application,
  returned: application,
  submitted: plain('desk', 'taking-up'),
  screening,
  interviewed: decision,
  second_level_review: decision,
  approved: plain('desk', 'orientation', 'orientation'),
  oriented: opening,
  available: plain('nobody', 'available', 'coordination'),
  hosting: plain('nobody', 'hosting', 'second-visit'),
  suspended: again,
  closed: plain('nobody', 'over'),
  declined: plain('nobody', 'over'),
  withdrawn: plain('nobody', 'over'),
};
