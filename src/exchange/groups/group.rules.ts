import { refused, satisfied, type Rule, type Severity } from '../../platform/index.js';
import { unrelatedAmong } from '../../vetting/index.js';
import type { GroupGateFacts, GroupOnTrip, TripFacts } from './trip.facts.js';

/*
 * A trip of three weeks is no semester at a school, so that 22 CFR 62.25 leaves it alone but for who works with students at all; 62.8(b) asks
 * for the three weeks. What a group needs is the programme's own policy, its numbers are the term's.
 */
type GroupRule = Rule<GroupGateFacts>;

/** What the sponsor's own rules are cited as. */
export const POLICY = 'Programme policy for Youth Ambassadors';

interface Draft {
  id: string;
  cites?: string;
  severity?: Severity;
  /** What fills the sentence of a refusal; `true` when the rule is kept. Without a group there is nothing to ask but for one. */
  check: (group: GroupOnTrip, trip: TripFacts) => true | Record<string, string | number | Date>;
}

const groupRule = ({ id, cites = POLICY, severity = 'block', check }: Draft): GroupRule => ({
  id: `exchange-${id}`,
  cites,
  severity,
  reads: ['trip'],
  check: ({ trip }) => {
    const kept = trip?.group ? check(trip.group, trip) : true;
    return kept === true ? satisfied : refused(`exchange.rule.${id}`, kept, { remedy: true });
  },
});

export const studentIsInGroup: GroupRule = {
  id: 'exchange-student-is-in-group',
  cites: POLICY,
  severity: 'block',
  reads: ['trip'],
  check: ({ trip }) =>
    trip === null || trip.group ? satisfied : refused('exchange.rule.student-is-in-group', {}, { remedy: true }),
};

/** Of everybody, so that nobody travels with the group who may not. */
export const chaperonesAreCleared = groupRule({
  id: 'chaperones-are-cleared',
  cites: '22 CFR 62.25(d)(3), by programme policy',
  check: ({ adults }, { endsOn }) => {
    const wanting = adults.filter(({ clearedUntil }) => clearedUntil === null || clearedUntil < endsOn);
    const names = wanting.map(({ name }) => name).join(', ');
    return wanting.length === 0 || { names, until: new Date(`${endsOn}T12:00:00Z`) };
  },
});

export const chaperonesSuffice = groupRule({
  id: 'chaperones-suffice',
  check: ({ students, adults }, { studentsPerChaperone }) => {
    const needed = Math.ceil(students / studentsPerChaperone);
    return adults.length >= needed || { students, needed, there: adults.length, each: studentsPerChaperone };
  },
});

export const adultsAreUnrelated = groupRule({
  id: 'adults-are-unrelated',
  check: ({ adults }, { unrelatedAdults: needed }) => {
    const there = unrelatedAmong(adults);
    return there >= needed || { there, needed };
  },
});

export const womanAndManAccompany = groupRule({
  id: 'woman-and-man-accompany',
  check: ({ hasGirls, hasBoys, adults }, { womanAndMan }) => {
    const has = (gender: 'female' | 'male') => adults.some((adult) => adult.gender === gender);
    if (!womanAndMan) return true;
    if (hasGirls && !has('female')) return { missing: 'woman' };
    return !hasBoys || has('male') || { missing: 'man' };
  },
});

/** What a group needs before anybody of it travels. */
export const rulesOfGroup: readonly GroupRule[] = [
  chaperonesAreCleared,
  chaperonesSuffice,
  adultsAreUnrelated,
  womanAndManAccompany,
];

/** For the gate of a student's journey. */
export const groupRules: readonly GroupRule[] = [studentIsInGroup, ...rulesOfGroup];

/** Whether one more may come along. */
export const groupHasRoom: Rule<{ students: number; most: number }> = {
  id: 'exchange-group-has-room',
  cites: POLICY,
  severity: 'block',
  reads: ['students', 'most'],
  check: ({ students, most }) =>
    students < most ? satisfied : refused('exchange.rule.group-has-room', { most }, { remedy: true }),
};

/** A trip that may not be worth its journey: it is told, and stops nothing. */
export const groupIsLargeEnough: Rule<{ students: number; fewest: number }> = {
  id: 'exchange-group-is-large-enough',
  cites: POLICY,
  severity: 'record',
  reads: ['students', 'fewest'],
  check: ({ students, fewest }) =>
    students >= fewest
      ? satisfied
      : refused('exchange.rule.group-is-large-enough', { students, fewest }, { remedy: true }),
};
