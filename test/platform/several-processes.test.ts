import { createHash } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { Client } from 'pg';
import sharp from 'sharp';
import { draftsOf, type Draft } from '../../bench/drafts.js';
import { startPortalProcess, type RunningProcess } from '../../bench/processes.js';
import { GeneratedSeason } from '../../src/demo/generate/generated-season.js';
import { begun, offsetOf, sendAndCut, sendFrom, type Sender } from '../storage/support/pieces.js';
import { eventually } from '../support/eventually.js';
import { startPortal, type TestPortal } from '../support/portal.js';
import { startMailServer, type MailServer } from '../support/smtp.js';

const secret = { SECRET_KEY: 'one and the same for all processes' };

/** The deployment of docs/scaling.md: two processes that serve and one that works, on one database and one file store. */
let folder: string;
let ground: TestPortal;
let client: Client;
let mails: MailServer;
let first: RunningProcess;
let second: RunningProcess;
let draft: Draft;
let bystander: Draft;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'portal-several-'));
  mails = await startMailServer();
  ground = await startPortal({ ...secret, PORTAL_ROLE: 'web' });
  await ground.app.get(GeneratedSeason, { strict: false }).generate({ entries: 120, seed: 'several' });
  client = new Client({ connectionString: ground.database.url });
  await client.connect();
  [first, second] = await Promise.all([aProcess('web'), aProcess('web')]);
  [draft, bystander] = (await draftsOf(client, first.url, 2)) as [Draft, Draft];
}, 120_000);

afterAll(async () => {
  await second?.stop();
  await client?.end();
  await ground?.stop();
  await mails?.stop();
  await rm(folder, { recursive: true, force: true });
});

/** One of them as the environment of its machine would set it. */
const aProcess = (role: 'web' | 'worker'): Promise<RunningProcess> =>
  startPortalProcess({
    ...secret,
    NODE_ENV: 'test',
    PORTAL_ROLE: role,
    DATABASE_URL: ground.database.url,
    SMTP_URL: mails.url,
    UPLOADS_DIR: join(folder, 'uploads'),
    DATA_DIR: join(folder, role),
    POSTS_PER_MINUTE: '60',
    DEMO: 'false',
  });

const at = ({ url }: RunningProcess): Sender => ({ url, cookie: draft.cookie });

test('a person who signed in at one process is known to the other', async () => {
  const page = await fetch(`${second.url}/yaas/entries/${draft.id}`, { headers: { cookie: draft.cookie } });
  expect(page.status).toBe(200);
});

test('an upload that began at one goes on at the other when the first is gone', async () => {
  const content = await aPicture();
  const path = await begun(at(first), { bytes: content.length, purpose: 'yaas.artwork', subject: draft.id });
  const half = content.length >> 1;
  await sendAndCut(at(first), path, { content, from: 0, to: half });
  await first.stop();

  const { offset } = await eventually(async () => {
    const here = await offsetOf(at(second), path);
    expect(here.status).toBe(200);
    return here;
  });
  expect(offset).toBeLessThanOrEqual(half);
  expect((await sendFrom(at(second), path, { content, offset })).status).toBe(204);
  expect((await takeAt(second, path)).status).toBe(303);
  expect(await sha256OfWork()).toBe(createHash('sha256').update(content).digest('hex'));
});

test('a mail that is asked of a process that serves leaves by one that works', async () => {
  const body = new URLSearchParams({ email: 'student-1@elsewhere.example' });
  await client.query(
    `UPDATE account SET email = 'student-1@elsewhere.example' WHERE id = (SELECT holder_account_id FROM entry WHERE id = $1)`,
    [draft.id],
  );
  const answer = await fetch(`${second.url}/sign-in/link`, { method: 'POST', redirect: 'manual', body });
  expect(answer.status).toBe(303);
  expect(mails.received).toHaveLength(0);
  const worker = await aProcess('worker');
  await eventually(() => expect(mails.received).toHaveLength(1), 30_000);
  await worker.stop();
});

test('what one address sends to both counts together', async () => {
  const third = await aProcess('web');
  // A minute that began with the posts above could end among these.
  await client.query(`DELETE FROM rate_limit WHERE key LIKE 'post:%'`);
  const answers = await Promise.all(Array.from({ length: 70 }, (_, index) => send(index % 2 === 0 ? second : third)));
  expect(answers.filter(({ status }) => status === 429).length).toBeGreaterThanOrEqual(10);
  await third.stop();
});

const send = ({ url }: RunningProcess) =>
  fetch(`${url}/nowhere`, { method: 'POST', headers: { cookie: bystander.cookie } });

async function takeAt(portal: RunningProcess, path: string): Promise<Response> {
  const body = new FormData();
  body.append('resumed', path.split('/').at(-1)!);
  const headers = { cookie: draft.cookie, accept: 'text/html' };
  return fetch(`${portal.url}/yaas/entries/${draft.id}/artwork`, { method: 'POST', redirect: 'manual', headers, body });
}

async function sha256OfWork(): Promise<string | undefined> {
  const { rows } = await client.query<{ sha256: string }>(
    'SELECT f.sha256 FROM entry e JOIN stored_file f ON f.id = e.file_id WHERE e.id = $1',
    [draft.id],
  );
  return rows[0]?.sha256;
}

const aPicture = (): Promise<Buffer> =>
  sharp({
    create: {
      width: 2_400,
      height: 1_800,
      channels: 3,
      noise: { type: 'gaussian', mean: 128, sigma: 30 },
      background: '#fff',
    },
  })
    .jpeg({ quality: 80 })
    .toBuffer();
