import { refused, satisfied, type Rule } from '../../platform/index.js';

/** What stands for a round when its next step is asked for. */
export interface RoundFacts {
  /** Works that take part. */
  works: number;
  acceptedJudges: number;
  /** Works with fewer judges than their minimum of cards. */
  underJudged: number;
  /** Works with fewer complete cards than their minimum. */
  underScored: number;
  /** Whether one result run was adopted. */
  adopted: boolean;
}

const cites = "Judges' handbook, rounds";

export const hasWorks: Rule<RoundFacts> = {
  id: 'round-has-works',
  cites,
  severity: 'gate',
  reads: ['works'],
  check: ({ works }) => (works > 0 ? satisfied : refused('judging.rule.round-has-works', {}, { remedy: true })),
};

export const hasJudges: Rule<RoundFacts> = {
  id: 'round-has-judges',
  cites,
  severity: 'gate',
  reads: ['acceptedJudges'],
  check: ({ acceptedJudges }) =>
    acceptedJudges > 0 ? satisfied : refused('judging.rule.round-has-judges', {}, { remedy: true }),
};

/** Before opening: a work that too few judges look at could never be ranked. */
export const everyWorkIsJudged: Rule<RoundFacts> = {
  id: 'every-work-is-judged',
  cites,
  severity: 'gate',
  reads: ['underJudged'],
  check: ({ underJudged }) =>
    underJudged === 0
      ? satisfied
      : refused('judging.rule.every-work-is-judged', { works: underJudged }, { remedy: true }),
};

/** A round may be tallied with incomplete cards when each work has its minimum. */
export const everyWorkHasItsMinimum: Rule<RoundFacts> = {
  id: 'every-work-has-its-minimum',
  cites,
  severity: 'gate',
  reads: ['underScored'],
  check: ({ underScored }) =>
    underScored === 0
      ? satisfied
      : refused('judging.rule.every-work-has-its-minimum', { works: underScored }, { remedy: true }),
};

export const oneRunIsAdopted: Rule<RoundFacts> = {
  id: 'one-run-is-adopted',
  cites: "Judges' handbook, results",
  severity: 'gate',
  reads: ['adopted'],
  check: ({ adopted }) => (adopted ? satisfied : refused('judging.rule.one-run-is-adopted', {}, { remedy: true })),
};
