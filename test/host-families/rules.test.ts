import { describe, expect, test } from '@jest/globals';
import { isSingleAdultHome } from '../../src/host-families/household/people-at-home.js';
import { comingOfAge } from '../../src/host-families/household/coming-of-age.js';
import type { HostFacts } from '../../src/host-families/law/host-facts.js';
import { sharersAreOfOneSex } from '../../src/host-families/law/home.rules.js';
import { approvalRules, placingRules } from '../../src/host-families/law/host.rules.js';
import { singleAdultIsAgreedTo } from '../../src/host-families/law/placing.rules.js';
import { referenceRules, type ReferenceFacts } from '../../src/host-families/law/reference.rules.js';
import { changeIsReportedInTime, orientedAfterApproval } from '../../src/host-families/law/standing.rules.js';
import { judge, refusals } from '../../src/platform/index.js';
import { aFamily, aPersonAtHome, aRoom, checkedOn, child, emil, law, nora } from './support/a-family.js';

/** What stands in the way of a placement with the family. */
const against = (wishes: Partial<HostFacts> = {}) =>
  refusals(judge(placingRules, aFamily(wishes))).map(({ id, cites }) => `${id} ${cites.replace('22 CFR 62.25', '')}`);

/** What stands in the way of its approval. */
const toDecide = (wishes: Partial<HostFacts>) => refusals(judge(approvalRules, aFamily(wishes))).map(({ id }) => id);

const shared = (sharerGenders: string[]) =>
  refusals(judge([sharersAreOfOneSex], { studentGender: 'female', sharerGenders, law })).length;

const unchecked = (name: string, birthDate: string, more = {}) =>
  aPersonAtHome({ name, birthDate, isApplicant: false, livesInHome: false, daysPerYear: 60, checks: [], ...more });

const withOne = (one: ReturnType<typeof unchecked>, day = '2026-06-01') =>
  against({
    day,
    members: [{ ...nora, checks: checkedOn(day) }, { ...emil, checks: checkedOn(day) }, child, one],
    approvedOn: day,
  });

const checked = (completedOn: string) =>
  against({ members: [{ ...nora, checks: checkedOn(completedOn) }, emil, child] });

const told = (happenedOn: string) =>
  refusals(judge([changeIsReportedInTime], { happenedOn, reportedOn: '2026-06-11', law })).length;

const oriented = (orientedOn: string, approvedOn: string | null = '2026-04-20') =>
  refusals(judge([orientedAfterApproval], { orientedOn, approvedOn, law })).length;

describe('A family that keeps every rule', () => {
  test('may take a student', () => expect(against()).toEqual([]));
});

describe('Before a student is placed, (j)(1) and (j)(2) want', () => {
  test.each<[string, Partial<HostFacts>, string]>([
    ['to have been told of the duties', { informedOn: null }, 'host-informed-first (j)(1)'],
    ['every question answered', { unanswered: 1 }, 'host-application-is-complete (j)(2)'],
    ['a room described', { rooms: [] }, 'host-application-is-complete (j)(2)'],
    ['each applicant’s signature', { signedIds: ['Nora'] }, 'host-signed-by-every-applicant (j)(2)'],
    [
      'all five photographs',
      { photographs: ['exterior', 'kitchen', 'bedroom', 'bathroom'] },
      'host-photographs-of-each-kind (j)(2)',
    ],
    ['the answer on assistance', { isAssisted: null }, 'host-needs-no-assistance (j)(6)'],
    ['no assistance', { isAssisted: true }, 'host-needs-no-assistance (j)(6)'],
    ['that nothing was promised', { isRewarded: true }, 'host-is-not-rewarded (d)(6)'],
  ])('%s', (_what, wishes, refusal) => expect(against(wishes)).toEqual([refusal]));

  test('the signature of adults who apply alone: a grandmother at home does not sign', () => {
    const grandmother = aPersonAtHome({ name: 'Olga', birthDate: '1950-01-01', isApplicant: false });
    const interview = { ...aFamily().interview!, presentIds: ['Nora', 'Emil', 'Ida', 'Olga'] };
    expect(against({ members: [nora, emil, child, grandmother], interview })).toEqual([]);
  });
});

describe('The interview of (j)(3)', () => {
  const interview = aFamily().interview!;
  test.each<[string, Partial<HostFacts>]>([
    ['that never was', { interview: null }],
    ['by video', { interview: { ...interview, isInPerson: false } }],
    ['in the office', { interview: { ...interview, isInHome: false } }],
    ['tomorrow', { interview: { ...interview, on: '2026-06-02' } }],
    ['without the child', { interview: { ...interview, presentIds: ['Nora', 'Emil'] } }],
  ])('does not count: %s', (_what, wishes) => expect(against(wishes)).toEqual(['host-interviewed-at-home (j)(3)']));

  test('counts without a son who is away at college', () => {
    const son = aPersonAtHome({
      name: 'Max',
      birthDate: '2006-01-01',
      isApplicant: false,
      livesInHome: false,
      daysPerYear: 90,
    });
    expect(against({ members: [nora, emil, child, son] })).toEqual([]);
  });
});

describe('The room of (j)(4)', () => {
  test.each<[string, Parameters<typeof aRoom>[0], string]>([
    ['with a sofa bed', { bedKind: 'convertible' }, 'host-bed-is-ones-own (j)(4)'],
    ['with an air bed', { bedKind: 'inflatable' }, 'host-bed-is-ones-own (j)(4)'],
    ['with its exit blocked', { hasClearExit: false }, 'host-exit-is-clear (j)(4)'],
    ['without a place to study', { hasStudySpace: false }, 'host-room-is-fit (j)(4)'],
    [
      'shared with two',
      { sharers: [{ gender: 'female' }, { gender: 'female' }] },
      'host-room-is-shared-with-one (j)(4)',
    ],
    [
      'of two students and a daughter',
      { beds: 2, sharers: [{ gender: 'female' }] },
      'host-room-is-shared-with-one (j)(4)',
    ],
  ])('does not do %s', (_what, room, refusal) => expect(against({ rooms: [aRoom(room)] })).toEqual([refusal]));

  test.each<[string, Parameters<typeof aRoom>[0]]>([
    ['shared with one', { sharers: [{ gender: 'male' }] }],
    ['for two students', { beds: 2 }],
  ])('does %s', (_what, room) => expect(against({ rooms: [aRoom(room)] })).toEqual([]));

  test('is shared with somebody of the same sex', () => {
    expect([shared([]), shared(['female']), shared(['male']), shared(['female', 'female'])]).toEqual([0, 0, 1, 1]);
  });
});

describe('The references of (j)(5)', () => {
  test('are two', () => {
    expect(against({ references: 1 })).toEqual(['host-has-references (j)(5)']);
    expect(against({ references: 2 })).toEqual([]);
  });

  const neighbour: ReferenceFacts & { law: typeof law } = {
    relation: 'neighbour',
    contact: { email: 'june@example.org', phone: '(585) 555-0188', address: '16 Elm Street, Irondequoit' },
    household: [{ email: 'nora@example.org', phone: '585 555 0101', address: '14 Elm St., Irondequoit' }],
    workers: [{ email: 'rosa@example.org', phone: '', address: '' }],
    law,
  };
  const contact = (wishes: Partial<ReferenceFacts['contact']>) => ({ contact: { ...neighbour.contact, ...wishes } });
  test.each<[string, Partial<ReferenceFacts>, string[]]>([
    ['a neighbour', {}, []],
    ['a cousin', { relation: 'relative' }, ['host-reference-is-no-relative']],
    ['somebody of the sponsor', { relation: 'sponsor' }, ['host-reference-is-not-of-sponsor']],
    [
      'a coordinator who says friend',
      { relation: 'friend', ...contact({ email: 'Rosa@Example.org' }) },
      ['host-reference-is-not-of-sponsor'],
    ],
    ['the household’s e-mail', contact({ email: ' NORA@example.org' }), ['host-reference-is-of-another-household']],
    [
      'the household’s telephone, written otherwise',
      contact({ phone: '+1 (585) 555-0101' }),
      ['host-reference-is-of-another-household'],
    ],
    [
      'the household’s address, written otherwise',
      contact({ address: '14 elm street Irondequoit' }),
      ['host-reference-is-of-another-household'],
    ],
    ['no telephone at all', contact({ phone: '' }), []],
  ])('from %s', (_who, wishes, refused) => {
    const results = refusals(judge(referenceRules, { ...neighbour, ...wishes }));
    expect(results.map(({ id }) => id)).toEqual(refused);
    expect(results.every(({ cites }) => cites === '22 CFR 62.25(j)(5)')).toBe(true);
  });
});

describe('The checks of (j)(7)', () => {
  test('are of everybody from the 18th birthday on, who often stays included', () => {
    expect(withOne(unchecked('Max', '2008-06-01'))).toEqual(['host-adults-are-checked (j)(7)']);
    expect(withOne(unchecked('Max', '2008-06-02'))).toEqual([]);
  });

  test('count for twelve months, to the day before', () => {
    expect(checked('2025-06-02')).toEqual([]);
    expect(checked('2025-06-01')).toEqual(['host-adults-are-checked (j)(7)']);
  });

  test('are two, and both clear', () => {
    const [criminal, registry] = checkedOn('2026-03-01');
    expect(against({ members: [{ ...nora, checks: [criminal!] }, emil, child] })).toHaveLength(1);
    expect(
      against({ members: [{ ...nora, checks: [criminal!, { ...registry!, clear: false }] }, emil, child] }),
    ).toHaveLength(1);
  });

  test('a later check that found something takes the earlier one’s place', () => {
    const checks = [...checkedOn('2026-03-01'), ...checkedOn('2026-05-01', false)];
    expect(against({ members: [{ ...nora, checks }, emil, child] })).toEqual(['host-adults-are-checked (j)(7)']);
  });

  test('of two on one day the one that found something counts, in whatever order they were filed', () => {
    const [clear, found] = [checkedOn('2026-05-01'), checkedOn('2026-05-01', false)];
    for (const checks of [
      [...clear, ...found],
      [...found, ...clear],
    ])
      expect(against({ members: [{ ...nora, checks }, emil, child] })).toEqual(['host-adults-are-checked (j)(7)']);
  });

  test('are due on the 18th birthday of who turns 18 during the stay, and not a day before', () => {
    const daughter = unchecked('Ida', '2009-03-14');
    expect(withOne(daughter, '2027-03-13')).toEqual([]);
    expect(withOne(daughter, '2027-03-14')).toEqual(['host-coming-of-age-is-checked (j)(7)']);
    expect(withOne({ ...daughter, checks: checkedOn('2027-03-14') }, '2027-03-14')).toEqual([]);
  });

  test('are foreseen for whoever turns 18 by the last day of the programme', () => {
    const stay = { from: '2026-06-01', until: '2027-06-12' };
    const born = (birthDate: string) => comingOfAge([unchecked('Ida', birthDate)], stay).map(({ on }) => on);
    expect(born('2009-06-12')).toEqual(['2027-06-12']);
    expect(born('2009-06-13')).toEqual([]);
    expect(born('2008-06-01')).toEqual([]);
    expect(born('2008-06-02')).toEqual(['2026-06-02']);
    expect(born('2008-02-29')).toEqual([]);
    expect(comingOfAge([unchecked('Ida', '2008-02-29')], { ...stay, from: '2026-02-01' })).toMatchObject([
      { on: '2026-03-01' },
    ]);
  });
});

describe('The second-level review of (j)(9)', () => {
  const college = aPersonAtHome({
    name: 'Max',
    birthDate: '2006-09-01',
    isApplicant: false,
    livesInHome: false,
    daysPerYear: 90,
  });
  const alone = { signedIds: ['Nora'], interview: { ...aFamily().interview!, presentIds: ['Nora', 'Ida'] } };
  const review = { on: '2026-04-10', supportNetwork: 'A sister in the next street, the choir' };

  test('is for a single adult without a child in the home; one away at college counts as none', () => {
    expect(isSingleAdultHome([nora, college], '2026-06-01')).toBe(true);
    expect(against({ ...alone, members: [nora, college] })).toEqual(['host-single-adult-is-reviewed-again (j)(9)']);
    expect(against({ ...alone, members: [nora, college], secondReview: review })).toEqual([]);
    expect(against({ ...alone, members: [nora, child] })).toEqual([]);
    expect(against({ members: [nora, emil], signedIds: ['Nora', 'Emil'] })).toEqual([]);
  });

  test('tells of the network of support and the ties to the community', () => {
    const secondReview = { ...review, supportNetwork: ' ' };
    expect(against({ ...alone, members: [nora], secondReview })).toEqual([
      'host-single-adult-is-reviewed-again (j)(9)',
    ]);
  });

  test.each([
    ['both, the day before', '2026-07-31', '2026-07-31', 0],
    ['one on the very day', '2026-08-01', '2026-07-31', 1],
    ['the parents not at all', '2026-07-31', null, 1],
  ])('student and parents agree before the placement: %s', (_what, studentAgreedOn, parentsAgreedOn, refused) => {
    const facts = { isSingleAdultHome: true, placedOn: '2026-08-01', studentAgreedOn, parentsAgreedOn, law };
    expect(refusals(judge([singleAdultIsAgreedTo], facts))).toHaveLength(refused);
    expect(refusals(judge([singleAdultIsAgreedTo], { ...facts, isSingleAdultHome: false }))).toEqual([]);
  });
});

describe('What stands', () => {
  test('an approval counts for twelve months, to the day before', () => {
    expect(against({ approvedOn: '2025-06-02' })).toEqual([]);
    expect(against({ approvedOn: '2025-06-01' })).toEqual(['host-approval-is-current (j)']);
  });

  test('a change whose steps are open freezes every placement: (k)(5)', () => {
    expect(against({ state: 'suspended', openSteps: ['interview'] })).toEqual([
      'host-home-is-open (j)',
      'host-changes-are-screened (k)(5)',
    ]);
  });

  test('a change is looked at before the decision, which is its last step: (k)(5)', () => {
    expect(toDecide({ openSteps: ['approval'] })).toEqual([]);
    expect(toDecide({ openSteps: ['approval', 'checks'] })).toEqual(['host-changes-are-screened-first']);
  });

  test('checks are no older than an arrest that was told: (j)(7)', () => {
    expect(toDecide({ checksFrom: '2026-03-01' })).toEqual([]);
    expect(toDecide({ checksFrom: '2026-03-02' })).toEqual(['host-checks-follow-changes']);
  });

  test('a change is told within ten days', () => {
    expect([told('2026-06-01'), told('2026-05-31')]).toEqual([0, 1]);
  });

  test('an orientation follows the approval, on the same day at the earliest: (d)(9)', () => {
    expect([oriented('2026-04-20'), oriented('2026-04-19'), oriented('2026-04-20', null)]).toEqual([0, 1, 1]);
  });
});
