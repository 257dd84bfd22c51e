import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { system, Work, type MailMessage } from '../../src/platform/index.js';
import { ReturnedMails } from '../../src/platform/mail/returned-mails.js';
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

/** What a server hands back that could not hand the mail over. */
const report = (messageId: string, { action = 'failed', status = '5.1.1' } = {}) =>
  [
    'Content-Type: multipart/report; report-type=delivery-status; boundary=x',
    '--x\r\nContent-Type: message/delivery-status\r\n',
    `Final-Recipient: rfc822; gone@example.org\r\nAction: ${action}\r\nStatus: ${status}`,
    'Diagnostic-Code: smtp; 550 5.1.1\r\n  the school blocks mail from outside\r\n',
    `--x\r\nContent-Type: text/rfc822-headers\r\n\r\nMessage-ID: ${messageId}\r\n--x--`,
  ].join('\r\n');
const take = (text: string) =>
  platform.app.get(Work).run(system, (unit) => platform.app.get(ReturnedMails).take(unit, text));
const whenSent = async (to: string): Promise<string> => {
  await send(message(to));
  await eventually(async () => (await stored(to))?.state === 'sent');
  return arrived(to)!.messageId!;
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

  describe('that was taken, and comes back later', () => {
    test('counts as bounced, with what the server said', async () => {
      const messageId = await whenSent('gone@example.org');
      expect(await take(report(messageId))).toBe(1);
      expect(await stored('gone@example.org')).toMatchObject({
        state: 'bounced',
        last_error: '5.1.1 smtp; 550 5.1.1 the school blocks mail from outside',
      });
      expect(await take(report(messageId))).toBe(0);
    });

    test('counts as failed when nobody took it in for days, and not at all while it is delayed', async () => {
      const messageId = await whenSent('away@example.org');
      expect(await take(report(messageId, { action: 'delayed', status: '4.4.1' }))).toBe(0);
      expect(await stored('away@example.org')).toMatchObject({ state: 'sent' });
      expect(await take(report(messageId, { status: '4.4.7' }))).toBe(1);
      expect(await stored('away@example.org')).toMatchObject({ state: 'failed' });
    });

    test('is no mail of ours when another host sent it', async () => {
      const messageId = await whenSent('here@example.org');
      expect(await take(report(messageId.replace('portal.example.org', 'elsewhere.example.org')))).toBe(0);
      expect(await take('Subject: I am on holiday\r\n\r\nBack in a week.')).toBe(0);
      expect(await stored('here@example.org')).toMatchObject({ state: 'sent' });
    });
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
