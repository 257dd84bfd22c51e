import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { InterviewsService } from '../../src/applications/index.js';
import { nominationRules } from '../../src/exchange/application/application.gates.js';
import { GateFactsReader } from '../../src/exchange/application/gate-facts-reader.js';
import { NominationService } from '../../src/exchange/nomination/nomination.service.js';
import { SelectionService } from '../../src/exchange/nomination/selection.service.js';
import { exchangeApplication, STATEMENTS } from '../../src/exchange/student/exchange-application.definition.js';
import { judge, newId, Work, type Actor } from '../../src/platform/index.js';
import type { Caller } from '../auth/support/caller.js';
import { dayFromNow, startExchangePortal, type ExchangePortal } from './support/exchange-portal.js';
import { giveDocuments, typedFor } from './support/whole-file.js';

let exchange: ExchangePortal;
let olena: Caller;
let email: string;
let id: string;
let formId: string;
beforeAll(async () => {
  exchange = await startExchangePortal();
  const person = await exchange.portal.person({
    displayName: 'Olena Kovalenko',
    birthDate: dayFromNow(120 - 17 * 366),
  });
  ({ email } = person);
  olena = await exchange.portal.signedIn(person);
});
afterAll(() => exchange.portal.stop());

const row = async <Row>(statement: string) => (await exchange.portal.sql<Row>(statement, [id]))[0]!;
const state = async () => (await row<{ state: string }>('SELECT state FROM exchange_application WHERE id = $1')).state;
const sectionPath = (code: string) => `/applications/${formId}/sections/${code}`;
const statuses = async (caller: Caller) =>
  Promise.all(
    ['letters', 'health', 'belief', 'finances'].map(async (code) => (await caller.get(sectionPath(code))).status),
  );

const save = (code: string, wishes: Record<string, string | string[]> = {}, version = code === 'personal' ? 1 : 0) => {
  const section = exchangeApplication.sections.find((one) => one.code === code)!;
  const typed = { ...typedFor(section, wishes), version: String(version) };
  const pairs = Object.entries(typed).flatMap(([name, value]) =>
    [value].flat().map((one): [string, string] => [name, one]),
  );
  return olena.post(sectionPath(code), pairs);
};

const marks = (page: string): [string, string][] =>
  [...page.matchAll(/name="(read-[a-z]+)" value="([^"]+)"/g)].map(([, name, value]) => [name!, value!]);

/** Somebody of a desk, signed in. */
async function somebody(role: 'coordinator' | 'staff', scope: string | null) {
  const person = await exchange.portal.person({ roles: [{ role, scope }] });
  const caller = await exchange.portal.signedIn(person);
  const actor: Actor = { ...(await caller.actor()), address: '127.0.0.1' };
  return { caller, actor };
}

describe('A student', () => {
  test('sees from the first minute whether the law lets them come, finds the town and begins', async () => {
    const first = await olena.get('/exchange/mine');
    expect(first.text).toContain('you will be 17 years and');
    expect((await olena.get('/exchange/mine/new?place=Nowhere')).text).toContain('No partnership was found');
    expect((await olena.get('/exchange/mine/new?place=Poltava')).text).toContain(exchange.communityId);
    expect((await olena.post('/exchange/mine', { termId: exchange.termId, place: 'Poltava' })).status).toBe(422);
    const begun = await olena.post('/exchange/mine', { termId: exchange.termId, communityId: exchange.communityId });
    expect(begun.location).toBe('/exchange/mine');
    [{ id, formId }] = (await exchange.portal.sql<{ id: string; formId: string }>(
      `SELECT a.id, f.id AS "formId" FROM exchange_application a JOIN application f ON f.subject_id = a.id`,
    )) as [{ id: string; formId: string }];
    const student = await row<{ name: string; country: string }>(
      'SELECT name, country FROM exchange_student WHERE application_id = $1',
    );
    expect(student).toEqual({ name: 'Olena Kovalenko', country: 'UA' });
  });

  test('is told by name what is missing, with the way to it, and cannot hand in before', async () => {
    const { text } = await olena.get('/exchange/mine');
    expect(text).toContain('Languages: 4 answers');
    expect(text).toContain('Send: Your album (3 more)');
    expect(text).toContain('Name 2 teachers who can recommend you');
    expect(text).toContain('Name your parents');
    expect(text).toContain(`${sectionPath('language')}?check=yes`);
    const early = await olena.post('/exchange/mine/submission');
    expect([early.status, early.text.includes('still missing')]).toEqual([409, true]);
  });

  test('answers each section, and what rules and matching read is filled at once', async () => {
    for (const { code } of exchangeApplication.sections) expect((await save(code)).status).toBe(303);
    const facts = {
      allergy_cats: 'severe',
      diets: ['vegetarian', 'halal'],
      diet_must: 'yes',
      allergies: 'nuts',
    };
    expect((await save('food_animals', facts, 1)).status).toBe(303);
    const student = await row('SELECT * FROM exchange_student WHERE application_id = $1');
    expect(student).toMatchObject({
      called: 'Olena',
      gender: 'female',
      native_languages: ['uk'],
      languages: [{ tag: 'en', level: 'beginner' }],
      completed_years: 10,
      prior_us_program: false,
      interests: ['music', 'hiking'],
      pace: 3,
      outdoors: 4,
      allergies: ['nuts'],
      animal_allergies: { cats: 'severe' },
      diets: ['vegetarian', 'halal'],
      must_have: ['vegetarian', 'halal'],
      smoker: 'no',
      open_to_double: false,
      wishes: { bedtime: 'early', household: 'children', setting: 'city', pets: ['cats'], themes: ['meals'] },
      attends_services: 'no',
    });
    // An answer that is taken back is gone from the facts, too.
    expect((await save('food_animals', {}, 2)).status).toBe(303);
    expect(
      await row('SELECT diets, must_have, animal_allergies FROM exchange_student WHERE application_id = $1'),
    ).toEqual({
      diets: [],
      must_have: [],
      animal_allergies: {},
    });
  });

  test('names two teachers, whose words they never read; a relative does not count', async () => {
    await giveDocuments(exchange.portal, formId);
    for (const [name, relation] of [
      ['Petro Hrytsenko', 'teacher'],
      ['Nina Bila', 'principal'],
      ['Uncle Taras', 'relative'],
    ] as const) {
      const address = `${newId()}@school.example`;
      await olena.post(`/applications/${formId}/references`, { name, email: address, locale: 'en' });
      const words = { known_since: '2022', as_pupil: 'Keen', as_person: 'Kind', english_in_class: 'enough' };
      const sent = await exchange.portal
        .caller()
        .post(await exchange.portal.linkTo(address), { ...words, relation, worries: 'no', recommends: 'gladly' });
      expect(sent.text.includes('The law asks for the word of teachers')).toBe(relation === 'relative');
    }
    const { text } = await olena.get(`/applications/${formId}/references`);
    expect(text).not.toContain('Keen');
  });

  test('names the parents, each with an address of their own, and sends it to them', async () => {
    const mother = { name: 'Oksana Kovalenko', email, relation: 'mother', locale: 'ar' };
    const shared = await olena.post('/exchange/mine/parents', mother);
    expect([shared.status, shared.text.includes('Each parent needs one of their own')]).toEqual([422, true]);
    await olena.post('/exchange/mine/parents', { ...mother, email: 'oksana@example.org' });
    await olena.post('/exchange/mine/parents', {
      ...mother,
      name: 'Ivan',
      email: 'ivan@example.org',
      relation: 'father',
      locale: 'ja',
    });
    expect((await exchange.portal.mails('oksana@example.org')).at(-1)!.subject).toContain('Olena');
    const handedIn = await olena.post('/exchange/mine/submission');
    expect([handedIn.status, await state()]).toEqual([303, 'draft']);
    expect((await exchange.portal.mails('ivan@example.org')).length).toBe(2);
    expect((await olena.get('/exchange/mine')).text).toContain('Ivan signs (4 papers)');
  });
});

describe('A parent', () => {
  test('reads the application in their language without an account, and signs each paper by itself', async () => {
    const link = await exchange.portal.linkTo('oksana@example.org');
    const phone = exchange.portal.caller();
    const page = await phone.get(link);
    expect(page.text).toContain('dir="rtl"');
    expect(page.text).toContain('طلب سنة تبادل');
    expect(page.headers.get('x-robots-tag')).toContain('noindex');
    const read = await phone.get(link.replace('?', '/application?'));
    expect(read.text).toContain('Olena');
    // Health and religion are on no page that a link opens.
    expect(read.text).not.toContain('هل لديك ربو');
    const none = await phone.post(link, [...marks(page.text), ['typedName', 'Oksana Kovalenko']]);
    expect(none.status).toBe(422);
    const two = ['application', 'medical'].map((code): [string, string] => ['statements', code]);
    expect((await phone.post(link, [...marks(page.text), ...two, ['typedName', 'Oksana']])).status).toBe(303);
    expect((await olena.get('/exchange/mine/parents')).text).toContain('2 of 4 signed');
  });

  test('signs again what stood for answers that have changed', async () => {
    expect((await save('wishes', { household: 'teen' }, 1)).status).toBe(303);
    expect((await olena.get('/exchange/mine/parents')).text).toContain('1 of 4 signed');
  });

  test('is the last to sign, and the application goes to the sending community', async () => {
    for (const address of ['oksana@example.org', 'ivan@example.org']) {
      const link = await exchange.portal.linkTo(address);
      const phone = exchange.portal.caller();
      const { text } = await phone.get(link);
      const all = STATEMENTS.map((code): [string, string] => ['statements', code]);
      expect(await state()).toBe('draft');
      expect((await phone.post(link, [...marks(text), ...all, ['typedName', 'Kovalenko']])).status).toBe(303);
    }
    expect(await state()).toBe('guardian_signed');
    const kept = await exchange.portal.sql('SELECT FROM application_submission WHERE application_id = $1', [formId]);
    expect(kept.length).toBe(1);
    expect((await olena.get('/exchange/mine')).text).toContain('Your application has been handed in');
    expect((await save('wishes', {}, 2)).status).toBe(403);
    expect((await exchange.portal.caller().get(`/exchange/parents/${'x'.repeat(43)}`)).status).toBe(404);
  });

  test('may say no at any time: nothing goes on, the child hears that and not why, and the desk both', async () => {
    const link = await exchange.portal.linkTo('ivan@example.org');
    const phone = exchange.portal.caller();
    const below = (what: string) => link.replace('?', `/${what}?`);
    expect((await phone.post(below('refusal'), { because: '' })).status).toBe(422);
    expect((await phone.post(below('refusal'), { because: 'Her grandmother is ill.' })).status).toBe(303);
    const against = async () =>
      judge(
        nominationRules,
        await exchange.portal.app.get(GateFactsReader).one(exchange.portal.app.get(Work).read(), id),
      )
        .filter(({ ok }) => !ok)
        .map((rule) => rule.id);
    expect(await against()).toContain('exchange-parents-stand-by-it');
    const told = (await exchange.portal.mails(email)).at(-1)!;
    expect([told.subject, told.text.includes('grandmother')]).toEqual(['A parent does not agree', false]);
    expect((await phone.post(below('agreement'))).status).toBe(303);
    expect(await against()).not.toContain('exchange-parents-stand-by-it');
  });
});

describe('A desk', () => {
  test('reads the groups that it needs and no other, each sensitive reading written down; a host family nothing', async () => {
    const sending = await somebody('coordinator', exchange.communityId);
    const receiving = await somebody('coordinator', exchange.memberId);
    const host = await exchange.portal.signedIn(await exchange.portal.person());
    expect(await statuses(sending.caller)).toEqual([200, 200, 404, 200]);
    expect(await statuses(receiving.caller)).toEqual([404, 404, 404, 404]);
    expect(await statuses(host)).toEqual([404, 404, 404, 404]);
    expect((await host.get(`/applications/${formId}/documents`)).status).toBe(404);

    const work = exchange.portal.app.get(Work);
    const nominate = () =>
      exchange.portal.app
        .get(NominationService, { strict: false })
        .nominate(sending.actor, id, { memberId: exchange.memberId, isDirect: false });
    await expect(nominate()).rejects.toMatchObject({ rules: [{ id: 'exchange-student-is-interviewed' }] });
    const held = { applicationId: formId, mode: 'video', place: 'By video', heldOn: dayFromNow(-1), attendeeIds: [id] };
    const typed = { understands_english: 'yes', speaks_english: 'yes', maturity: 'ready' };
    await work.run(sending.actor, (unit) =>
      exchange.portal.app.get(InterviewsService, { strict: false }).record(unit, { ...held, typed }),
    );
    expect(await row('SELECT kind, mode FROM exchange_english_evidence WHERE application_id = $1')).toEqual({
      kind: 'interview',
      mode: 'video',
    });
    await nominate();
    expect(await state()).toBe('nominated');
    expect(await statuses(receiving.caller)).toEqual([200, 200, 200, 404]);
    const reads = await exchange.portal.sql<{ projection: string }>(
      'SELECT DISTINCT projection FROM sensitive_read WHERE account_id = $1',
      [receiving.actor.accountId],
    );
    expect(reads.map(({ projection }) => projection).toSorted()).toEqual(['exchange.health', 'exchange.religion']);

    await exchange.portal.app
      .get(SelectionService, { strict: false })
      .return(receiving.actor, id, 'The transcript lacks a year.');
  });

  test('sends it back with the reason, which the student reads; unchanged it returns to where it was', async () => {
    const { text } = await olena.get('/exchange/mine');
    expect(text).toContain('The transcript lacks a year.');
    expect((await olena.post('/exchange/mine/submission')).status).toBe(303);
    expect(await state()).toBe('nominated');
  });

  test('loses who withdraws, and nobody else’s page is reached', async () => {
    const stranger = await exchange.portal.signedIn(await exchange.portal.person());
    expect((await stranger.post('/exchange/mine/submission')).status).toBe(404);
    expect((await stranger.get('/exchange/mine/parents')).status).toBe(404);
    expect((await olena.post('/exchange/mine/withdrawal', { reason: '' })).status).toBe(422);
    expect((await olena.post('/exchange/mine/withdrawal', { reason: 'I stay at home.' })).status).toBe(303);
    expect(await state()).toBe('withdrawn');
  });
});

test('Who is too young for the term is told on which day they could begin, and the parents have nothing to sign', async () => {
  const person = await exchange.portal.person({ displayName: 'Bohdan', birthDate: dayFromNow(120 - 14 * 365) });
  const bohdan = await exchange.portal.signedIn(person);
  const { text } = await bohdan.get('/exchange/mine');
  expect(text).toContain('Does not fit');
  await bohdan.post('/exchange/mine', { termId: exchange.termId, communityId: exchange.communityId });
  await bohdan.post('/exchange/mine/parents', {
    name: 'Ira',
    email: 'ira@example.org',
    relation: 'mother',
    locale: 'en',
  });
  const page = await exchange.portal.caller().get(await exchange.portal.linkTo('ira@example.org'));
  expect(page.text).not.toContain('name="typedName"');
  expect((await bohdan.post('/exchange/mine/submission')).text).toContain('you would not be 15 yet');
});
