import { afterEach, expect, test } from '@jest/globals';
import { system, Work } from '../../src/platform/index.js';
import { startPlatform, type PlatformApp } from '../support/platform-app.js';

let platform: PlatformApp;
afterEach(() => platform.stop());

const html = { headers: { accept: 'text/html' } };

test('without a mail server the mailbox page shows each mail with its link', async () => {
  platform = await startPlatform();
  await platform.app.get(Work).run(system, (unit) =>
    unit.mail({
      to: 'ada@example.org',
      locale: 'en',
      subject: { key: 'platform.progress.wait' },
      paragraphs: [],
      action: { label: { key: 'platform.mailbox.older' }, url: '/somewhere' },
    }),
  );
  const list = await (await fetch(`${platform.url}/platform/mailbox`, html)).text();
  expect(list).toContain('ada@example.org');
  const path = /\/platform\/mailbox\/[0-9a-f-]{36}/.exec(list)![0];
  expect(await (await fetch(platform.url + path, html)).text()).toContain(
    `href="${platform.url.replace('127.0.0.1', 'localhost')}/somewhere"`,
  );
});

test('with a mail server there is no mailbox page', async () => {
  platform = await startPlatform({ settings: { SMTP_URL: 'smtp://127.0.0.1:9' } });
  expect((await fetch(`${platform.url}/platform/mailbox`, html)).status).toBe(404);
});
