import { describe, expect, test } from '@jest/globals';
import { LawInForce } from '../../src/law/index.js';
import { refused, type RuleResult } from '../../src/platform/index.js';
import { milesBetween, tenthsOfMiles } from '../../src/vetting/steps/distance.js';
import { byFitness, proposalOf, type Candidate } from '../../src/vetting/steps/proposal.js';
import { isTheSchool } from '../../src/vetting/steps/school-name.js';
import type { EarlierPart, Step, StepKind } from '../../src/vetting/steps/step.js';

const law = new LawInForce('2026-11-01');
const rochester = { lat: 43.15, lon: -77.62 };
const MILES_IN_A_DEGREE = (3958.7613 * Math.PI) / 180;
/** Straight north of the home, so that the degrees are plain. */
const milesAway = (miles: number) => ({ lat: rochester.lat + miles / MILES_IN_A_DEGREE, lon: rochester.lon });

const rosa = (wishes: Partial<Candidate> = {}): Candidate => ({
  accountId: 'rosa',
  name: 'Rosa Lindqvist',
  home: milesAway(12),
  employers: [],
  ties: [],
  standing: [],
  load: 0,
  ...wishes,
});
const step = (kind: StepKind, wishes: Partial<Step> = {}): Step => ({
  kind,
  memberId: 'member',
  home: rochester,
  notThese: [],
  household: ['anna', 'ben'],
  ...wishes,
});
const against = (asked: Step, person: Partial<Candidate> = {}, numbers = law) =>
  proposalOf(rosa(person), asked, numbers).against.map(({ id, cites }) => `${id} ${cites.slice(7)}`);
const before = (because: EarlierPart) => ({ notThese: [{ accountId: 'rosa', because }] });

describe('The coordinator’s home, (d)(5)', () => {
  const tooFar = ['coordinator-within-reach 62.25(d)(5)'];

  test('is at most 120.0 miles from the student’s', () => {
    expect(against(step('coordination'), { home: milesAway(119.999) })).toEqual([]);
    expect(against(step('coordination'), { home: milesAway(120.001) })).toEqual(tooFar);
  });

  test('is 193.1 km away at most, and never told as 120 when it is more', () => {
    expect(milesBetween(rochester, milesAway(120)) * 1.609344).toBeCloseTo(193.1, 1);
    expect(tenthsOfMiles(120)).toBe(120);
    expect(tenthsOfMiles(120.001)).toBe(120.1);
    expect(proposalOf(rosa({ home: milesAway(120.001) }), step('contact'), law)).toMatchObject({
      miles: 120.1,
      against: [{ because: { params: { miles: 120.1, most: 120 } } }],
    });
  });

  test('bars who is to be at the home, and nobody who reviews on paper', () => {
    const far = { home: milesAway(300) };
    for (const kind of ['home-interview', 'second-visit', 'follow-up-visit', 'contact', 'coordination'] as const)
      expect(against(step(kind), far)).toEqual(tooFar);
    expect(against(step('second-level-review'), far)).toEqual([]);
  });

  test('beyond 100 miles is a long way, which is said and stops nothing', () => {
    expect(proposalOf(rosa({ home: milesAway(99.9) }), step('contact'), law).notes).toEqual([]);
    const far = proposalOf(rosa({ home: milesAway(100.1) }), step('contact'), law);
    expect(far).toMatchObject({ may: true, notes: [{ id: 'coordinator-lives-near' }] });
  });

  test('that nobody knows is no home within reach', () => {
    expect(against(step('contact'), { home: null })).toEqual(tooFar);
    expect(against(step('contact', { home: null }))).toEqual(tooFar);
  });

  test('goes by the number of the day', () => {
    const nearer = new LawInForce('2026-11-01', new Map([['coordinator-within-reach most', 50]]));
    expect(against(step('contact'), { home: milesAway(60) }, nearer)).toEqual(tooFar);
  });
});

describe('The second visit, (d)(12)', () => {
  const again = ['second-visit-by-another-person 62.25(d)(12)'];

  test.each(['recruited', 'interviewed', 'selected'] as const)('is never made by who %s the family', (because) => {
    expect(against(step('second-visit', before(because)))).toEqual(again);
  });

  test('is open to who reviewed on paper, and to who did something for another family', () => {
    expect(against(step('second-visit', before('reviewed')))).toEqual([]);
    expect(against(step('second-visit', { notThese: [{ accountId: 'max', because: 'interviewed' }] }))).toEqual([]);
  });

  test('alone wants fresh eyes: who interviewed may keep contact', () => {
    expect(against(step('contact', before('interviewed')))).toEqual([]);
    expect(against(step('follow-up-visit', before('interviewed')))).toEqual([]);
  });
});

describe('The second-level review, (j)(9)', () => {
  test.each(['recruited', 'interviewed', 'selected'] as const)('is never made by who %s the family', (because) => {
    expect(against(step('second-level-review', before(because)))).toEqual([
      'second-review-by-another-person 62.25(j)(9)',
    ]);
  });

  test('bars its reviewer from selecting afterwards', () => {
    expect(against(step('selection', before('reviewed')))).toEqual(['second-review-by-another-person 62.25(j)(9)']);
    expect(against(step('selection', before('interviewed')))).toEqual([]);
  });
});

describe('Host and coordinator, (d)(10)(i)', () => {
  const conflict = ['worker-is-not-of-the-household 62.25(d)(10)(i)'];

  test('are never one person, whoever of the home they are', () => {
    expect(against(step('contact', { household: ['anna', 'rosa'] }))).toEqual(conflict);
  });

  test('are no couple: the coordinator who marries the host has no part in the family from then on', () => {
    expect(against(step('contact'))).toEqual([]);
    expect(against(step('contact'), { ties: [{ accountId: 'anna', name: 'Anna' }] })).toEqual(conflict);
  });

  test('are no relatives, also by a name that was declared for a child without an account', () => {
    const niece = { ties: [{ accountId: null, name: ' Zoë  Ortiz' }] };
    expect(against(step('contact', { householdNames: ['Zoe Ortiz'] }), niece)).toEqual(conflict);
    expect(against(step('contact', { householdNames: ['Zoe Ortega'] }), niece)).toEqual([]);
  });

  test('and the student and their coordinator are no relatives either', () => {
    const uncle = { ties: [{ accountId: 'mei', name: 'Mei' }] };
    expect(against(step('contact', { studentId: 'mei' }), uncle)).toEqual(conflict);
  });
});

describe('A position of trust, (d)(10)(iii)', () => {
  const trusted = ['worker-holds-no-position-of-trust 62.25(d)(10)(iii)'];
  const school = { schoolName: 'Irondequoit High School' };

  test('bars who works at the student’s school, however it is written', () => {
    for (const employer of [
      'Irondequoit High School',
      'irondequoit HS',
      'Teacher at Irondequoit High',
      'The Irondequoit School',
    ])
      expect(against(step('coordination', school), { employers: ['City of Rochester', employer] })).toEqual(trusted);
  });

  test('bars nobody of another school, nor anybody before the school is known', () => {
    expect(against(step('coordination', school), { employers: ['Brighton High School', 'High School'] })).toEqual([]);
    expect(against(step('coordination'), { employers: ['Irondequoit High School'] })).toEqual([]);
    expect(isTheSchool('', 'Irondequoit High School')).toBe(false);
  });

  test('is allowed at a boarding school', () => {
    expect(
      against(step('coordination', { ...school, boardingSchool: true }), { employers: [school.schoolName] }),
    ).toEqual([]);
  });
});

const person = (name: string, wishes: Partial<Candidate> = {}) => rosa({ accountId: name, name, ...wishes });
const sorted = (all: Candidate[]) =>
  all
    .map((one) => proposalOf(one, step('contact'), law))
    .toSorted(byFitness)
    .map(({ name }) => name);

describe('A proposal', () => {
  const paper: RuleResult = {
    id: 'worker-checked-each-year',
    cites: '22 CFR 62.25(d)(3)',
    severity: 'block',
    ...refused('vetting.rule.worker-checked-each-year', { within: 12 }),
  };
  test('holds what stands against the papers beside what stands against the step', () => {
    expect(against(step('contact', { household: ['rosa'] }), { standing: [paper] })).toEqual([
      'worker-checked-each-year 62.25(d)(3)',
      'worker-is-not-of-the-household 62.25(d)(10)(i)',
    ]);
  });

  test('puts first who may, then the least busy, then the nearest, whatever the order of asking', () => {
    const people = [
      person('expired', { standing: [paper] }),
      person('busy', { load: 9, home: milesAway(1) }),
      person('near', { load: 2, home: milesAway(3) }),
      person('far', { load: 2, home: milesAway(90) }),
      person('nearTwin', { load: 2, home: milesAway(3) }),
    ];
    expect(sorted(people)).toEqual(['near', 'nearTwin', 'far', 'busy', 'expired']);
    expect(sorted(people.toReversed())).toEqual(sorted(people));
  });
});
