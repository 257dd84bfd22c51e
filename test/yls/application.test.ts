import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { system } from '../../src/platform/index.js';
import { choicesIn, codeOf, wordingIn, wordingTyped } from '../../src/yls/form/wordings.js';
import { GuardiansService } from '../../src/yls/guardian/guardians.service.js';
import { ReleaseService } from '../../src/yls/admission/release.service.js';
import { RegistrationsService } from '../../src/yls/registration/registrations.service.js';
import { HandingIn } from '../../src/yls/student/handing-in.service.js';
import { SummitsService } from '../../src/yls/summit/summits.service.js';
import type { Caller } from '../auth/support/caller.js';
import { aPerson, aStudent, aSubmitted, signAsGuardian } from './support/a-student.js';
import { aSummit, startYlsPortal, type YlsPortal } from './support/yls-portal.js';

describe('Words as staff type them', () => {
  test('are English first, then other languages', () => {
    const words = wordingIn('Why you? | es: ¿Por qué tú? | ja: なぜ？')!;
    expect(words).toEqual({ en: 'Why you?', es: '¿Por qué tú?', ja: 'なぜ？' });
    expect(wordingIn(wordingTyped(words))).toEqual(words);
    expect([wordingIn(' | es: sí'), wordingIn('Yes | sí')]).toEqual([null, null]);
  });

  test('name each choice once, in whatever script', () => {
    expect(choicesIn('Yes!\nyes\nはい\nいいえ')!.map(({ code }) => code)).toEqual([
      'yes',
      'yes_2',
      'question',
      'question_2',
    ]);
  });

  test('give the data their names', () => {
    expect([codeOf('Why you?'), codeOf('2 languages'), codeOf('なぜ'), codeOf('Version')]).toEqual([
      'why_you',
      'languages',
      'question',
      'question',
    ]);
  });
});

let yls: YlsPortal;
let staff: Caller;
let form: string;
beforeAll(async () => {
  yls = await startYlsPortal();
  staff = await yls.portal.signedIn(await yls.portal.person({ roles: [{ role: 'staff' }] }));
  form = `/yls/summits/${yls.summitId}/form`;
});
afterAll(() => yls.portal.stop());

const recommendsUntil = new Date(Math.floor(Date.now() / 1000) * 1000 + 9 * 86_400_000);

const questions = (summitId: string) =>
  yls.portal.sql<{ id: string; code: string; section: string; field: { kind: string } }>(
    'SELECT id, code, section, field FROM yls_question WHERE summit_id = $1 ORDER BY section, position',
    [summitId],
  );
const registration = async (id: string) =>
  (await yls.portal.sql<Record<string, unknown>>('SELECT * FROM yls_registration WHERE id = $1', [id]))[0]!;

describe('The form of a summit', () => {
  const question = { section: 'about', kind: 'yes_no', label: 'Have you travelled?', purpose: 'To mix experience' };

  test('begins with the usual questions: three answers of 300 words, a film of a minute, and whether the fee stands in the way', async () => {
    expect((await staff.post(`${form}/copies`, { from: '' })).status).toBe(303);
    const kinds = (await questions(yls.summitId)).map(({ field }) => field.kind);
    expect(kinds).toEqual(['long_text', 'long_text', 'long_text', 'film', 'choice']);
    expect((await staff.post(`${form}/copies`, { from: '' })).status).toBe(409);
  });

  test('takes a question, and one that depends on an earlier one of the same part', async () => {
    expect((await staff.post(form, { ...question, purpose: 'why' })).status).toBe(422);
    expect((await staff.post(form, question)).status).toBe(303);
    const where = { ...question, label: 'Where to?', kind: 'text', whenIs: 'yes' };
    const senseless = await staff.post(form, { ...where, section: 'more', whenField: 'have_you_travelled' });
    expect([senseless.status, senseless.text.includes('contradict itself')]).toEqual([422, true]);
    const never = await staff.post(form, { ...where, whenIs: 'perhaps', whenField: 'have_you_travelled' });
    expect([never.status, never.text.includes('Nobody can give this answer')]).toEqual([422, true]);
    const film = await staff.post(form, { ...where, kind: 'film', whenField: 'have_you_travelled' });
    expect([film.status, film.text.includes('asked of everybody')]).toEqual([422, true]);
    expect((await staff.post(form, { ...where, whenField: 'have_you_travelled' })).status).toBe(303);
  });

  test('keeps a decisive question above what depends on it, and while something depends on it', async () => {
    const [first, second] = await questions(yls.summitId);
    await staff.post(`${form}/${second!.id}/place`);
    await staff.post(`${form}/${first!.id}/removal`);
    expect((await questions(yls.summitId)).slice(0, 2).map(({ code }) => code)).toEqual([
      'have_you_travelled',
      'where_to',
    ]);
  });

  test('counts its versions, and is copied into another year', async () => {
    const [{ version }] = (await yls.portal.sql<{ version: number }>(
      'SELECT form_version AS version FROM yls_summit WHERE id = $1',
      [yls.summitId],
    )) as [{ version: number }];
    expect(version).toBe(4);
    const next = await aSummit(yls.portal.app);
    await staff.post(`/yls/summits/${next}/form/copies`, { from: yls.summitId });
    expect((await questions(next)).map(({ code }) => code)).toEqual(
      (await questions(yls.summitId)).map(({ code }) => code),
    );
    await yls.portal.app.get(SummitsService).step(system, next, { event: 'close' });
    expect((await staff.post(`/yls/summits/${next}/form`, question)).status).toBe(409);
  });
});

const gate = (id: string) => ({ rules: [{ id }] });

describe('A student', () => {
  test('finds the town, begins, and sees by name what is missing', async () => {
    const person = await yls.portal.person({ displayName: 'Kenji Sato', birthDate: '2010-05-05' });
    const kenji = await yls.portal.signedIn(person);
    expect((await kenji.get('/yls/mine/new?place=Poltava')).text).toContain(yls.partnerId);
    const begun = await kenji.post('/yls/mine', { summitId: yls.summitId, communityId: yls.partnerId });
    expect(begun.location).toBe('/yls/mine');
    const { text } = await kenji.get('/yls/mine');
    for (const words of ['Next: complete your application', 'Send: A film of one minute', 'Name who signs for you'])
      expect(text).toContain(words);
    expect((await kenji.post('/yls/mine/submission')).status).toBe(409);
    const own = await kenji.post('/yls/mine/guardian', { name: 'Me', email: person.email, locale: 'en' });
    expect([own.status, own.text.includes('This is your own address')]).toEqual([422, true]);
  });

  test('hands in; the guardian signs by a link without an account; then it is submitted as it was read', async () => {
    const student = await aStudent(yls);
    const handingIn = yls.portal.app.get(HandingIn);
    await handingIn.handIn(student.actor, student.id);
    expect((await registration(student.id))['state']).toBe('awaiting_guardian');
    await handingIn.takeBack(student.actor, student.id);
    await handingIn.handIn(student.actor, student.id);
    await signAsGuardian(yls, student);
    expect(await registration(student.id)).toMatchObject({ state: 'submitted', called: 'Amara', gender: 'female' });
    const [kept] = await yls.portal.sql<{ definition: string }>(
      'SELECT definition FROM application_submission WHERE application_id = $1',
      [student.formId],
    );
    expect(kept!.definition).toBe('yls 4');
  });

  test('who corrects the guardian’s address while the signature is awaited: the wrong one reads nothing more, the right one is asked', async () => {
    const student = await aStudent(yls);
    const { app } = yls.portal;
    await app.get(HandingIn).handIn(student.actor, student.id);
    const wrong = await yls.portal.linkTo(student.guardianEmail);
    expect((await yls.portal.caller().get(wrong)).text).toContain('Gladly.');
    const other = { ...student, guardianEmail: `other-${student.id}@example.org` };
    const told = { name: 'Chidi Okafor', email: other.guardianEmail, locale: 'en' } as const;
    await app.get(GuardiansService).name(student.actor, student.id, told);
    expect((await yls.portal.caller().get(wrong)).text).not.toContain('Gladly.');
    await expect(app.get(HandingIn).askAgain(student.actor, student.id)).rejects.toMatchObject({
      because: { key: 'yls.refusal.written-today' },
    });
    await signAsGuardian(yls, other);
    expect((await registration(student.id))['state']).toBe('submitted');
    await expect(app.get(GuardiansService).name(student.actor, student.id, told)).rejects.toMatchObject({
      status: 409,
    });
  });

  test('reads when the guardian would rather not, and has the mail sent again on another day', async () => {
    const student = await aStudent(yls);
    await yls.portal.app.get(HandingIn).handIn(student.actor, student.id);
    const refusal = (await yls.portal.linkTo(student.guardianEmail)).replace(/(\?|$)/, '/refusal$1');
    await yls.portal.caller().post(refusal);
    const caller = await yls.portal.signedIn(student);
    expect((await caller.get('/yls/mine')).text).toContain('Your guardian has not agreed');
    yls.portal.travel({ days: 2 });
    expect((await caller.post('/yls/mine/guardian/mail')).status).toBe(303);
    yls.portal.travel({});
    await signAsGuardian(yls, student);
    expect((await registration(student.id))['state']).toBe('submitted');
  });

  test('whose guardian signed while it was taken back submits by handing in again', async () => {
    const student = await aStudent(yls);
    const handingIn = yls.portal.app.get(HandingIn);
    await handingIn.handIn(student.actor, student.id);
    await handingIn.takeBack(student.actor, student.id);
    await signAsGuardian(yls, student);
    expect((await registration(student.id))['state']).toBe('draft');
    await handingIn.handIn(student.actor, student.id);
    expect((await registration(student.id))['state']).toBe('submitted');
  });

  test('does not go on without the guardian, who may take the signature back at any time', async () => {
    const student = await aSubmitted(yls);
    const mails = await yls.portal.mails(student.guardianEmail);
    const asked = mails.find(({ text }) => text.includes('/signatures/'));
    const link = /https?:\/\/[^/\s]+(\/\S+)/.exec(asked!.text)![1]!;
    const guardian = yls.portal.caller();
    expect((await guardian.get(link)).text).toContain('Take back what I signed');
    await guardian.post(link.replace(/(\?|$)/, '/withdrawal$1'));
    expect(await registration(student.id)).toMatchObject({ state: 'cancelled', ended_reason: expect.any(String) });
    expect((await yls.portal.mails(student.email)).at(-1)!.subject).toContain('is cancelled');
  });

  test('who cancels has nobody reminded any more, and the guardian is told', async () => {
    const student = await aStudent(yls);
    const { app } = yls.portal;
    await app.get(HandingIn).handIn(student.actor, student.id);
    const link = await yls.portal.linkTo(student.guardianEmail);
    await app.get(RegistrationsService).cancel(student.actor, student.id, 'I am on a school trip then.');
    const live = await yls.portal.sql(
      `SELECT 1 FROM application_request WHERE application_id = $1 AND state <> 'cancelled'`,
      [student.formId],
    );
    expect(live).toEqual([]);
    expect((await yls.portal.caller().get(link)).text).not.toContain('Gladly.');
    expect((await yls.portal.mails(student.guardianEmail)).at(-1)!.subject).toContain('is cancelled');
  });

  test('does not take back what could not be handed in again, and is not submitted after the release', async () => {
    const summitId = await aSummit(yls.portal.app);
    const student = await aStudent(yls, summitId);
    const { app } = yls.portal;
    await app.get(HandingIn).handIn(student.actor, student.id);
    await app.get(SummitsService).step(system, summitId, { event: 'close' });
    await expect(app.get(HandingIn).takeBack(student.actor, student.id)).rejects.toMatchObject(
      gate('yls-summit-takes-applications'),
    );
    await app.get(ReleaseService).release(system, summitId);
    await expect(signAsGuardian(yls, student)).rejects.toMatchObject(gate('yls-summit-is-undecided'));
    const caller = await yls.portal.signedIn(student);
    expect((await caller.get('/yls/mine')).text).toContain('The deadline has passed');
  });

  test('has one application at a time, and reads the one that goes on', async () => {
    const student = await aStudent(yls);
    const { app } = yls.portal;
    const told = { summitId: await aSummit(app), communityId: yls.townId };
    await expect(app.get(RegistrationsService).open(student.actor, told)).rejects.toMatchObject({
      because: { key: 'yls.refusal.one-at-a-time' },
    });
  });

  test('is recommended by a teacher and by a local contact: two teachers do not do', async () => {
    const { formId } = await aSubmitted(yls);
    const asked = await yls.portal.sql<{ email: string }>(
      `SELECT email FROM application_request WHERE application_id = $1 AND kind = 'reference' ORDER BY id`,
      [formId],
    );
    const words = { known_since: '2022', why: 'Kind', recommends: 'gladly', relation: 'teacher' };
    const answers: string[] = [];
    for (const { email } of asked)
      answers.push((await yls.portal.caller().post(await yls.portal.linkTo(email), words)).text);
    expect(answers.map((text) => text.includes('Somebody of the same relation'))).toEqual([false, true]);
  });

  test('whose referees were asked late: their link ends with the summit’s own day, and says so', async () => {
    const { formId } = await aStudent(
      yls,
      await aSummit(yls.portal.app, { recommendsUntil, appliesUntil: recommendsUntil }),
    );
    const ends = await yls.portal.sql<{ at: Date }>(
      `SELECT expires_at AS at FROM application_request WHERE application_id = $1 AND kind = 'reference'`,
      [formId],
    );
    expect(ends.map(({ at }) => at)).toEqual([recommendsUntil, recommendsUntil]);
  });

  test('who still writes is read by no reviewer', async () => {
    const { formId } = await aStudent(yls);
    const roles = [{ role: 'judge' as const, scope: yls.summitId }];
    const reviewer = await yls.portal.signedIn(await yls.portal.person({ roles }));
    expect((await reviewer.get(`/applications/${formId}/sections/essays`)).status).toBe(404);
  });

  test('reads no recommendation unless the summit says so', async () => {
    const student = await aSubmitted(yls);
    const caller = await yls.portal.signedIn(student);
    const path = `/applications/${student.formId}/sections/person`;
    expect((await caller.get(path)).status).toBe(200);
    const [{ id }] = (await yls.portal.sql<{ id: string }>(
      `SELECT id FROM application_request WHERE application_id = $1 AND kind = 'reference' ORDER BY id LIMIT 1`,
      [student.formId],
    )) as [{ id: string }];
    expect((await caller.get(`/applications/${student.formId}/references/${id}`)).status).toBe(404);
  });

  test('is too old by the day: the form stands, and the gate says why', async () => {
    const student = await aStudent(yls);
    await yls.portal.sql(`UPDATE yls_registration SET birth_date = '2001-01-01' WHERE id = $1`, [student.id]);
    const handIn = yls.portal.app.get(HandingIn).handIn(student.actor, student.id);
    await expect(handIn).rejects.toMatchObject({ rules: [{ id: 'yls-delegate-is-of-age' }] });
  });

  test('sees nobody else’s application', async () => {
    const { formId } = await aStudent(yls);
    const other = await yls.portal.signedIn(await aPerson(yls));
    expect((await other.get(`/applications/${formId}/sections/person`)).status).toBe(404);
  });
});
