import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Actor } from '../../src/platform/index.js';
import { eventually } from '../support/eventually.js';
import { aDraft, aSeason, aStudent, submit, submitWithConsent, type Season } from './support/season.js';
import { YaasInTest } from './support/yaas-in-test.js';

let yaas: YaasInTest;
let season: Season;
let writer: Actor;
let second: Actor;

beforeAll(async () => {
  yaas = await YaasInTest.start();
  season = await aSeason(yaas);
  const roles = [{ role: 'staff', scope: null }];
  writer = await yaas.account({ email: 'writer@example.org', name: 'Wanda Writer', roles });
  second = await yaas.account({ email: 'second@example.org', name: 'Sol Second', roles });
  for (const [at, title] of ['Bridge', 'River', 'Harbour'].entries()) {
    const student = await aStudent(yaas, { name: `Family Number ${at}`, birthDate: '2010-06-15' });
    const guardianEmail = at < 2 ? 'augusta@example.org' : 'other@example.org';
    const id = await aDraft(yaas, season, { student, fields: { title, guardianEmail } });
    if (at === 0) await submitWithConsent(yaas, { student, id });
    else await submit(yaas, student, id);
  }
});
afterAll(() => yaas.stop());

let count = 0;

async function aMessage(texts: Record<string, string>, audience: Record<string, string>): Promise<string> {
  count += 1;
  await yaas.post('/yaas/messages/templates', { name: `Template ${count}`, ...texts }, writer);
  const [template] = await yaas.rows<{ id: string }>('SELECT id FROM message_template WHERE name = $1', [
    `Template ${count}`,
  ]);
  const made = await yaas.post('/yaas/messages', { template: template!.id, ...audience }, writer);
  return made.headers.get('location')!;
}

const mailsOf = (path: string) =>
  yaas.rows<{ to: string; subject: string; text: string }>(
    `SELECT m.to_address AS to, m.subject, m.text FROM mail_message m JOIN message_recipient r ON r.id = m.about_id
      WHERE m.about_type = 'message_recipient' AND r.message_id = $1 ORDER BY m.to_address, m.subject`,
    [path.split('/').at(-1)],
  );

const english = { subject_en: 'Please answer, {name}', body_en: 'We wait for you.\n\nThank you.' };

describe('a message to many', () => {
  test('leaves only after another person has looked at it', async () => {
    const path = await aMessage(english, { to: 'guardians', missing: 'consent' });
    expect(await (await yaas.get(path, writer)).text()).toContain('Please answer, Augusta Featherstone');
    expect((await yaas.post(`${path}/review`, {}, writer)).status).toBe(303);
    expect((await yaas.post(`${path}/approval`, {}, writer)).status).toBe(409);
    expect(await mailsOf(path)).toEqual([]);
    expect((await yaas.post(`${path}/approval`, {}, second)).status).toBe(303);
    await eventually(async () => (await mailsOf(path)).length === 2);
    expect((await mailsOf(path)).map(({ to }) => to)).toEqual(['augusta@example.org', 'other@example.org']);
    expect(await (await yaas.get(path, writer)).text()).toContain('Kept in the mailbox');
  });

  test('is not sent to who unsubscribed after the list was made', async () => {
    const path = await aMessage(english, { to: 'guardians', missing: 'consent' });
    await yaas.post(`${path}/review`, {}, writer);
    await yaas.rows(
      `INSERT INTO mail_opt_out (address, at) VALUES ('other@example.org', now()) ON CONFLICT DO NOTHING`,
    );
    await yaas.post(`${path}/approval`, {}, second);
    await eventually(async () => (await mailsOf(path)).length > 0);
    expect((await mailsOf(path)).map(({ to }) => to)).not.toContain('other@example.org');
    await yaas.rows(`DELETE FROM mail_opt_out WHERE address = 'other@example.org'`);
  });

  test('that was cancelled never leaves', async () => {
    const path = await aMessage(english, { to: 'guardians' });
    await yaas.post(`${path}/review`, {}, writer);
    expect((await yaas.post(`${path}/cancellation`, {}, second)).status).toBe(303);
    expect((await yaas.post(`${path}/approval`, {}, second)).status).toBe(409);
    expect(await mailsOf(path)).toEqual([]);
  });

  test('is one mail for an address, or one for each entry where it names it, and names no other family', async () => {
    const once = await aMessage(english, { to: 'guardians' });
    const each = await aMessage({ ...english, subject_en: 'About {title}' }, { to: 'guardians' });
    for (const path of [once, each]) {
      await yaas.post(`${path}/review`, {}, writer);
      await yaas.post(`${path}/approval`, {}, second);
    }
    await eventually(async () => (await mailsOf(once)).length === 2);
    expect(await mailsOf(once)).toHaveLength(2);
    await eventually(async () => (await mailsOf(each)).length === 3);
    expect(await mailsOf(each)).toHaveLength(3);
    for (const { to, subject, text } of await mailsOf(each)) {
      const others = to === 'other@example.org' ? ['Bridge', 'River', 'augusta@'] : ['Harbour', 'other@'];
      for (const other of others) expect(`${subject} ${text}`).not.toContain(other);
    }
  });

  test('passes over an address that came back and one that wants no more, and says so', async () => {
    const path = await aMessage(english, { to: 'guardians' });
    await yaas.rows(`UPDATE mail_message SET state = 'bounced' WHERE to_address = 'other@example.org'`);
    const [{ text } = { text: '' }] = await mailsOf((await firstSent())!);
    const link = /\/messages\/opt-out\/\S+/.exec(text)![0];
    expect((await yaas.get(link)).status).toBe(200);
    expect((await yaas.post(link, {}, { ...writer, kind: 'visitor', accountId: null, grants: [] })).status).toBe(303);
    await yaas.post(`${path}/review`, {}, writer);
    const page = await (await yaas.get(path, writer)).text();
    expect(page).toContain('Wants no messages');
    expect(page).toContain('An earlier mail came back');
    expect((await yaas.get('/messages/opt-out/forged.token')).status).toBe(404);
  });

  test('that reaches nobody is not sent for review; a slip in braces is told where it is typed', async () => {
    const path = await aMessage(english, { to: 'holders', state: 'placed' });
    expect((await yaas.post(`${path}/review`, {}, writer)).status).toBe(409);
    const slip = await yaas.post(
      '/yaas/messages/templates',
      { name: 'Slip', subject_en: 'Dear {nmae}', body_en: 'x' },
      writer,
    );
    expect(slip.status).toBe(422);
    const page = await slip.text();
    expect(page).toContain('you may write only');
    expect(page).toContain('Dear {nmae}');
  });

  test('can be tried in one’s own mailbox, and is no business of coordinators', async () => {
    const path = await aMessage(english, { to: 'guardians' });
    await yaas.post(`${path}/trial`, {}, writer);
    const [mail] = await yaas.rows(`SELECT subject FROM mail_message WHERE to_address = 'writer@example.org'`);
    expect(mail).toEqual({ subject: 'Please answer, Wanda Writer' });
    const coordinator = { ...writer, grants: [{ role: 'coordinator', scope: season.memberId }] };
    expect((await yaas.get(path, coordinator)).status).toBe(403);
  });

  test('does not exist for staff of another edition: neither its readers nor a trial of it', async () => {
    const path = await aMessage(english, { to: 'guardians' });
    const elsewhere = { ...second, grants: [{ role: 'staff', scope: '01900000-0000-7000-8000-000000000000' }] };
    expect((await yaas.get(path, elsewhere)).status).toBe(404);
    expect((await yaas.post(`${path}/trial`, {}, elsewhere)).status).toBe(404);
    expect(await (await yaas.get('/yaas/messages', elsewhere)).text()).not.toContain(path);
    expect(await (await yaas.get('/yaas/messages', second)).text()).toContain(path);
  });
});

const firstSent = async () =>
  (
    await yaas.rows<{ path: string }>(`SELECT id::text AS path FROM message WHERE state = 'sent' ORDER BY id LIMIT 1`)
  )[0]?.path;
