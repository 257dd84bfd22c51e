import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { system } from '../../src/platform/index.js';
import { PapersClock } from '../../src/yls/papers/papers-clock.js';
import { anAsked, fillIn, sendPaper, signOn, type Told } from './support/told.js';
import { SummitsQueries } from '../../src/yls/summit/summits.queries.js';
import { SummitsService } from '../../src/yls/summit/summits.service.js';
import { eventually } from '../support/eventually.js';
import { ready } from './support/ready.js';
import { dayFromNow, startYlsPortal, type YlsPortal } from './support/yls-portal.js';

let yls: YlsPortal;
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'yls-papers-'));
  yls = await startYlsPortal({ feeCents: 0 }, { UPLOADS_DIR: folder });
});
afterEach(() => yls.portal.travel({}));
afterAll(async () => {
  await yls.portal.stop();
  await rm(folder, { recursive: true });
});

const stateOf = async ({ id }: { id: string }) =>
  (await yls.portal.sql<{ state: string }>('SELECT state FROM yls_registration WHERE id = $1', [id]))[0]!.state;
/** Mails of that kind to the guardian, to whom other parts write as well. */
const askedOf = async ({ guardian }: { guardian: string }, subject: string) =>
  (await yls.portal.mails(guardian)).filter((mail) => mail.subject.includes(subject)).length;
const dossierOf = async ({ id }: Told) =>
  (
    await yls.portal.sql<{ signedAt: Date | null; version: number; dueOn: string }>(
      'SELECT signed_at AS "signedAt", version, due_on::text AS "dueOn" FROM yls_dossier WHERE registration_id = $1',
      [id],
    )
  )[0]!;

describe('The forms after the yes', () => {
  test('are asked by themselves once the place is taken, and not before', async () => {
    const admitted = await ready(yls, { state: 'waitlisted' });
    const own = await yls.portal.signedIn(admitted);
    expect((await own.get('/yls/mine/forms')).text).toContain('The forms come once the place is taken.');
    const offered = await ready(yls, { state: 'confirmed' });
    await yls.portal.app.get(PapersClock).openMissing();
    expect(await askedOf(offered, 'forms for')).toBe(1);
    expect(await askedOf(admitted, 'forms for')).toBe(0);
    await yls.portal.app.get(PapersClock).openMissing();
    expect(await askedOf(offered, 'forms for')).toBe(1);
  });

  test('are filled in by the student or the guardian, signed by the guardian alone, and complete the registration', async () => {
    const told = await anAsked(yls);
    const student = await yls.portal.signedIn(told);
    const guardian = yls.portal.caller();
    const mine = await student.get('/yls/mine');
    expect(mine.text).toContain('The forms for health, travel and the days at the summit are not signed.');
    const own = await student.post(`/applications/${told.formId}/sections/diet`, { version: '0', diets: 'vegan' });
    expect([own.status, own.location]).toEqual([303, `/applications/${told.formId}/sections/medication`]);
    const section = `${told.page}/sections/medical?${told.query}`;
    expect((await guardian.get(section)).text).toContain('One line for the chaperone');
    const saved = await guardian.post(section, { version: '0', step_free: 'no' });
    expect([saved.status, saved.location]).toEqual([303, `${told.page}/sections/allergies?${told.query}`]);
    expect((await signOn(guardian, told)).status).toBe(409);
    expect(await fillIn(yls, told)).toBe(303);
    const page = (await guardian.get(`${told.page}?${told.query}`)).text;
    expect(page).toContain('The nurse may give the medicines named here.');
    expect(
      (await guardian.post(`${told.page}/signature?${told.query}`, { statements: 'health', typedName: 'N O' })).status,
    ).toBe(422);
    expect(await stateOf(told)).toBe('confirmed');
    expect((await signOn(guardian, told)).status).toBe(303);
    expect(await stateOf(told)).toBe('complete');
    expect((await student.get('/yls/mine/forms')).text).toContain('All is signed.');
  });

  test('are signed anew after a change, and what was signed before stays as it was read', async () => {
    const told = await anAsked(yls);
    const guardian = yls.portal.caller();
    await fillIn(yls, told, { diet: { diets: 'vegan', diet_more: 'No mushrooms.' } });
    await signOn(guardian, told);
    expect(await dossierOf(told)).toMatchObject({ version: 1 });
    const diet = { version: '1', diets: 'vegan', diet_more: 'Nothing raw.' };
    await guardian.post(`${told.page}/sections/diet?${told.query}`, diet);
    expect(await dossierOf(told)).toMatchObject({ signedAt: null });
    const page = (await guardian.get(`${told.page}?${told.query}`)).text;
    expect(page.includes('Something was changed after the signature.')).toBe(true);
    expect([...page.matchAll(/name="read-(\w+)"/g)].map(([, code]) => code)).toEqual(['health']);
    await signOn(guardian, told);
    const copies = await Promise.all(
      [1, 2].map(async (number) => (await guardian.get(`${told.page}/copies/${number}?${told.query}`)).text),
    );
    expect(copies.map((text) => [text.includes('No mushrooms.'), text.includes('Nothing raw.')])).toEqual([
      [true, false],
      [false, true],
    ]);
    expect((await dossierOf(told)).version).toBe(2);
  });

  test('lapse with another insurance card; the guardian is asked to sign again, and the others stay signed', async () => {
    const told = await anAsked(yls);
    await fillIn(yls, told);
    await signOn(yls.portal.caller(), told);
    const student = await yls.portal.signedIn(told);
    expect(await sendPaper(student, `/applications/${told.formId}/documents/insurance_card`)).toBe(303);
    expect(await dossierOf(told)).toMatchObject({ signedAt: null });
    expect(await askedOf(told, 'were changed')).toBe(1);
    expect((await student.get('/yls/mine')).text).toContain('changed after the guardian signed');
    const page = (await yls.portal.caller().get(`${told.page}?${told.query}`)).text;
    expect([...page.matchAll(/name="read-(\w+)"/g)].map(([, code]) => code)).toEqual(['health']);
  });

  test('ask for the emergency plan of an allergy that may kill, and for no other', async () => {
    const told = await anAsked(yls);
    const guardian = yls.portal.caller();
    const allergies = { allergic: 'yes', allergens: ['peanut'], epinephrine: 'yes', reaction: 'Swells.' };
    await fillIn(yls, told, { allergies: { ...allergies, severity: 'life_threatening' } });
    expect((await signOn(guardian, told)).status).toBe(409);
    expect(await sendPaper(guardian, `${told.page}/papers/action_plan?${told.query}`)).toBe(303);
    expect((await signOn(guardian, told)).status).toBe(303);
    expect(await stateOf(told)).toBe('complete');
  });

  test('open to nobody by another family’s link, and by no link that was never ours', async () => {
    const told = await anAsked(yls);
    const other = await anAsked(yls);
    await fillIn(yls, told, { diet: { diets: 'vegan', diet_more: 'No mushrooms.' } });
    const stranger = await yls.portal.signedIn(other);
    const paths = [`/applications/${told.formId}/sections/diet`, `/applications/${told.formId}/documents`];
    expect(await Promise.all(paths.map(async (path) => (await stranger.get(path)).status))).toEqual([404, 404]);
    expect((await yls.portal.caller().get(`/yls/guardians/${'x'.repeat(43)}`)).status).toBe(404);
    const answer = await yls.portal.caller().get(`${told.page}?${told.query}`);
    expect(answer.headers.get('cache-control')).toContain('no-store');
  });

  test('are reminded of three weeks, one week and a day before they are due, and no more once they are signed', async () => {
    const silent = await anAsked(yls);
    const signed = await anAsked(yls);
    await fillIn(yls, signed);
    await signOn(yls.portal.caller(), signed);
    const dueIn = Math.round((Date.parse((await dossierOf(silent)).dueOn) - Date.parse(dayFromNow(0))) / 86_400_000);
    const clock = yls.portal.app.get(PapersClock);
    const written: number[] = [];
    for (const before of [24, 19, 17, 5, 0, -9]) {
      yls.portal.travel({ days: dueIn - before });
      await clock.remind();
      written.push(await askedOf(silent, 'wait for a signature'));
    }
    expect(written).toEqual([0, 1, 1, 2, 3, 4]);
    expect(await askedOf(signed, 'wait for a signature')).toBe(0);
  });

  test('are kept so long after the last day of the summit, also when that is moved', async () => {
    const { formId } = await anAsked(yls);
    const { app } = yls.portal;
    const {
      id: _id,
      state: _state,
      formVersion: _version,
      seatsHeld: _held,
      ...summit
    } = await app.get(SummitsQueries).one(yls.summitId);
    await app.get(SummitsService).change(system, yls.summitId, { ...summit, endsOn: dayFromNow(128) });
    const endsOn = async () =>
      (
        await yls.portal.sql<{ day: string }>('SELECT ends_on::text AS day FROM application WHERE id = $1', [formId])
      )[0]!.day;
    expect(await eventually(async () => (await endsOn()) === dayFromNow(128))).toBe(true);
  });

  test('are read and signed in Arabic, from right to left', async () => {
    const told = await anAsked(yls);
    await fillIn(yls, told);
    const answer = await yls.portal.caller().get(`${told.page}?lang=ar`);
    expect(answer.text).toContain('dir="rtl"');
    expect(answer.text).toContain('أوافق على');
  });
});
