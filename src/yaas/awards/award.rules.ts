import { refused, satisfied, type Rule } from '../../platform/index.js';

/** What stands between an entry and an award. */
export interface AwardFacts {
  /** It is at the final level, was judged there, and families know the outcome. */
  released: boolean;
  /** In the category, age group and pool within which the award is given. */
  inSlot: boolean;
  /** Other works that hold the award. */
  holders: number;
  /** It was decided that nobody gets the award. */
  withheld: boolean;
  /** The work holds this award, or a step of the same ladder. */
  holdsOne: boolean;
  /** Several may share it. */
  coWinners: boolean;
  /** The jury's place and the one that the award is for; null where there is none. */
  place: number | null;
  earnedBy: number | null;
  reason: string;
}

const CITES = 'Edition, awards';

const resultReleased: Rule<AwardFacts> = {
  id: 'award_result_released',
  cites: CITES,
  severity: 'gate',
  reads: ['released'],
  check: ({ released }) =>
    released ? satisfied : refused('yaas.rule.award_result_released', undefined, { remedy: true }),
};

const withinItsSlot: Rule<AwardFacts> = {
  id: 'award_within_its_slot',
  cites: CITES,
  severity: 'block',
  reads: ['inSlot'],
  check: ({ inSlot }) => (inSlot ? satisfied : refused('yaas.rule.award_within_its_slot')),
};

const sharedOnlyByRule: Rule<AwardFacts> = {
  id: 'award_shared_only_by_rule',
  cites: CITES,
  severity: 'block',
  reads: ['holders', 'coWinners'],
  check: ({ holders, coWinners }) =>
    holders === 0 || coWinners ? satisfied : refused('yaas.rule.award_shared_only_by_rule'),
};

const notWithheld: Rule<AwardFacts> = {
  id: 'award_not_withheld',
  cites: CITES,
  severity: 'block',
  reads: ['withheld'],
  check: ({ withheld }) =>
    withheld ? refused('yaas.rule.award_not_withheld', undefined, { remedy: true }) : satisfied,
};

const oneForAWork: Rule<AwardFacts> = {
  id: 'award_one_for_a_work',
  cites: CITES,
  severity: 'block',
  reads: ['holdsOne'],
  check: ({ holdsOne }) =>
    holdsOne ? refused('yaas.rule.award_one_for_a_work', undefined, { remedy: true }) : satisfied,
};

/** Against the jury's order only with a reason that stays on record. */
const departureHasReason: Rule<AwardFacts> = {
  id: 'award_departure_has_reason',
  cites: CITES,
  severity: 'gate',
  reads: ['place', 'earnedBy', 'reason'],
  check: ({ place, earnedBy, reason }) =>
    earnedBy === null || place === earnedBy || reason.trim() !== ''
      ? satisfied
      : refused('yaas.rule.award_departure_has_reason'),
};

export const awardRules: readonly Rule<AwardFacts>[] = [
  resultReleased,
  withinItsSlot,
  notWithheld,
  oneForAWork,
  sharedOnlyByRule,
  departureHasReason,
];
