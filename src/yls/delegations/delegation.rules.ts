import { refused, satisfied, type Rule } from '../../platform/index.js';
import { unrelatedAmong } from '../../vetting/index.js';
import type { DelegationFacts } from './delegation.facts.js';

type DelegationRule = Rule<{ delegation: DelegationFacts }>;

/** What the summit's own rules are cited as. */
const POLICY = "The summit's rules: supervision of delegations";

/** Spouses count as one, and so do relatives of the same student. */
const UNRELATED_ADULTS = 2;

interface Draft {
  id: string;
  cites?: string;
  /** What fills the sentence of a refusal; `true` when the rule is kept. */
  check: (delegation: DelegationFacts) => true | Record<string, string | number | Date>;
}

const delegationRule = ({ id, cites = POLICY, check }: Draft): DelegationRule => ({
  id: `yls-${id}`,
  cites,
  severity: 'block',
  reads: ['delegation'],
  check: ({ delegation }) => {
    const kept = check(delegation);
    return kept === true ? satisfied : refused(`yls.rule.${id}`, kept, { remedy: true });
  },
});

/** For all seats, not only for those that are taken. */
export const chaperonesSuffice = delegationRule({
  id: 'chaperones-suffice',
  check: ({ seats, adults, studentsPerChaperone: each }) => {
    const needed = Math.ceil(seats / each);
    return adults.length >= needed || { seats, needed, there: adults.length, each };
  },
});

export const adultsAreUnrelated = delegationRule({
  id: 'adults-are-unrelated',
  cites: `${POLICY}; two unrelated adults after SafeSport MAAPP`,
  check: ({ adults }) => {
    const there = unrelatedAmong(adults);
    return there >= UNRELATED_ADULTS || { there, needed: UNRELATED_ADULTS };
  },
});

/** Somebody sleeps near the girls, and somebody near the boys. */
export const roomsHaveSomebodyNear = delegationRule({
  id: 'rooms-have-somebody-near',
  check: ({ hasGirls, hasBoys, adults }) => {
    const has = (gender: 'female' | 'male') => adults.some((adult) => adult.gender === gender);
    if (hasGirls && !has('female')) return { missing: 'woman' };
    return !hasBoys || has('male') || { missing: 'man' };
  },
});

/** Of everybody, so that nobody travels with minors who may not. */
export const chaperonesAreCleared = delegationRule({
  id: 'chaperones-are-cleared',
  cites: '22 CFR 62.25(d)(3), by policy of the summit',
  check: ({ adults, endsOn }) => {
    const wanting = adults.filter(({ clearedUntil }) => clearedUntil === null || clearedUntil < endsOn);
    const names = wanting.map(({ name }) => name).join(', ');
    return wanting.length === 0 || { names, until: new Date(`${endsOn}T12:00:00Z`) };
  },
});

/** What a delegation needs before it travels. */
export const rulesOfDelegation: readonly DelegationRule[] = [
  chaperonesSuffice,
  adultsAreUnrelated,
  roomsHaveSomebodyNear,
  chaperonesAreCleared,
];

/** Whether one more family can be invited. */
export const delegationHasSeat: Rule<{ seats: { taken: number; all: number } }> = {
  id: 'yls-delegation-has-seat',
  cites: POLICY,
  severity: 'block',
  reads: ['seats'],
  check: ({ seats: { taken, all } }) =>
    taken < all ? satisfied : refused('yls.rule.delegation-has-seat', { all }, { remedy: true }),
};
