import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { Client } from 'pg';
import { draftsOf, type Draft } from '../../bench/drafts.js';
import { bigPicture, formWith } from '../../bench/picture.js';
import { startPortalProcess, type RunningProcess } from '../../bench/processes.js';
import { watchMemory } from '../../bench/resident-memory.js';
import { sendTo } from '../../bench/uploads.js';
import { GeneratedSeason } from '../../src/demo/generate/generated-season.js';
import { startPortal, type TestPortal } from '../support/portal.js';

const together = 200;
/** One entry in eleven is a draft that takes a picture. */
const entries = 2_600;
const secret = {
  SECRET_KEY: 'the same for the portal that signs in and the one that takes files',
  POSTS_PER_MINUTE: '10000',
};

let folder: string;
let ground: TestPortal;
let portal: RunningProcess;
let client: Client;
let drafts: Draft[];

/** The portal that is measured is the built one in a process of its own; students sign in before, at another one on the same database. */
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'portal-uploads-'));
  ground = await startPortal({ ...secret, PORTAL_ROLE: 'web' });
  await ground.app.get(GeneratedSeason, { strict: false }).generate({ entries, seed: 'uploads' });
  client = new Client({ connectionString: ground.database.url });
  await client.connect();
  drafts = await draftsOf(client, ground.url, together);
  portal = await startPortalProcess({
    ...secret,
    NODE_ENV: 'test',
    DATABASE_URL: ground.database.url,
    UPLOADS_DIR: join(folder, 'uploads'),
    DATA_DIR: join(folder, 'data'),
    DEMO: 'false',
  });
}, 300_000);

afterAll(async () => {
  await portal?.stop();
  await client?.end();
  await ground.stop();
  await rm(folder, { recursive: true, force: true });
});

it('takes two hundred pictures of 5 MB at once within 350 MB of memory, and loses none', async () => {
  const picture = await bigPicture();
  const sent = drafts.map((draft) => ({ draft, form: formWith(picture) }));
  const watch = watchMemory(portal.pid);
  await Promise.all(sent.map(({ draft, form }) => sendTo(portal.url, draft, form)));
  expect(watch.stop().own).toBeLessThan(350);

  const { rows } = await client.query<{ id: string; key: string; bytes: string; sha256: string }>(
    `SELECT e.id, f.storage_key AS key, f.bytes, f.sha256 FROM entry e JOIN stored_file f ON f.id = e.file_id WHERE f.state <> 'refused'`,
  );
  const kept = rows.map(({ id, bytes, sha256 }) => ({ id, bytes: Number(bytes), sha256 }));
  const given = sent.map(({ draft, form }) => ({ id: draft.id, bytes: form.bytes, sha256: form.sha256 }));
  expect(kept.toSorted(byId)).toEqual(given.toSorted(byId));
  for (const { key, sha256 } of rows) expect(await hashOf(join(folder, 'uploads', key))).toBe(sha256);
}, 600_000);

const byId = (a: { id: string }, b: { id: string }): number => (a.id < b.id ? -1 : 1);

const hashOf = async (path: string): Promise<string> =>
  createHash('sha256')
    .update(await readFile(path))
    .digest('hex');
