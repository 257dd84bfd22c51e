import { createHash } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import canonicalize from 'canonicalize';
import { Erasure, system, Work } from '../../src/platform/index.js';
import { Forgetting } from '../../src/messages/retention/forgetting.service.js';
import { inThread, MessagesPortal, NOON, type Somebody } from './support/messages-portal.js';

let messages: MessagesPortal;
let aiko: Somebody;
let mother: Somebody;
let host: Somebody;
let coordinator: Somebody;
let guard: Somebody;

beforeAll(async () => {
  messages = await MessagesPortal.start();
  aiko = await messages.somebody('Aiko Mori', '2010-05-05');
  mother = await messages.somebody('Emi Mori');
  host = await messages.somebody('Ruth Adler');
  coordinator = await messages.somebody('Rosa Lindqvist');
  guard = await messages.guard('Dana Weiss');
});
afterAll(() => messages.portal.stop());

const at = (moment: string) => messages.at(moment);
beforeEach(() => at(NOON));

async function thread(text = 'When do you arrive?') {
  const people = [
    inThread(aiko, 'minor'),
    inThread(host, 'adult'),
    inThread(coordinator, 'adult'),
    inThread(mother, 'guardian', { guards: [aiko.id], timeZone: 'Asia/Tokyo' }),
  ];
  const { location } = await messages.begin(host, messages.circle(people), { text });
  return { path: location!, id: location!.split('/').at(-1)! };
}

const write = ({ browser }: Somebody, path: string, text: string) => browser.post(`${path}/messages`, { text });
const reads = async ({ browser }: Somebody, path: string) => (await browser.get(path)).text;
const messageId = (page: string, words: string) =>
  [...page.matchAll(/<li class="bubble[^"]*" id="([^"]+)">(.*?)<\/li>/gs)].find(([, , inner]) =>
    inner!.includes(words),
  )![1]!;

async function reported(text: string, by = aiko) {
  const { path, id } = await thread(text);
  const message = messageId(await reads(by, path), text);
  await by.browser.post(`${path}/report`, { message, reason: 'elsewhere', note: 'This feels wrong' });
  const [report] = await messages.portal.sql<{ id: string }>('SELECT id FROM message_report WHERE thread_id = $1', [
    id,
  ]);
  return { path, id, message, report: `/messages/reports/${report!.id}` };
}

describe('A report', () => {
  test('reaches the safeguarding group alone, by mail without content', async () => {
    const { report } = await reported('Meet me behind the school');
    expect((await guard.browser.get('/messages/reports')).text).toContain(report);
    const page = (await guard.browser.get(report)).text;
    expect(page).toContain('Meet me behind the school');
    expect(page).toContain('This feels wrong');
    const mail = (await messages.portal.mails(guard.email)).at(-1)!;
    expect(mail.subject).toBe('A report waits for you');
    expect(mail.text).not.toMatch(/school|wrong|Aiko/);
    expect((await host.browser.get(report)).status).toBe(403);
    const password = await messages.portal.signedIn(guard);
    expect((await password.get(report)).status).toBe(403);
  });

  test('keeps the words though their writer takes them back', async () => {
    const { path, message, report } = await reported('Send me a picture');
    await host.browser.post(`${path}/messages/${message}/taking-back`);
    expect((await guard.browser.get(report)).text).toContain('Send me a picture');
    await expect(messages.portal.sql(`UPDATE message_report SET copy = '[]'`)).rejects.toThrow(/append-only/);
  });

  test('does not exist for somebody of the group who was in the thread, or who guards another member', async () => {
    const { report } = await reported('Come to my room');
    await messages.portal.sql(
      `INSERT INTO role_grant (id, account_id, role, valid_from, valid_until) VALUES (gen_random_uuid(), $1, 'safeguarding', '2026-01-01', '2099-01-01')`,
      [host.id],
    );
    await messages.giveSecondFactor(host.id);
    expect((await host.browser.get(report)).status).toBe(404);
    expect((await host.browser.post(`${report}/taking`)).status).toBe(404);
    expect((await host.browser.get('/messages/reports')).text).not.toContain(report);
    await messages.portal.sql(`UPDATE role_grant SET valid_until = valid_from WHERE account_id = $1`, [host.id]);
    const elsewhere = await messages.guard('Other Guard', '018f0000-0000-7000-8000-000000000000');
    expect((await elsewhere.browser.get(report)).status).toBe(404);
  });

  test('is taken and settled with what came of it, and can be opened again', async () => {
    const { report } = await reported('Nobody must know');
    await guard.browser.post(`${report}/taking`);
    expect((await guard.browser.post(`${report}/settlement`, { outcome: '', reason: '' })).status).toBe(422);
    await guard.browser.post(`${report}/settlement`, { outcome: 'spoken_with', reason: 'Spoke with both' });
    expect((await guard.browser.get(report)).text).toContain('Spoke with both');
    expect((await guard.browser.post(`${report}/reopening`, { reason: 'It went on' })).status).toBe(303);
  });

  test('wants a reason, and is told to whoever can appoint a reader when there is none', async () => {
    const { path } = await thread();
    const refused = await aiko.browser.post(`${path}/report`, { reason: '', note: 'Help' });
    expect(refused.status).toBe(422);
    expect(refused.text).toContain('Choose what is wrong');
    expect(refused.text).toContain('Help');
    const administrator = await messages.portal.person({ roles: [{ role: 'administrator' }] });
    const asTrained = (until: string) =>
      messages.portal.sql(`UPDATE role_grant SET valid_until = ${until} WHERE role = 'safeguarding'`);
    await asTrained('valid_from');
    await aiko.browser.post(`${path}/report`, { reason: 'unkind' });
    expect((await messages.portal.mails(administrator.email)).at(-1)!.subject).toContain('nobody is trained');
    await asTrained(`valid_from + interval '90 days'`);
  });
});

describe('An investigation', () => {
  test('is on record: each reading from outside stands on the thread and in the log of sensitive readings', async () => {
    const { id } = await thread();
    await guard.browser.get(`/messages/investigations/${id}`);
    expect((await guard.browser.get(`/messages/investigations/${id}`)).text).toContain('Dana Weiss read it');
    const [read] = await messages.portal.sql<{ columns: string[] }>(
      `SELECT columns FROM sensitive_read WHERE projection = 'messages.thread_investigated' AND account_id = $1`,
      [guard.id],
    );
    expect(read!.columns).toEqual(['text']);
  });

  test('takes a thread out with a reason, and the hash proves what is in the file', async () => {
    const { id } = await thread('Proof');
    const take = (form: Record<string, string>) => guard.browser.post(`/messages/investigations/${id}/export`, form);
    expect((await take({ reason: '', format: 'json' })).status).toBe(422);
    const file = JSON.parse((await take({ reason: 'Case 12', format: 'json' })).text) as Record<string, unknown>;
    const { contentHash, reason: _reason, madeAt: _madeAt, ...content } = file;
    expect(createHash('sha256').update(canonicalize(content)!).digest('hex')).toBe(contentHash);
    const pdf = await take({ reason: 'Case 12', format: 'pdf' });
    expect(pdf.headers.get('content-type')).toBe('application/pdf');
    const exports = await messages.portal.sql<{ content_hash: string }>(
      'SELECT content_hash FROM thread_export WHERE thread_id = $1 ORDER BY made_at, id',
      [id],
    );
    expect(exports).toHaveLength(2);
    expect(exports.every((one) => one.content_hash === contentHash)).toBe(true);
    expect((await guard.browser.get(`/messages/investigations/${id}`)).text).toContain(String(contentHash));
  });

  test('finds the threads of a person by address, and puts that on record', async () => {
    const { id } = await thread();
    const found = await guard.browser.post('/messages/investigations', { email: host.email, reason: 'Case 13' });
    expect(found.text).toContain(`/messages/investigations/${id}`);
    const [searched] = await messages.portal.sql<{ details: { reason: string } }>(
      `SELECT details FROM audit_record WHERE action = 'thread.searched' ORDER BY id DESC LIMIT 1`,
    );
    expect(searched!.details.reason).toBe('Case 13');
    expect((await guard.browser.post('/messages/investigations', { email: 'x', reason: '' })).status).toBe(422);
  });

  test('takes somebody out at once, and the thread stands still where a minor needs another adult', async () => {
    const people = [inThread(aiko, 'minor'), inThread(host, 'adult'), inThread(coordinator, 'adult')];
    const { location } = await messages.begin(coordinator, messages.circle(people));
    const id = location!.split('/').at(-1)!;
    await guard.browser.post(`/messages/investigations/${id}/removal`, { accountId: host.id });
    expect((await host.browser.get(location!)).status).toBe(404);
    expect((await write(coordinator, location!, 'Aiko?')).status).toBe(409);
  });
});

describe('Forgetting', () => {
  test('leaves the account of who wrote what was reported, until the report is settled and its time is over', async () => {
    const writer = await messages.somebody('Ute Adler');
    const people = [inThread(aiko, 'minor'), inThread(writer, 'adult'), inThread(coordinator, 'adult')];
    const { location } = await messages.begin(writer, messages.circle(people), { text: 'Tell nobody' });
    await aiko.browser.post(`${location}/report`, { reason: 'unsafe', note: 'He scares me' });
    const [report] = await messages.portal.sql<{ id: string }>('SELECT id FROM message_report WHERE thread_id = $1', [
      location!.split('/').at(-1),
    ]);
    const erase = async () => {
      const { held } = await messages.portal.app
        .get(Work)
        .run(system, (unit) => messages.portal.app.get(Erasure).erase(unit, writer.id));
      return held.filter(({ record }) => record === 'messages.report').map(({ id }) => id);
    };
    expect(await erase()).toEqual([report!.id]);
    await guard.browser.post(`/messages/reports/${report!.id}/taking`);
    await guard.browser.post(`/messages/reports/${report!.id}/settlement`, { outcome: 'spoken_with', reason: 'Both' });
    at('2029-11-18T17:59:00Z');
    expect(await erase()).toEqual([report!.id]);
    const [account] = await messages.portal.sql('SELECT display_name AS name FROM account WHERE id = $1', [writer.id]);
    expect(account).toEqual({ name: 'Ute Adler' });
    at('2029-11-18T18:01:00Z');
    expect(await erase()).toEqual([]);
  });

  test('closes what is silent for a year and forgets it three years later, but not while a report is open', async () => {
    const { id } = await thread();
    const { id: kept } = await reported('Still open');
    const forgetting = messages.portal.app.get(Forgetting);
    const exists = async (one: string) =>
      (await messages.portal.sql('SELECT FROM thread WHERE id = $1', [one])).length > 0;
    at('2027-11-18T17:00:00Z');
    await forgetting.run();
    expect(await messages.portal.sql('SELECT FROM thread WHERE id = $1 AND closed_at IS NULL', [id])).toHaveLength(1);
    at('2027-11-19T18:00:00Z');
    await forgetting.run();
    at('2030-11-18T18:00:00Z');
    await forgetting.run();
    expect(await exists(id)).toBe(true);
    at('2030-11-20T18:00:00Z');
    await forgetting.run();
    expect(await exists(id)).toBe(false);
    expect(await messages.portal.sql('SELECT FROM thread_message WHERE thread_id = $1', [id])).toEqual([]);
    expect(await exists(kept)).toBe(true);
  });
});
