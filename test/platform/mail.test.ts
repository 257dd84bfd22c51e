import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { system, Work, type MailMessage } from '../../src/platform/index.js';
import { MailRetention } from '../../src/platform/mail/mail-retention.js';
import { eventually } from '../support/eventually.js';
import { startPlatform, type PlatformApp } from '../support/platform-app.js';
import { startMailServer, type MailServer } from '../support/smtp.js';

let server: MailServer;
let platform: PlatformApp;
beforeAll(async () => {
  server = await startMailServer();
  platform = await startPlatform({ settings: { SMTP_URL: server.url, PUBLIC_URL: 'https://portal.example.org' } });
});
afterAll(async () => {
  await platform.stop();
  await server.stop();
});
beforeEach(() => server.refuseWith(null));

const message = (to: string, locale = 'en'): MailMessage => ({
  to,
  locale,
  subject: { key: 'platform.mailbox.title' },
  paragraphs: [
    { key: 'platform.failure.home' },
    { key: 'platform.failure.reference', params: { reference: '<b>7</b>' } },
  ],
  action: { label: { key: 'platform.mailbox.older' }, url: '/platform/mailbox' },
});
const send = (mail: MailMessage) => platform.app.get(Work).run(system, (unit) => unit.mail(mail));
const arrived = (to: string) => server.received.find((mail) => [mail.to].flat()[0]?.text === to);
const stored = async (to: string) => {
  const kept = 'SELECT state, attempts, last_error FROM mail_message WHERE to_address = $1';
  const [mail] = await platform.app.get(Work).read().query<{ state: string; attempts: number }[]>(kept, [to]);
  return mail;
};

describe('a mail', () => {
  test('leaves when its transaction commits, as text and as HTML that say the same', async () => {
    await send(message('ada@example.org'));
    const mail = (await eventually(() => arrived('ada@example.org')))!;
    expect(mail.subject).toBe('Mailbox');
    expect(mail.text).toContain('https://portal.example.org/platform/mailbox');
    expect(mail.html).toContain('href="https://portal.example.org/platform/mailbox"');
    expect(mail.html).toContain('&lt;b>7&lt;/b>');
    expect(await eventually(async () => (await stored('ada@example.org'))?.state === 'sent')).toBe(true);
  });

  test('is worded in its reader’s language', async () => {
    await send(message('eva@example.org', 'es'));
    expect((await eventually(() => arrived('eva@example.org')))!.subject).toBe('Buzón');
  });

  test('does not leave when its transaction is undone', async () => {
    const undone = platform.app.get(Work).run(system, async (unit) => {
      await unit.mail(message('ghost@example.org'));
      throw new Error('no');
    });
    await expect(undone).rejects.toThrow('no');
    await send(message('after@example.org'));
    await eventually(() => arrived('after@example.org'));
    expect(arrived('ghost@example.org')).toBeUndefined();
    expect(await stored('ghost@example.org')).toBeUndefined();
  });

  test('to an address that refuses for good is marked as bounced and not repeated', async () => {
    server.refuseWith(550);
    await send(message('school@example.org'));
    expect(await eventually(async () => (await stored('school@example.org'))?.state === 'bounced')).toBe(true);
    expect(await stored('school@example.org')).toMatchObject({
      attempts: 1,
      last_error: expect.stringContaining('no such mailbox'),
    });
  });

  test('whose sender the server refuses waits until the setting is mended', async () => {
    server.refuseSendersWith(550);
    await send(message('coordinator@example.org'));
    expect(await eventually(async () => (await stored('coordinator@example.org'))?.attempts === 1)).toBe(true);
    expect(await stored('coordinator@example.org')).toMatchObject({ state: 'queued' });
    server.refuseSendersWith(null);
    expect(await eventually(() => arrived('coordinator@example.org'))).toBeTruthy();
  });

  test('that fails for a passing reason is sent again', async () => {
    server.refuseWith(451);
    await send(message('busy@example.org'));
    expect(await eventually(async () => ((await stored('busy@example.org'))?.attempts ?? 0) > 0)).toBe(true);
    server.refuseWith(null);
    expect(await eventually(() => arrived('busy@example.org'), 40_000)).toBeDefined();
  });

  test('is forgotten after ninety days', async () => {
    await send(message('old@example.org'));
    await send(message('young@example.org'));
    const age = `UPDATE mail_message SET created_at = created_at - interval '91 days' WHERE to_address = 'old@example.org'`;
    await platform.app.get(Work).read().query(age);
    await platform.app.get(MailRetention).forget();
    expect(await stored('old@example.org')).toBeUndefined();
    expect(await stored('young@example.org')).toBeDefined();
  });
});
