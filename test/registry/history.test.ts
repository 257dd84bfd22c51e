import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { NewAct } from '../../src/registry/index.js';
import { DuesCorrections } from '../../src/registry/members/dues-corrections.service.js';
import { MemberRecords } from '../../src/registry/members/member-records.service.js';
import { MemberStandingQueries } from '../../src/registry/members/member-standing.queries.js';
import { ActCorrections } from '../../src/registry/partnerships/act-corrections.service.js';
import { OnePerCountryQueries } from '../../src/registry/partnerships/one-per-country.queries.js';
import { PartnershipDeskQueries } from '../../src/registry/partnerships/partnership-desk.queries.js';
import { Waivers } from '../../src/registry/partnerships/waivers.service.js';
import { add, aMember, aPartnership, bologna, portland, salem, sapporo } from './support/places.js';
import { RegistryInTest } from './support/registry-in-test.js';

let registry: RegistryInTest;
let home: string;
let abroad: string;

beforeAll(async () => {
  registry = await RegistryInTest.start();
});
afterAll(() => registry.stop());
beforeEach(async () => {
  await registry.rows('TRUNCATE community, partnership, member_tier CASCADE');
  home = await add(registry, portland);
  abroad = await add(registry, bologna);
});

const standing = (member: string, on: string) => registry.get(MemberStandingQueries).on(member, on);
const recognised = async (member: string, on: string) => (await standing(member, on)).recognised;
const refusal = (because: string) => ({ because: { key: `registry.refusal.${because}` } });
const anAct = (partnershipId: string, kind: NewAct['kind'], datedOn: string, more: Partial<NewAct> = {}) =>
  registry.do((unit, service) => service.addAct(unit, { partnershipId, kind, datedOn, ...more }));
const stateOn = async (id: string, on: string) => {
  const [row] = await registry.rows<{ kind: string; status: string }>(
    'SELECT kind, status FROM partnership_status_on($2) WHERE partnership_id = $1',
    [id, on],
  );
  return row;
};

describe('Was this member recognised on 1 April?', () => {
  test('on the first and last day that is covered and not beside them, from the day of payment on', async () => {
    const member = await aMember(registry, home, { fromOn: '2026-04-01', toOn: '2026-06-30', paidOn: '2026-04-01' });
    const days = ['2026-03-31', '2026-04-01', '2026-06-30', '2026-07-01'];
    expect(await Promise.all(days.map((day) => recognised(member, day)))).toEqual([false, true, true, false]);
    const late = await aMember(registry, abroad, { fromOn: '2026-01-01', toOn: '2026-12-31', paidOn: '2026-04-02' });
    expect([await recognised(late, '2026-04-01'), await recognised(late, '2026-04-02')]).toEqual([false, true]);
  });

  test('a payment that is recorded later adds a row; the register still tells what it said then', async () => {
    const member = await aMember(registry, home, { paidOn: null });
    await registry.rows(`UPDATE dues_period SET created_at = '2025-12-01'`);
    const [period] = await registry.rows<{ id: string }>('SELECT id FROM dues_period');
    const dues = { fromOn: '2026-01-01', toOn: '2026-12-31', paidOn: '2026-01-15' };
    await registry.do((unit) =>
      registry.get(DuesCorrections).correct(unit, period!.id, { dues, because: 'Paid by check' }),
    );
    expect(await standing(member, '2026-04-01')).toMatchObject({ recognised: true, recognisedAsKnownThen: false });
    expect(await registry.rows('SELECT paid_on::text, replaced_because FROM dues_period ORDER BY created_at')).toEqual([
      { paid_on: null, replaced_because: 'Paid by check' },
      { paid_on: '2026-01-15', replaced_because: null },
    ]);
  });

  test('a period that is struck out counts no more, and two corrections at once leave one', async () => {
    const member = await aMember(registry, home);
    const [period] = await registry.rows<{ id: string }>('SELECT id FROM dues_period');
    const strike = () =>
      registry.do((unit) =>
        registry.get(DuesCorrections).correct(unit, period!.id, { dues: null, because: 'Bounced' }),
      );
    const outcomes = await Promise.allSettled([strike(), strike()]);
    expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect(outcomes.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: refusal('corrected_already'),
    });
    expect(await recognised(member, '2026-04-01')).toBe(false);
    await aMember(registry, abroad);
    await registry.do((unit, service) =>
      service.addDuesPeriod(unit, { memberId: member, fromOn: '2026-01-01', toOn: '2026-12-31', paidOn: '2026-02-01' }),
    );
    expect(await recognised(member, '2026-02-01')).toBe(true);
  });
});

const figure = (memberId: string, count: number, countsFrom: string) =>
  registry.do((unit) =>
    registry.get(MemberRecords).addFigure(unit, memberId, { count, countsFrom, year: 2020, source: 'Census' }),
  );

describe('A member’s population band', () => {
  test('holds its lower end and not its upper', async () => {
    const member = await aMember(registry, home);
    const bandOf = async (count: number, day: string) => {
      await figure(member, count, day);
      return (await standing(member, day)).band;
    };
    expect(await bandOf(25_000, '2026-01-01')).toEqual({ from: 0, below: 25_001 });
    expect(await bandOf(25_001, '2026-01-02')).toEqual({ from: 25_001, below: 50_001 });
    expect(await bandOf(500_001, '2026-01-03')).toEqual({ from: 500_001, below: null });
  });

  test('is that of the figure that counted on the day; a later record for the same day corrects it', async () => {
    const member = await aMember(registry, home);
    await figure(member, 90_000, '2020-01-01');
    await figure(member, 120_000, '2026-04-01');
    await figure(member, 130_000, '2026-04-01');
    expect((await standing(member, '2019-12-31')).population).toBeNull();
    expect((await standing(member, '2026-03-31')).population).toMatchObject({ count: 90_000, source: 'Census' });
    expect((await standing(member, '2026-04-01')).population).toMatchObject({ count: 130_000 });
    expect(await registry.count('member_population')).toBe(3);
  });
});

describe('An agreement’s acts', () => {
  test('a friendship grows into a sister partnership on the day of the act, and not before', async () => {
    const id = await registry.do((unit, service) =>
      service.addPartnership(unit, { kind: 'friendship', communityIds: [home, abroad], source: 'test' }),
    );
    await anAct(id, 'signature', '2010-05-01');
    await anAct(id, 'upgrade', '2015-05-01');
    expect(await stateOn(id, '2015-04-30')).toEqual({ kind: 'friendship', status: 'in_force' });
    expect(await stateOn(id, '2015-05-01')).toEqual({ kind: 'sister', status: 'in_force' });
    await expect(anAct(id, 'upgrade', '2016-05-01')).rejects.toMatchObject(refusal('not_a_friendship'));
    await expect(aPartnership(registry, abroad, home)).rejects.toMatchObject(refusal('partnership_exists'));
  });

  test('a sister partnership cannot grow, nor a friendship beside one', async () => {
    const sister = await aPartnership(registry, home, abroad);
    await expect(anAct(sister, 'upgrade', '2015-05-01')).rejects.toMatchObject(refusal('not_a_friendship'));
    const friendship = await registry.do((unit, service) =>
      service.addPartnership(unit, { kind: 'friendship', communityIds: [home, abroad], source: 'test' }),
    );
    await expect(anAct(friendship, 'upgrade', '2015-05-01')).rejects.toMatchObject(refusal('partnership_exists'));
  });

  test('decide the state of each day: resting, taken up again, honored, ended', async () => {
    const id = await aPartnership(registry, home, abroad);
    await anAct(id, 'signature', '2000-01-01');
    await anAct(id, 'dormancy', '2005-01-01');
    await anAct(id, 'reactivation', '2010-01-01');
    await anAct(id, 'emeritus', '2020-01-01');
    await anAct(id, 'termination', '2024-01-01');
    const on = async (day: string) => (await stateOn(id, day))!.status;
    const days = ['1999-12-31', '2000-01-01', '2005-01-01', '2009-12-31', '2010-01-01', '2020-01-01', '2024-01-01'];
    const expected = ['not_signed', 'in_force', 'dormant', 'dormant', 'in_force', 'emeritus', 'terminated'];
    expect(await Promise.all(days.map(on))).toEqual(expected);
  });

  test('that only end an agreement leave unknown what was before, not unsigned', async () => {
    const id = await aPartnership(registry, home, abroad);
    await anAct(id, 'termination', '2020-01-01');
    expect(await stateOn(id, '2019-12-31')).toMatchObject({ status: 'history_unknown' });
    expect(await stateOn(id, '2020-01-01')).toMatchObject({ status: 'terminated' });
  });

  test('that were recorded wrongly stay on record, and the corrected one counts', async () => {
    const id = await aPartnership(registry, home, abroad);
    const actId = await anAct(id, 'signature', '1975-06-01');
    const act = { kind: 'signature', datedOn: '1957-06-01' } as const;
    await registry.do((unit) => registry.get(ActCorrections).correct(unit, actId, { act, because: 'Digits swapped' }));
    expect(await stateOn(id, '1960-01-01')).toMatchObject({ status: 'in_force' });
    const { allActs, partnership } = await registry.get(PartnershipDeskQueries).find(id, '2026-04-01');
    expect(allActs.map(({ datedOn, replacedBecause }) => [datedOn, replacedBecause])).toEqual([
      ['1957-06-01', null],
      ['1975-06-01', 'Digits swapped'],
    ]);
    expect(partnership.acts.map(({ datedOn }) => datedOn)).toEqual(['1957-06-01']);
  });

  test('whose term ends soon or has ended are due for renewal, until a renewal with a later term', async () => {
    const id = await aPartnership(registry, home, abroad);
    await anAct(id, 'signature', '2021-06-01', { termEndsOn: '2026-06-01' });
    const due = async (on: string) => (await registry.get(PartnershipDeskQueries).renewalsDue(on)).map((one) => one.id);
    expect(await due('2025-12-02')).toEqual([]);
    expect(await due('2025-12-03')).toEqual([id]);
    expect(await due('2027-01-01')).toEqual([id]);
    expect(await stateOn(id, '2027-01-01')).toMatchObject({ status: 'in_force' });
    await anAct(id, 'renewal', '2027-02-01', { termEndsOn: '2032-02-01' });
    expect(await due('2027-02-01')).toEqual([]);
  });
});

describe('One partner in each country', () => {
  test('is a custom that warns and never blocks; a waiver lifts the warning', async () => {
    await aMember(registry, home);
    const other = await add(registry, { ...bologna, name: 'Ferrara', latitude: 44.84 });
    const first = await aPartnership(registry, home, abroad);
    expect(await registry.get(OnePerCountryQueries).unwaived('2026-04-01')).toEqual([]);
    const second = await aPartnership(registry, home, other);
    const { warnings } = await registry.get(PartnershipDeskQueries).find(second, '2026-04-01');
    expect(warnings).toMatchObject([
      { id: 'one_per_country', because: { params: { community: 'Portland', others: 'Portland – Bologna' } } },
    ]);
    expect((await registry.get(OnePerCountryQueries).unwaived('2026-04-01')).toSorted()).toEqual(
      [first, second].toSorted(),
    );
    await registry.do((unit) => registry.get(Waivers).grant(unit, second, 'A port and a university'));
    expect(await registry.get(OnePerCountryQueries).unwaived('2026-04-01')).toEqual([first]);
    await expect(registry.do((unit) => registry.get(Waivers).grant(unit, second, 'Again'))).rejects.toMatchObject(
      refusal('waived_already'),
    );
  });

  test('does not count a partnership that has ended, nor one of three at home and in two countries', async () => {
    await aMember(registry, home);
    const ended = await aPartnership(registry, home, abroad);
    await anAct(ended, 'termination', '2001-01-01');
    const third = await add(registry, sapporo);
    const ferrara = await add(registry, { ...bologna, name: 'Ferrara', latitude: 44.84 });
    await aPartnership(registry, home, ferrara, third);
    await aPartnership(registry, home, await add(registry, salem));
    expect(await registry.get(OnePerCountryQueries).unwaived('2026-04-01')).toEqual([]);
  });
});
