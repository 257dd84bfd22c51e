import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { dayOfOffice } from '../../src/exchange/application/office-day.js';
import { DepartureService } from '../../src/exchange/nomination/departure.service.js';
import { newId, system } from '../../src/platform/index.js';
import type { Caller } from '../auth/support/caller.js';
import { dateFields } from '../host-families/support/host-portal.js';
import { queriesOf } from '../support/queries.js';
import { anApplication } from './support/an-application.js';
import { anOfficer } from './support/an-officer.js';
import { aTerm, dayFromNow, startExchangePortal, type ExchangePortal } from './support/exchange-portal.js';

let exchange: ExchangePortal;
let staff: Caller;
let sending: Caller;
let receiving: Caller;
beforeAll(async () => {
  exchange = await startExchangePortal();
  staff = await somebody('staff', null);
  sending = await somebody('coordinator', exchange.communityId);
  receiving = await somebody('coordinator', exchange.memberId);
});
afterAll(() => exchange.portal.stop());

const somebody = async (role: 'staff' | 'coordinator', scope: string | null): Promise<Caller> => {
  const { portal } = exchange;
  return portal.signedIn(await portal.person({ displayName: `A ${role}`, roles: [{ role, scope }] }));
};

const cost = async () => (await queriesOf(() => staff.get('/exchange'))).length;

describe('The pipeline', () => {
  test('shows each desk its own students, with what is next', async () => {
    await anApplication(exchange, { state: 'guardian_signed', displayName: 'Olena' });
    const there = 'Olena Kovalenko';
    const ofSending = (await sending.get('/exchange')).text;
    expect([ofSending.includes(there), ofSending.includes('Nominate to a member')]).toEqual([true, true]);
    expect((await receiving.get('/exchange')).text).not.toContain(there);
    const stranger = await somebody('coordinator', newId());
    expect((await stranger.get('/exchange')).text).not.toContain(there);
    expect((await staff.get('/exchange?by=sponsor&stage=nomination')).text).toContain(there);
    expect((await staff.get('/exchange?by=community&stage=over')).text).not.toContain(there);
  });

  test('costs as many queries for one student as for many', async () => {
    const one = await cost();
    for (let more = 0; more < 3; more++) await anApplication(exchange, { state: 'nominated' });
    expect(await cost()).toBe(one);
  });

  test('shows in red who has a DS-2019 and no home', async () => {
    expect((await receiving.get('/exchange')).text).not.toContain('usa-alert--error');
    const termId = await aTerm(exchange.portal.app, { sponsorId: exchange.sponsorId, papersBeforePlacing: true });
    const { id } = await anApplication(exchange, { state: 'placing', termId });
    await exchange.portal.app.get(DepartureService, { strict: false }).issuePapers(system, id, dayFromNow(0));
    const { text } = await receiving.get('/exchange');
    expect(text).toMatch(
      /usa-alert--error[\s\S]*A student has a DS-2019 and lacks a home or a school[\s\S]*neither home nor school[\s\S]*62\.25\(f\)\(7\)/,
    );
  });
});

describe('The page of an application', () => {
  test('leads from the nomination to the selection', async () => {
    const { id } = await anApplication(exchange, { state: 'guardian_signed' });
    const path = `/exchange/applications/${id}`;
    expect((await receiving.get(path)).status).toBe(404);
    expect((await sending.get(`${path}/acts/nominate`)).text).toContain('Irondequoit Sister Cities');
    expect((await sending.post(`${path}/acts/nominate`, { memberId: exchange.memberId })).status).toBe(303);
    await receiving.post(`${path}/acts/accept`);
    await receiving.post(`${path}/acts/submit_to_sponsor`);
    expect((await receiving.get(path)).text).not.toContain('acts/take_up');
    await staff.post(`${path}/acts/take_up`);
    const { text } = await staff.get(path);
    expect(text).toContain('Select the student');
    expect(text).toMatch(/Departure[\s\S]*No DS-2019 has been issued[\s\S]*22 CFR 62\.25\(f\)\(2\), \(l\)\(1\)/);
    expect((await staff.post(`${path}/acts/select`)).status).toBe(303);
    expect((await staff.get(path)).text).toMatch(/Selected on/);
  });

  test('gives a form back with what was typed', async () => {
    const { id } = await anApplication(exchange, { state: 'placed' });
    const path = `/exchange/applications/${id}/acts`;
    const empty = await staff.post(`${path}/deny_visa`, { reason: ' ' });
    expect([empty.status, empty.text.includes('Say why')]).toEqual([422, true]);
    const ahead = await staff.post(`${path}/issue_papers`, dateFields('day', dayFromNow(9)));
    expect([ahead.status, ahead.text.includes('has not come yet')]).toEqual([422, true]);
    expect(ahead.text).toContain(`value="${dayFromNow(9).slice(0, 4)}"`);
    expect((await staff.post(`${path}/arrive`, dateFields('day', dayFromNow(0)))).status).toBe(409);
    expect((await staff.get(`${path}/sign`)).status).toBe(404);
  });

  test('lets an officer of the sponsor weigh more than eleven years, and nobody else', async () => {
    const { portal, sponsorId } = exchange;
    const { id } = await anApplication(exchange, { state: 'under_review', student: { completedYears: 12 } });
    const path = `/exchange/applications/${id}`;
    const selected = () => staff.post(`${path}/acts/select`);
    expect((await selected()).status).toBe(409);
    expect([(await staff.get(path)).text.includes(`${path}/years`), (await staff.get(`${path}/years`)).status]).toEqual(
      [false, 403],
    );
    const officer = await anOfficer(portal, sponsorId);
    expect((await officer.get(path)).text).toContain(`${path}/years`);
    expect((await officer.post(`${path}/years`, { because: ' ' })).status).toBe(422);
    expect((await officer.post(`${path}/years`, { because: 'The twelfth year was one of illness.' })).status).toBe(303);
    expect((await officer.get(path)).text).not.toContain(`${path}/years`);
    expect((await selected()).status).toBe(303);
  });

  test('asks whose wish it is that a stay ends', async () => {
    const { id } = await anApplication(exchange, { state: 'nominated' });
    const path = `/exchange/applications/${id}/acts/withdraw`;
    const told = { reason: 'It does not fit.' };
    expect((await receiving.post(path, told)).status).toBe(422);
    const refused = await receiving.post(path, { ...told, isVoluntary: 'no' });
    expect([refused.status, refused.text.includes('that is no withdrawal')]).toEqual([409, true]);
    expect((await receiving.post(path, { ...told, isVoluntary: 'yes' })).status).toBe(303);
  });

  test('takes the word of a school of its member', async () => {
    const { id } = await anApplication(exchange, { state: 'accepted_by_member' });
    const path = `/exchange/applications/${id}/acceptance`;
    const letter = {
      schoolId: exchange.schoolId,
      signerName: 'Grace Hill',
      signerTitle: 'Principal',
      ...dateFields('signedOn', dayFromNow(-2)),
      tuition: 'waived',
      letters: 'midyear',
    };
    const unsigned = await receiving.post(path, { ...letter, signerTitle: '' });
    expect([unsigned.status, unsigned.text.includes('Grace Hill')]).toEqual([422, true]);
    expect((await receiving.post(path, { ...letter, schoolId: newId() })).status).toBe(404);
    expect((await sending.get(path)).status).toBe(404);
    const [form] = await exchange.portal.sql<{ id: string }>('SELECT id FROM application WHERE subject_id = $1', [id]);
    const [file] = await exchange.portal.sql<{ id: string }>(
      `SELECT id FROM application_document WHERE application_id = $1 AND kind = 'album' LIMIT 1`,
      [form!.id],
    );
    await exchange.portal.sql(`UPDATE application_document SET kind = 'school_acceptance' WHERE id = $1`, [file!.id]);
    expect((await receiving.get(path)).text).toContain(file!.id);
    expect((await receiving.post(path, { ...letter, documentId: newId() })).status).toBe(404);
    expect((await receiving.post(path, { ...letter, documentId: file!.id })).status).toBe(303);
    expect((await sending.get(`/exchange/applications/${id}`)).text).toContain('Grace Hill, Principal');
  });
});

/** 22 CFR 62.13(c) and 62.15: what has changed a month ago is late, and the annual report is due each year. */
async function tellsTheDepartment(path: string): Promise<void> {
  const clocks = () =>
    exchange.portal.sql(
      `SELECT kind, due_at::date::text AS due, done_at IS NOT NULL AS done FROM duty WHERE subject_id = $1 ORDER BY kind, due_at`,
      [path.split('/').at(-1)],
    );
  const change = 'exchange.sponsor.change';
  expect(await clocks()).toMatchObject([{ kind: change }, { kind: change }, { kind: change }]);
  expect((await staff.get(path)).text).toContain('The change was to be told');
  const report = (on: string) => staff.post(`${path}/annual-report`, dateFields('on', on));
  expect([(await report('')).status, (await report('2099-09-30')).status]).toEqual([422, 303]);
  const tell = (page: string, on: string) => staff.post(page, dateFields('on', on));
  const today = dayOfOffice(new Date());
  for (const notice of (await staff.get(path)).text.match(/[^"]+\/notices\/[^"]+/g) ?? []) {
    expect((await tell(notice, dayFromNow(1))).status).toBe(422);
    expect((await tell(notice, today)).status).toBe(303);
    expect((await tell(notice, today)).status).toBe(404);
  }
  const done = true;
  expect(await clocks()).toMatchObject([
    { kind: 'exchange.sponsor.annual-report', due: '2099-10-01', done },
    { kind: 'exchange.sponsor.annual-report', due: '2100-10-01', done: false },
    ...[1, 2, 3].map(() => ({ kind: change, done })),
  ]);
  expect((await staff.get(path)).text).not.toContain('The change was to be told');
}

describe('Staff', () => {
  const sponsor = {
    name: 'Northern Exchange',
    programNumber: 'P-4-77001',
    ein: '98-7654321',
    isTaxExempt: 'yes',
    isUsPersonOrg: 'yes',
    ...dateFields('designatedFrom', '2024-01-01'),
    ...dateFields('designatedUntil', '2099-12-31'),
    mainPhone: '+1 555 0100',
    emergencyPhone: '+1 555 0101',
    address: '1 North Street',
  };

  test('keep sponsors and their officers', async () => {
    const wrong = await staff.post('/exchange/sponsors', { ...sponsor, ein: '12' });
    expect([wrong.status, wrong.text.includes('Northern Exchange')]).toEqual([422, true]);
    const { location } = await staff.post('/exchange/sponsors', sponsor);
    const path = location!;
    expect((await staff.get(path)).text).toMatch(/Not in order today[\s\S]*62\.9\(g\)/);
    const { email } = await exchange.portal.person({ displayName: 'Ruth Abel' });
    const officer = { email, kind: 'RO', isUsPerson: 'yes', ...dateFields('since', '2026-01-01') };
    const nobody = await staff.post(`${path}/officers`, { ...officer, email: 'nobody@example.org' });
    expect([nobody.status, nobody.text.includes('No account has this address')]).toEqual([422, true]);
    expect((await staff.post(`${path}/officers`, officer)).status).toBe(303);
    expect((await staff.post(`${path}/officers`, officer)).status).toBe(422);
    const { text } = await staff.get(path);
    const [end = ''] = /[^"]+\/officers\/[^"]+\/end/.exec(text) ?? [];
    expect([text.includes('Ruth Abel'), (await staff.post(end)).status]).toEqual([true, 303]);
    expect((await staff.get(`${path}/change`)).text).toContain('value="98-7654321"');
    const since = dateFields('changedOn', dayFromNow(-30));
    expect((await staff.post(path, { ...sponsor, name: 'Arctic Exchange' })).status).toBe(422);
    expect((await staff.post(path, { ...sponsor, ...since, name: 'Arctic Exchange' })).status).toBe(303);
    expect((await staff.get('/exchange/sponsors')).text).toContain('Arctic Exchange');
    expect((await sending.get('/exchange/sponsors')).status).toBe(403);
    await tellsTheDepartment(path);
  });

  test('keep terms', async () => {
    const term = {
      sponsorId: exchange.sponsorId,
      name: 'Year of trees',
      kind: 'academic_year',
      ...dateFields('beginsOn', '2098-08-10'),
      ...dateFields('endsOn', '2099-06-12'),
      ...dateFields('nominationsUntil', '2098-04-01'),
      hostDecidesDays: '5',
      familyDecidesDays: '7',
      mostInSchool: '',
      fees: 'Insurance: 850\nSchool 1200.50',
    };
    const early = await staff.post('/exchange/terms', { ...term, ...dateFields('nominationsUntil', '2098-09-01') });
    expect([early.status, early.text.includes('Year of trees')]).toEqual([422, true]);
    expect((await staff.post('/exchange/terms', { ...term, fees: 'Insurance' })).text).toContain('Write a line');
    expect((await staff.post('/exchange/terms', term)).status).toBe(303);
    expect((await staff.post('/exchange/terms', term)).status).toBe(422);
    const [path = ''] =
      /\/exchange\/terms\/[^"]+(?=">Year of trees)/.exec((await staff.get('/exchange/terms')).text) ?? [];
    expect((await staff.get(path)).text).toContain('School: 1200.5');
    expect((await staff.post(path, { ...term, name: 'Year of seas', papersBeforePlacing: 'yes' })).status).toBe(303);
  });

  test('and desks keep schools, each of its own members', async () => {
    const school = {
      scope: exchange.memberId,
      name: 'Ridge School',
      kind: 'private',
      street: '2 Ridge Road',
      place: 'Irondequoit',
      region: 'New York',
      postalCode: '14617',
      latitude: '43.2',
      longitude: '',
    };
    const half = await receiving.post('/exchange/schools', school);
    expect([half.status, half.text.includes('2 Ridge Road')]).toEqual([422, true]);
    const whole = { ...school, longitude: '-77.6', offers: 'music' };
    expect((await receiving.post('/exchange/schools', whole)).status).toBe(303);
    expect((await receiving.post('/exchange/schools', whole)).status).toBe(422);
    expect((await sending.post('/exchange/schools', whole)).status).toBe(404);
    const { text } = await receiving.get('/exchange/schools');
    const [path = ''] = /\/exchange\/schools\/[^"]+(?=">Ridge School)/.exec(text) ?? [];
    expect((await sending.get(path)).status).toBe(404);
    expect((await receiving.post(path, { ...whole, name: 'Ridge High School' })).status).toBe(303);
    expect((await receiving.get(path)).text).toContain('value="Ridge High School"');
  });
});
