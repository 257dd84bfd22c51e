import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { HouseholdChecks, ScreeningService } from '../../src/host-families/index.js';
import { authorisedBeforeCheck, toldBeforeDecline } from '../../src/host-families/law/check.rules.js';
import { LawInForce } from '../../src/law/index.js';
import { Clock, judge, newId } from '../../src/platform/index.js';
import { readToSign } from '../applications/support/read-to-sign.js';
import type { Answer } from '../auth/support/caller.js';
import { aCompleteFamily, aVettedWorker, type HostStory, type VettedWorker } from './support/host-story.js';
import { dateFields, startHostPortal, type HostPortal } from './support/host-portal.js';

let hosts: HostPortal;
let interviewer: VettedWorker;
let decider: VettedWorker;
let story: HostStory;
let nora: string;
let emil: string;
beforeAll(async () => {
  hosts = await startHostPortal();
  interviewer = await aVettedWorker(hosts, { name: 'Rosa Interviewer' });
  decider = await aVettedWorker(hosts, { name: 'Dana Decider', role: 'coordinator' });
  story = await aCompleteFamily(hosts);
  await story.host.post('/host/submission');
  [nora, emil] = [(await story.memberIds(['Nora Lind']))[0]!, (await story.memberIds(['Emil Lind']))[0]!];
});
afterEach(() => hosts.portal.travel({}));
afterAll(() => hosts.portal.stop());

const law = new LawInForce('2026-06-01');
const today = () => Temporal.Now.plainDateISO('America/New_York').toString();
const service = <T>(type: new (...args: never[]) => T): T => hosts.portal.app.get<T>(type, { strict: false });

/** The portal's clock, on a day at the office. */
const noonOf = (day: Temporal.PlainDate) =>
  Object.assign(service(Clock), { now: () => new Date(`${day.toString()}T17:00:00Z`) });

/** Sends the link in a language. @returns its address */
async function ask(memberId: string, { locale = 'en' } = {}): Promise<string> {
  const path = `/applications/${story.applicationId}/signatures/background_check/${memberId}`;
  expect((await decider.caller.post(path, { locale })).status).toBe(303);
  return hosts.portal.linkTo(await story.addressOf(memberId));
}

async function sign(link: string, typedName: string): Promise<Answer> {
  const phone = hosts.portal.caller();
  const form = await phone.get(`${link}&page=sign`);
  return phone.post(link, { ...readToSign(form.text), typedName });
}

const put = (memberId: string, wishes: Record<string, string> = {}) =>
  decider.caller.post(`${story.deskPath}/checks`, {
    memberId,
    kind: 'criminal',
    result: 'clear',
    vendorReference: 'V-77',
    ...dateFields('completedOn', today()),
    ...wishes,
  });

const counts = (authorisedOn: string | null) =>
  judge([authorisedBeforeCheck], { name: 'Nora', authorisedOn, completedOn: '2026-06-02', law })[0]!.ok;

const mayDecline = (day: string, answerBy: string | null = '2026-06-08') =>
  judge([toldBeforeDecline], { day, letters: [{ name: 'Nora', answerBy }], law })[0]!.ok;

const warning = {
  vendor: 'National Check Company',
  vendorContact: '1 Main Street, Buffalo; 716 555 0100',
  copySent: 'yes',
};

const decline = () =>
  service(ScreeningService).decline(decider.actor, story.fileId, { reason: 'After the check', byCheck: false });

const letters = () =>
  hosts.portal.sql<{ id: string; kind: string; answerBy: string | null }>(
    'SELECT id, kind, answer_by::text AS "answerBy" FROM adverse_letter WHERE file_id = $1 ORDER BY sent_at',
    [story.fileId],
  );

describe('By the rule of leave', () => {
  test('a check counts from the day of the leave on, and not before', () => {
    expect(['2026-06-01', '2026-06-02', '2026-06-03', null].map(counts)).toEqual([true, true, false, false]);
  });
});

describe('By the rule of the first letter', () => {
  test('the last day to answer is still the person\u2019s', () => {
    expect(['2026-06-07', '2026-06-08', '2026-06-09'].map((day) => mayDecline(day))).toEqual([false, false, true]);
  });

  test('nobody is declined because of a check without a letter, or without a check that found something', () => {
    expect(mayDecline('2026-06-09', null)).toBe(false);
    expect(judge([toldBeforeDecline], { day: '2026-06-09', letters: [], law })[0]!.ok).toBe(false);
  });
});

describe('Leave for a check', () => {
  test('is asked of each adult, and the desk sees who has not given it', async () => {
    const { text } = await decider.caller.get(story.deskPath);
    expect(text.match(/Was not asked yet/g)).toHaveLength(2);
  });

  test('is given by a link of one\u2019s own, in one\u2019s language: first a disclosure by itself, then the words to sign', async () => {
    expect((await put(emil)).status).toBe(409);
    const link = await ask(emil, { locale: 'es' });
    const disclosure = await hosts.portal.caller().get(link);
    expect(disclosure.text).toContain('Aviso: verificación de antecedentes');
    expect(disclosure.text).not.toMatch(/typedName|Autorización para|autorizo/);
    expect((await sign(link, '')).status).toBe(422);
    expect((await sign(link, 'Emil Lind')).status).toBe(303);
    const [text] = await hosts.portal.sql<{ version: string; locale: string; words: number }>(
      `SELECT t.version, t.locale, cardinality(t.paragraphs) AS words FROM application_signature s JOIN statement_text t ON t.hash = s.text_hash
        JOIN application_request r ON r.id = s.request_id WHERE r.person_id = $1 AND r.topic = 'background_check'`,
      [emil],
    );
    expect(text).toEqual({ version: '2026-1', locale: 'es', words: 6 });
    expect((await put(emil)).status).toBe(303);
  });

  test('opens nothing to whoever holds another link, a replaced or an invented one', async () => {
    const old = await ask(nora);
    const link = await ask(nora);
    expect((await hosts.portal.caller().get(old)).status).toBe(410);
    expect((await sign(old, 'Somebody Else')).status).toBe(410);
    expect((await hosts.portal.caller().get(`/signatures/${'x'.repeat(43)}`)).status).toBe(404);
    expect((await put(nora)).status).toBe(409);
    expect((await hosts.portal.caller().get(link)).text).toContain('Disclosure: a background check');
  });

  test('taken back, lets no further check on file, by whomever it is written', async () => {
    const link = await ask(nora);
    await sign(link, 'Nora Lind');
    expect((await put(nora)).status).toBe(303);
    const phone = hosts.portal.caller();
    expect((await phone.get(link)).text).toContain('Take back what I signed');
    await phone.post(`${link.split('?')[0]}/withdrawal`);
    const refused = await put(nora);
    expect([refused.status, refused.text.includes('1681b(b)(2)(A)')]).toEqual([409, true]);
    await expect(
      hosts.portal.sql(
        `INSERT INTO household_check (id, member_id, kind, completed_on, clear, vendor_reference, recorded_by, recorded_at)
         VALUES ($1, $2, 'criminal', $3, true, 'V-1', $4, now())`,
        [newId(), nora, today(), decider.accountId],
      ),
    ).rejects.toThrow('household_check_is_authorised');
  });
});

describe('What is kept of a check', () => {
  test.each(['123-45-6789', '123456789', 'ref 123 45 6789'])(
    'is never a Social Security number: %s',
    async (number) => {
      const refused = await put(emil, { vendorReference: number });
      expect([refused.status, refused.text.includes('looks like a Social Security number')]).toEqual([422, true]);
    },
  );

  test('is a reference with digits, too', async () => {
    expect((await put(emil, { vendorReference: 'NCC-2026-0012345678' })).status).toBe(303);
  });
});

describe('A check that found something', () => {
  test('lets nobody be declined before the first letter, which goes once however often it is pressed', async () => {
    const found = {
      memberId: emil,
      kind: 'registry' as const,
      completedOn: today(),
      clear: false,
      vendorReference: 'V-9',
    };
    await service(HouseholdChecks).record(decider.actor, story.fileId, found);
    const refused = await decider.caller.post(`${story.deskPath}/decline`, { reason: 'The check' });
    expect([refused.status, refused.text.includes('1681b(b)(3)(A)')]).toEqual([409, true]);
    const path = `${story.deskPath}/letters`;
    expect((await interviewer.caller.post(path, { memberId: emil, ...warning })).status).toBe(403);
    expect((await decider.caller.post(path, { memberId: emil, ...warning, copySent: '' })).status).toBe(422);
    expect((await decider.caller.post(path, { memberId: nora, ...warning })).status).toBe(409);
    const presses = [1, 2].map(() => decider.caller.post(path, { memberId: emil, ...warning }));
    expect((await Promise.all(presses)).map(({ status }) => status)).toEqual([303, 303]);
    expect((await letters()).map(({ kind }) => kind)).toEqual(['pre_adverse']);
    const mails = await hosts.portal.mails(await story.addressOf(emil));
    expect(mails.filter(({ text }) => text.includes('National Check Company'))).toHaveLength(1);
    expect(mails.at(-1)?.text).toContain('Sus derechos según la ley Fair Credit Reporting Act');
  });

  test('is answered, and the letter is read, by the desk and by nobody else', async () => {
    const [letter] = await letters();
    const path = `${story.deskPath}/letters/${letter!.id}`;
    const answer = { answer: 'It is another Emil Lind', ...dateFields('answeredOn', '2090-01-01') };
    expect((await decider.caller.post(`${path}/answer`, answer)).status).toBe(422);
    const said = { ...answer, ...dateFields('answeredOn', today()) };
    expect((await decider.caller.post(`${path}/answer`, said)).status).toBe(303);
    expect((await decider.caller.get(story.deskPath)).text).toContain('It is another Emil Lind');
    expect((await interviewer.caller.get(path)).headers.get('content-type')).toContain('application/pdf');
    const statuses = await Promise.all([story.host.get(path), hosts.portal.caller().get(path)]);
    expect(statuses.map(({ status }) => status)).not.toContain(200);
    const reads = await hosts.portal.sql(`SELECT FROM audit_record WHERE action = 'adverse-letter.read'`);
    expect(reads).toHaveLength(1);
  });

  test('ends in a decline on the day after the last one to answer, and the second letter says what rights that gives', async () => {
    const [{ answerBy } = { answerBy: null }] = await letters();
    const last = Temporal.PlainDate.from(answerBy!);
    expect(Temporal.PlainDate.from(today()).until(last).days).toBeGreaterThanOrEqual(5);
    noonOf(last);
    await expect(decline()).rejects.toMatchObject({ status: 409 });
    noonOf(last.add({ days: 1 }));
    await decline();
    expect((await letters()).map(({ kind }) => kind)).toEqual(['pre_adverse', 'adverse']);
    const second = (await hosts.portal.mails(await story.addressOf(emil))).at(-1)!;
    expect([second.text.includes('716 555 0100'), second.text.includes('60 días')]).toEqual([true, true]);
    expect((await hosts.portal.mails(story.email)).at(-1)?.text).not.toContain('National Check Company');
  });
});
