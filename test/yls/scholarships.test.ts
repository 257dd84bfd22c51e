import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { newId, system } from '../../src/platform/index.js';
import { ReleaseService } from '../../src/yls/admission/release.service.js';
import { WaitlistService } from '../../src/yls/admission/waitlist.service.js';
import { QuestionsService } from '../../src/yls/form/questions.service.js';
import { RegistrationsService } from '../../src/yls/registration/registrations.service.js';
import { awardsByRule, type Applicant, type RuledFund } from '../../src/yls/scholarships/fund-rule.js';
import { ScholarshipsService, type NewFund } from '../../src/yls/scholarships/scholarships.service.js';
import { SummitsService } from '../../src/yls/summit/summits.service.js';
import type { Caller } from '../auth/support/caller.js';
import { queriesOf } from '../support/queries.js';
import { inReview } from './support/in-review.js';
import { aSummit, startYlsPortal, type YlsPortal } from './support/yls-portal.js';

const FEE = 100_000;
const aFund = (more: Partial<RuledFund> = {}): RuledFund => ({
  id: 'friends',
  leftCents: 1_000_000,
  partPercent: 50,
  wholePercent: 100,
  audience: 'all',
  oneOfEach: false,
  givenTo: new Map(),
  ...more,
});
const asks = (id: string, number: number, more: Partial<Applicant> = {}): Applicant => ({
  id,
  need: 'whole',
  isOfPartner: false,
  member: 'Dayton',
  number,
  ...more,
});
const given = (funds: RuledFund[], people: Applicant[]) =>
  awardsByRule(FEE, funds, people).given.map(({ registrationId, cents }) => [registrationId, cents]);

describe('By the rule of a fund', () => {
  test('who cannot come without it is before who needs a part, then the ranking counts', () => {
    const people = [asks('first', 1, { need: 'part' }), asks('third', 3), asks('second', 2)];
    expect(given([aFund()], people)).toEqual([
      ['second', 100_000],
      ['third', 100_000],
      ['first', 50_000],
    ]);
  });

  test('the fund stops where its money ends: nobody who needs less comes before somebody who needs more', () => {
    const people = [asks('a', 1), asks('b', 2), asks('c', 3, { need: 'part' })];
    const awards = awardsByRule(FEE, [aFund({ leftCents: 160_000 })], people);
    expect(awards.given).toEqual([{ registrationId: 'a', fundId: 'friends', cents: 100_000 }]);
    expect([...awards.missed]).toEqual([
      ['b', 'fund-ended'],
      ['c', 'fund-ended'],
    ]);
  });

  test('one of each member comes before a second of any, counting whom it has given to before', () => {
    const people = [asks('d1', 1), asks('d2', 2), asks('k1', 3, { member: 'Kent' }), asks('o1', 4, { member: 'Ohio' })];
    const fund = aFund({ oneOfEach: true, leftCents: 300_000, givenTo: new Map([['Kent', 1]]) });
    expect(given([fund], people).map(([id]) => id)).toEqual(['d1', 'o1', 'd2']);
  });

  test('a fund gives to those whom it is for; the next fund is asked for the others', () => {
    const people = [asks('home', 1), asks('abroad', 2, { isOfPartner: true })];
    const partners = aFund({ id: 'partners', audience: 'partners', wholePercent: 80 });
    expect(given([partners], people)).toEqual([['abroad', 80_000]]);
    expect(given([partners, aFund({ id: 'members', audience: 'members' })], people)).toEqual([
      ['abroad', 80_000],
      ['home', 100_000],
    ]);
    expect(awardsByRule(FEE, [partners], people).missed.get('home')).toBe('no-fund');
    expect(given([aFund({ partPercent: 0, wholePercent: 0 })], people)).toEqual([]);
  });

  test('never more than a fund has, each once, and the same in whatever order people are handed in', () => {
    const person = fc.record({
      need: fc.constantFrom('whole' as const, 'part' as const),
      isOfPartner: fc.boolean(),
      member: fc.constantFrom('Dayton', 'Kent', 'Ohio'),
      number: fc.integer({ min: 1, max: 9 }),
    });
    const fund = fc
      .record({
        leftCents: fc.nat(500_000),
        partPercent: fc.nat(50),
        wholePercent: fc.integer({ min: 50, max: 100 }),
        audience: fc.constantFrom('all' as const, 'members' as const, 'partners' as const),
        oneOfEach: fc.boolean(),
      })
      .map((rule) => aFund(rule));
    fc.assert(
      fc.property(fc.array(person, { maxLength: 12 }), fc.array(fund, { maxLength: 3 }), (some, rules) => {
        const people = some.map((one, at) => ({ id: `p${at}`, ...one }));
        const funds = rules.map((rule, at) => ({ ...rule, id: `f${at}` }));
        const awards = awardsByRule(FEE, funds, people);
        for (const { id, leftCents } of funds) {
          const sum = awards.given.filter(({ fundId }) => fundId === id).reduce((all, { cents }) => all + cents, 0);
          expect(sum).toBeLessThanOrEqual(leftCents);
        }
        const told = [...awards.given.map(({ registrationId }) => registrationId), ...awards.missed.keys()];
        expect(told.toSorted()).toEqual(people.map(({ id }) => id).toSorted());
        expect(awardsByRule(FEE, funds, people.toReversed()).given).toEqual(awards.given);
      }),
    );
  });
});

let yls: YlsPortal;
let desk: Caller;
let scholarships: ScholarshipsService;
beforeAll(async () => {
  yls = await startYlsPortal();
  desk = await yls.portal.signedIn(await yls.portal.person({ roles: [{ role: 'staff' }] }));
  scholarships = yls.portal.app.get(ScholarshipsService);
});
afterAll(() => yls.portal.stop());

async function closedSummit(): Promise<string> {
  const id = await aSummit(yls.portal.app, { capacity: 20 });
  await yls.portal.app.get(QuestionsService).copy(system, id, null);
  await yls.portal.app.get(SummitsService).step(system, id, { event: 'close' });
  return id;
}

const addFund = async (summitId: string, told: Partial<NewFund> = {}) =>
  (await scholarships.addFund(system, { summitId, name: 'Friends', budgetCents: 350_000, ...told }))!;

/** Somebody whom staff admit, who has said whether they need help. */
async function admitted(summitId: string, name: string, need: string) {
  const person = await inReview(yls, { summitId, name, decision: 'admit' });
  await yls.portal.sql(
    `WITH form AS (INSERT INTO application (id, programme, subject_id, scope_ids, kept_months, opened_at)
       VALUES ($1, 'yls', $2, '{}', 36, now()) RETURNING id)
     INSERT INTO application_section (application_id, code, version, typed, saved_at)
       SELECT id, 'more', 1, jsonb_build_object('aid', $3::text), now() FROM form`,
    [newId(), person.id, need],
  );
  return person;
}

const grants = (summitId: string) =>
  yls.portal.sql<{ name: string; cents: number; by_rule: boolean }>(
    `SELECT r.name, g.cents, g.by_rule FROM yls_grant g JOIN yls_registration r ON r.id = g.registration_id
      WHERE r.summit_id = $1 ORDER BY g.cents DESC, r.name`,
    [summitId],
  );
const told = async (address: string) => (await yls.portal.mails(address)).at(-1)?.text;
const seenOn = (html: string) => /name="seen" value="([0-9a-f]+)"/.exec(html)?.[1] ?? '';

describe('A scholarship fund', () => {
  test('is written with its rule, and says what is wrong with it', async () => {
    const path = `/yls/summits/${await closedSummit()}/funds`;
    const typed = { name: 'Friends', budgetCents: '3,500', wholePercent: '100', partPercent: '50', audience: 'all' };
    const wrong = await desk.post(path, { ...typed, partPercent: '101' });
    expect([wrong.status, wrong.text.includes('whole number from 0 to 100')]).toEqual([422, true]);
    expect((await desk.post(path, { ...typed, wholePercent: '40' })).text).toContain(
      'gets no more than who needs the whole',
    );
    expect((await desk.post(path, typed)).status).toBe(303);
    expect((await desk.post(path, typed)).text).toContain('Another fund of this summit has this name');
    const page = (await desk.get(path)).text;
    expect(page).toContain('100 % of the fee for who cannot come without it');
    const one = /href="(\/yls\/summits\/[^"]+\/funds\/[^"]+)"/.exec(page)![1]!;
    expect((await desk.get(one)).text).toContain('value="3500.00"');
    expect((await desk.post(one, { ...typed, oneOfEach: 'yes' })).status).toBe(303);
    expect((await desk.get(path)).text).toContain('One of each member before a second of any.');
  });

  test('gives by its rule what staff were shown, told with the place and seen by nobody before', async () => {
    const summitId = await closedSummit();
    const path = `/yls/summits/${summitId}/funds`;
    await addFund(summitId, { wholePercent: 100, partPercent: 50 });
    const ana = await admitted(summitId, 'Ana', 'whole');
    const seen = seenOn((await desk.get(path)).text);
    await admitted(summitId, 'Bo', 'part');
    await admitted(summitId, 'Che', 'none');
    expect((await desk.post(`${path}/awards`, { seen })).text).toContain('has changed since you looked');
    expect(await grants(summitId)).toEqual([]);
    const page = (await desk.get(path)).text;
    expect([page.includes('Ana'), page.includes('Bo'), page.includes('Che')]).toEqual([true, true, false]);
    expect((await desk.post(`${path}/awards`, { seen: seenOn(page) })).status).toBe(303);
    expect(await grants(summitId)).toEqual([
      { name: 'Ana', cents: 179_500, by_rule: true },
      { name: 'Bo', cents: 89_750, by_rule: true },
    ]);
    expect((await desk.get(path)).text).toContain('Nobody waits for a scholarship');
    const student = await yls.portal.signedIn(ana);
    expect((await student.get('/yls/mine')).text).not.toContain('Scholarship');
    await yls.portal.app.get(ReleaseService).release(system, summitId);
    expect(await told(ana.email)).toContain('A scholarship of $1,795.00 towards the fee comes with the place');
    expect((await student.get('/yls/mine')).text).toContain('Scholarship');
  });

  test('whoever thinks about an offer hears of help that comes later', async () => {
    const summitId = await closedSummit();
    const dana = await admitted(summitId, 'Dana', 'part');
    await yls.portal.app.get(ReleaseService).release(system, summitId);
    await addFund(summitId, { wholePercent: 100, partPercent: 50 });
    const path = `/yls/summits/${summitId}/funds`;
    await desk.post(`${path}/awards`, { seen: seenOn((await desk.get(path)).text) });
    expect(await told(dana.email)).toContain('A scholarship of $897.50');
  });

  test('two who give by the rule at once give once', async () => {
    const summitId = await closedSummit();
    await addFund(summitId, { wholePercent: 60 });
    for (const name of ['Ed', 'Fay', 'Gus', 'Hal']) await admitted(summitId, name, 'whole');
    const path = `/yls/summits/${summitId}/funds`;
    const seen = seenOn((await desk.get(path)).text);
    const answers = await Promise.all([1, 2, 3].map(() => desk.post(`${path}/awards`, { seen })));
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([303, 409, 409]);
    expect((await grants(summitId)).map(({ cents }) => cents)).toEqual([107_700, 107_700, 107_700]);
  });

  test('its page costs the same queries for many who ask as for one', async () => {
    const summitId = await closedSummit();
    const path = `/yls/summits/${summitId}/funds`;
    await addFund(summitId, { wholePercent: 60 });
    await admitted(summitId, 'One', 'whole');
    const few = (await queriesOf(() => desk.get(path))).length;
    for (let count = 0; count < 8; count += 1) await admitted(summitId, `More ${count}`, 'whole');
    expect((await queriesOf(() => desk.get(path))).length).toBe(few);
  });

  test('has given what its grants say, however often one of them is changed at once', async () => {
    const summitId = await closedSummit();
    const fundId = await addFund(summitId);
    const { id: registrationId } = await inReview(yls, { summitId });
    await Promise.allSettled(
      [100, 70_000, 300, 50_000, 500].map((cents) =>
        scholarships.grant(system, { registrationId, fundId, cents, reason: 'Need' }),
      ),
    );
    const [row] = await yls.portal.sql<{ granted: number; given: number }>(
      'SELECT f.granted_cents AS granted, g.cents AS given FROM yls_fund f JOIN yls_grant g ON g.fund_id = f.id WHERE f.id = $1',
      [fundId],
    );
    expect(row!.granted).toBe(row!.given);
  });

  test('is never overdrawn, however many give from it at once, and gets back what somebody does not need', async () => {
    const summitId = await closedSummit();
    const fundId = await addFund(summitId);
    const people = [];
    for (let count = 0; count < 5; count += 1) people.push(await inReview(yls, { summitId, decision: 'admit' }));
    const gifts = await Promise.allSettled(
      people.map(({ id: registrationId }) =>
        scholarships.grant(system, { registrationId, fundId, cents: 100_000, reason: 'Need' }),
      ),
    );
    expect(gifts.filter(({ status }) => status === 'fulfilled')).toHaveLength(3);
    const granted = async () =>
      (
        await yls.portal.sql<{ cents: number }>('SELECT granted_cents AS cents FROM yls_fund WHERE id = $1', [fundId])
      )[0]!.cents;
    expect(await granted()).toBe(300_000);
    await expect(yls.portal.sql('UPDATE yls_fund SET granted_cents = 350001 WHERE id = $1', [fundId])).rejects.toThrow(
      'yls_fund_is_not_overdrawn',
    );
    const [aided] = await yls.portal.sql<{ id: string }>(
      'SELECT registration_id AS id FROM yls_grant WHERE fund_id = $1',
      [fundId],
    );
    const one = people.find(({ id }) => id === aided!.id)!;
    await expect(
      scholarships.grant(system, { registrationId: one.id, fundId, cents: 179_501, reason: 'More than the fee' }),
    ).rejects.toMatchObject({ because: { key: 'yls.refusal.more-than-fee' } });
    await yls.portal.app.get(RegistrationsService).cancel(one.actor, one.id, 'I am ill.');
    await yls.portal.app.get(WaitlistService).move(summitId);
    expect(await granted()).toBe(200_000);
  });
});
