import { judge, refusals, type RuleResult } from '../../platform/index.js';
import type { LawInForce } from '../../law/index.js';
import { milesBetween, tenthsOfMiles, type Spot } from './distance.js';
import { rulesOfStep, type StepFacts } from './step.rules.js';
import type { Proposal, Step } from './step.js';

/** Somebody who might do a step, as far as the rules ask. */
export interface Candidate {
  accountId: string;
  name: string;
  home: Spot | null;
  employers: readonly string[];
  /** Accounts and names of relatives and of those with whom they live. */
  ties: readonly { accountId: string | null; name: string }[];
  /** How their papers stand. */
  standing: readonly RuleResult[];
  load: number;
}

/** Whether a person may do a step, and why not. */
export function proposalOf(candidate: Candidate, step: Step, law: LawInForce): Proposal {
  const { accountId, name, load } = candidate;
  const facts = factsOf(candidate, step);
  const results = [...candidate.standing, ...judge([...rulesOfStep[step.kind]], { ...facts, law })];
  const against = refusals(results);
  const notes = results.filter(({ ok, severity }) => !ok && severity === 'record');
  const miles = facts.miles === null ? null : tenthsOfMiles(facts.miles);
  return { accountId, name, load, miles, may: against.length === 0, against, notes };
}

/** Who may first; of those the least busy; of those the nearest. The same people always stand in the same order. */
export const byFitness = (one: Proposal, other: Proposal): number =>
  Number(other.may) - Number(one.may) ||
  one.load - other.load ||
  (one.miles ?? Infinity) - (other.miles ?? Infinity) ||
  one.name.localeCompare(other.name, 'en') ||
  one.accountId.localeCompare(other.accountId, 'en');

function factsOf({ accountId, home, employers, ties }: Candidate, step: Step): StepFacts {
  return {
    kind: step.kind,
    parts: step.notThese.flatMap((earlier) => (earlier.accountId === accountId ? [earlier.because] : [])),
    tied: isOfTheHome(accountId, step) || ties.some((tie) => isTied(tie, step)),
    miles: home && step.home && milesBetween(home, step.home),
    employers,
    schoolName: step.schoolName ?? null,
    boardingSchool: step.boardingSchool ?? false,
  };
}

const isOfTheHome = (accountId: string, { household, studentId }: Step): boolean =>
  household.includes(accountId) || accountId === studentId;

const isTied = ({ accountId, name }: Candidate['ties'][number], step: Step): boolean =>
  (accountId !== null && isOfTheHome(accountId, step)) ||
  (step.householdNames ?? []).some((theirs) => plain(theirs) === plain(name));

const plain = (name: string): string =>
  name.normalize('NFKD').replaceAll(/\p{M}/gu, '').trim().replaceAll(/\s+/g, ' ').toLowerCase();
