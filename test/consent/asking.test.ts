import { createHash } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { Conflict } from '../../src/platform/index.js';
import { ConsentApp } from './support/consent-app.js';
import { allYes } from './support/fair.js';
import { aGuardian, aGuardianWhoAgreed, open, send } from './support/guardian.js';

let portal: ConsentApp;
beforeAll(async () => {
  portal = await ConsentApp.start();
});
afterEach(() => portal.travelTo());
afterAll(() => portal.stop());

const DAY = 86_400_000;
const inDays = (days: number) => new Date(Date.now() + days * DAY);
const status = async (subjectId: string) =>
  (await portal.queries.status(portal.work.read(), 'fair', [subjectId])).get(subjectId);

describe('Who is asked', () => {
  test('gets a mail in their language with a link of their own', async () => {
    const { requestId, linkPath } = await aGuardian(portal, { locale: 'es' });
    const [mail, ...others] = await portal.mailsAbout(requestId);
    expect(others).toEqual([]);
    expect(mail).toMatchObject({
      to_address: 'rosa@example.org',
      locale: 'es',
      subject: 'Amina Sample le pide permiso',
    });
    expect(mail!.text).toContain('Hola, Rosa Sample:');
    expect(mail!.text).toContain('La feria muestra lo que hacen los jóvenes.');
    expect(mail!.text).toContain(`${portal.url}${linkPath}`);
  });

  test('holds 256 random bits of which only the hash is kept', async () => {
    const { token, requestId } = await aGuardian(portal);
    expect(Buffer.from(token, 'base64url')).toHaveLength(32);
    const links = await portal.rows<{ token_hash: string }>('SELECT * FROM consent_link WHERE request_id = $1', [
      requestId,
    ]);
    expect(links).toMatchObject([{ token_hash: createHash('sha256').update(token).digest('hex') }]);
    expect(JSON.stringify(links)).not.toContain(token);
  });

  test('again gets a new link, and the old one ends', async () => {
    const first = await aGuardian(portal);
    const second = await aGuardian(portal, { subjectId: first.subjectId, email: 'ROSA@example.org' });
    expect(second.requestId).toBe(first.requestId);
    expect((await open(portal, first.linkPath)).status).toBe(410);
    expect((await open(portal, second.linkPath)).status).toBe(200);
    expect(await portal.mailsAbout(first.requestId)).toHaveLength(2);
  });

  test('gives way to another address, and what they gave permits nothing any more', async () => {
    const first = await aGuardianWhoAgreed(portal);
    const second = await aGuardian(portal, { subjectId: first.subjectId, email: 'uncle@example.org' });
    expect(second.requestId).not.toBe(first.requestId);
    expect(await portal.state(first.requestId)).toBe('cancelled');
    expect(await portal.effective(first.subjectId)).toBeUndefined();
    expect((await open(portal, first.linkPath)).status).toBe(410);
    expect((await open(portal, second.linkPath)).status).toBe(200);
  });

  test('anew for more keeps what was given until they answer', async () => {
    const { subjectId, requestId } = await aGuardianWhoAgreed(portal);
    await aGuardian(portal, { subjectId });
    expect(await portal.state(requestId)).toBe('asked');
    expect(await portal.effective(subjectId)).toEqual(allYes);
  });

  test('is asked about one subject once, however many ask at the same moment', async () => {
    const { subjectId } = await aGuardian(portal);
    await Promise.all([1, 2, 3].map(() => aGuardian(portal, { subjectId })));
    const live = `SELECT count(*)::int AS live FROM consent_request WHERE subject_id = $1 AND state <> 'cancelled'`;
    expect(await portal.rows(live, [subjectId])).toEqual([{ live: 1 }]);
  });

  test('is not asked for what the programme has nothing to ask about', async () => {
    const { subjectId } = await aGuardian(portal);
    portal.fair.set(subjectId, null);
    await expect(aGuardian(portal, { subjectId })).rejects.toThrow(Conflict);
  });
});

describe('Where the asking stands', () => {
  test('is told without the address that was asked', async () => {
    const expiresAt = inDays(5);
    const { subjectId, requestId } = await aGuardian(portal, { expiresAt });
    expect(await status(subjectId)).toMatchObject({
      requestId,
      state: 'asked',
      method: 'link',
      giverEmail: 'r…@example.org',
      expiresAt,
      remindedAt: null,
      answeredAt: null,
    });
  });

  test('is told of many subjects at once, and of none that nobody was asked about', async () => {
    const [one, two] = [await aGuardianWhoAgreed(portal), await aGuardian(portal)];
    const ids = [one.subjectId, two.subjectId, one.requestId];
    const found = await portal.queries.status(portal.work.read(), 'fair', ids);
    expect(Object.fromEntries([...found].map(([id, { state }]) => [id, state]))).toEqual({
      [one.subjectId]: 'given',
      [two.subjectId]: 'asked',
    });
    expect((await portal.queries.effective(portal.work.read(), 'another', [one.subjectId])).size).toBe(0);
  });
});

describe('The programme needs no answer any more', () => {
  test('and what was given permits nothing', async () => {
    const { subjectId, requestId } = await aGuardianWhoAgreed(portal);
    await portal.do((unit) => portal.service.cancel(unit, subjectId));
    expect(await portal.effective(subjectId)).toBeUndefined();
    expect(await portal.state(requestId)).toBe('cancelled');
  });

  test('and whoever withdrew goes on reading that they did', async () => {
    const { subjectId, token, linkPath } = await aGuardianWhoAgreed(portal);
    await send(portal, `/consent/${token}/withdrawal`);
    await portal.do((unit) => portal.service.cancel(unit, subjectId));
    expect((await open(portal, linkPath)).html).toContain('Your consent is withdrawn');
  });
});

describe('A reminder', () => {
  test('brings a further link, and the first one works on', async () => {
    const { requestId, linkPath } = await aGuardian(portal, { locale: 'es' });
    await portal.do((unit) => portal.service.remind(unit, requestId));
    const [, reminder] = await portal.mailsAbout(requestId);
    expect(reminder!.subject).toBe('Le recordamos que Amina Sample espera su respuesta');
    const [, path] = /(\/consent\/\S+)/.exec(reminder!.text)!;
    expect(path).not.toBe(linkPath);
    expect((await open(portal, path!)).status).toBe(200);
    expect((await open(portal, linkPath)).status).toBe(200);
  });

  test('is refused within a day of the last one, and once the answer is there', async () => {
    const { requestId } = await aGuardian(portal);
    const remind = () => portal.do((unit) => portal.service.remind(unit, requestId));
    await remind();
    await expect(remind()).rejects.toMatchObject({ because: { key: 'consent.refusal.reminded' } });
    const agreed = await aGuardianWhoAgreed(portal);
    await expect(portal.do((unit) => portal.service.remind(unit, agreed.requestId))).rejects.toMatchObject({
      because: { key: 'consent.refusal.not_awaited' },
    });
  });

  test('comes by itself after three days and after seven, and then no more', async () => {
    const { requestId } = await aGuardian(portal);
    const mailsOnDay = async (days: number) => {
      portal.travelTo(inDays(days));
      await portal.clock.remind();
      return (await portal.mailsAbout(requestId)).length;
    };
    expect(await mailsOnDay(2.9)).toBe(1);
    expect(await mailsOnDay(3.1)).toBe(2);
    expect(await mailsOnDay(3.2)).toBe(2);
    expect(await mailsOnDay(6.9)).toBe(2);
    expect(await mailsOnDay(7.2)).toBe(3);
    expect(await mailsOnDay(12)).toBe(3);
  });

  test('comes to nobody whose time is over or whose work is gone', async () => {
    const late = await aGuardian(portal, { expiresAt: inDays(2) });
    const gone = await aGuardian(portal);
    portal.fair.set(gone.subjectId, null);
    portal.travelTo(inDays(4));
    await portal.clock.remind();
    expect(await portal.mailsAbout(late.requestId)).toHaveLength(1);
    expect(await portal.mailsAbout(gone.requestId)).toHaveLength(1);
  });
});

describe('When nobody answers in time', () => {
  test('the request expires, and the programme is told once', async () => {
    const { subjectId, requestId } = await aGuardian(portal, { expiresAt: inDays(1) });
    portal.travelTo(inDays(1.1));
    await portal.clock.expire();
    await portal.clock.expire();
    expect(await portal.state(requestId)).toBe('expired');
    expect(portal.fair.toldOf(subjectId)).toEqual(['expired']);
  });

  test('asking the same person again opens it anew', async () => {
    const { subjectId, requestId } = await aGuardian(portal, { expiresAt: inDays(1) });
    portal.travelTo(inDays(1.1));
    await portal.clock.expire();
    const { linkPath } = await aGuardian(portal, { subjectId, expiresAt: inDays(9) });
    expect(await portal.state(requestId)).toBe('asked');
    expect((await open(portal, linkPath)).status).toBe(200);
  });

  test('what was answered stays', async () => {
    const { subjectId, requestId } = await aGuardianWhoAgreed(portal, { expiresAt: inDays(1) });
    portal.travelTo(inDays(2));
    await portal.clock.expire();
    expect(await portal.state(requestId)).toBe('given');
    expect(await portal.effective(subjectId)).toEqual(allYes);
  });
});
