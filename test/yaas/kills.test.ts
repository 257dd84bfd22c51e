import { createHash, randomBytes } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { Client } from 'pg';
import sharp from 'sharp';
import { draftsOf, type Draft } from '../../bench/drafts.js';
import { freePort } from '../../bench/processes.js';
import { GeneratedSeason } from '../../src/demo/generate/generated-season.js';
import { startEmbeddedPostgres, type EmbeddedPostgres } from '../../src/platform/database/embedded-postgres.js';
import { StorageSweep } from '../../src/storage/storage-sweep.js';
import { startPortal, type TestPortal } from '../support/portal.js';
import { KilledPortal } from './support/killed-portal.js';
import { PersistentStudent } from './support/persistent-student.js';

/** Each sends a picture and then submits the entry: 300 acts. */
const students = 150;
const atOnce = 6;
const kills = 8;
const secret = {
  SECRET_KEY: 'the same for the portal that signs in and the one that is killed',
  POSTS_PER_MINUTE: '100000',
};

let folder: string;
/** A database server of this test's own, as the portal starts it: nobody else stands on what is killed. */
let server: EmbeddedPostgres;
let ground: TestPortal;
let client: Client;
let drafts: Draft[];
let portal: KilledPortal;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'portal-kills-'));
  server = await startEmbeddedPostgres({ dataDir: cluster(), log: () => undefined });
  process.env['PORTAL_TEST_POSTGRES_URL'] = server.url;
  const shared = { ...secret, UPLOADS_DIR: join(folder, 'uploads'), DATA_DIR: join(folder, 'data') };
  ground = await startPortal({ ...shared, PORTAL_ROLE: 'web' });
  await ground.app.get(GeneratedSeason, { strict: false }).generate({ entries: 2_000, seed: 'kills' });
  client = await aClient();
  await client.query(
    `UPDATE entry SET own_work = true, ai_use = 'none', alternative_text = 'A bridge' WHERE state = 'draft'`,
  );
  drafts = await draftsOf(client, ground.url, students);
  await client.end();
  const settings = { ...shared, NODE_ENV: 'test', DATABASE_URL: ground.database.url, DEMO: 'false' };
  portal = await KilledPortal.start({ ...settings, PORT: String(await freePort()) });
}, 600_000);

afterAll(async () => {
  await portal?.stop();
  await client?.end();
  await ground?.stop();
  await server?.stop();
  await rm(folder, { recursive: true, force: true });
});

const cluster = () => join(folder, 'postgres');

async function aClient(): Promise<Client> {
  const one = new Client({ connectionString: ground.database.url });
  await one.connect();
  return one;
}

/** What the portal has told its students, and must not forget. */
const confirmed = { pictures: new Map<string, string>(), submissions: new Set<string>() };

it('loses nothing that it confirmed, and leaves no file behind, when it and its database are killed at any moment', async () => {
  const waiting = [...drafts];
  const one = async () => {
    for (let draft = waiting.pop(); draft; draft = waiting.pop()) await enter(draft, waiting.length % 2 === 0);
  };
  await Promise.all([killAtRandom(), ...Array.from({ length: atOnce }, one)]);
  expect([confirmed.pictures.size, confirmed.submissions.size]).toEqual([drafts.length, drafts.length]);
  await portal.stop();

  client = await aClient();
  const { rows } = await client.query<{ id: string; state: string; sha256: string; key: string; revisions: number }>(
    `
    SELECT e.id, e.state, f.sha256, f.storage_key AS key, (SELECT count(*)::int FROM entry_revision r WHERE r.entry_id = e.id) AS revisions
      FROM entry e JOIN stored_file f ON f.id = e.file_id WHERE e.id = ANY($1)`,
    [drafts.map(({ id }) => id)],
  );
  expect(new Map(rows.map(({ id, sha256 }) => [id, sha256]))).toEqual(confirmed.pictures);
  for (const { state, revisions, sha256, key } of rows) {
    expect([state, revisions]).toEqual(['awaiting_guardian', 1]);
    expect(sha256Of(await readFile(join(folder, 'uploads', key)))).toBe(sha256);
  }
  expect(await filesAfterTheSweep()).toEqual(await filesThatAreKnown());
}, 600_000);

async function enter(draft: Draft, isInPieces: boolean): Promise<void> {
  const student = new PersistentStudent(portal.url, draft);
  const picture = await aPicture();
  if (isInPieces) await student.sendInPieces(picture);
  else await student.sendWhole(picture);
  confirmed.pictures.set(draft.id, sha256Of(picture));
  await student.submit();
  confirmed.submissions.add(draft.id);
}

const done = (): number => confirmed.pictures.size + confirmed.submissions.size;

/** The portal and the database by turns, each somewhere within an equal share of the acts. */
async function killAtRandom(): Promise<void> {
  const share = (2 * students) / kills;
  for (let count = 0; count < kills; count += 1) {
    const moment = (count + Math.random()) * share;
    while (done() < moment) await pause(5);
    await pause(Math.random() * 100);
    if (count % 2 === 0) await portal.kill();
    else await killDatabase();
  }
}

/** Its whole server, which is then started again and recovers. */
async function killDatabase(): Promise<void> {
  const [pid] = (await readFile(join(cluster(), 'postmaster.pid'), 'utf8')).split('\n');
  process.kill(Number(pid), 'SIGKILL');
}

let drawn: Buffer | undefined;

/** A small photograph, different each time by a comment (JPEG's COM segment). */
async function aPicture(): Promise<Buffer> {
  drawn ??= await sharp({ create: { width: 900, height: 820, channels: 3, background: '#7a8' } })
    .jpeg()
    .toBuffer();
  const comment = Buffer.concat([Buffer.from([0xff, 0xfe, 0, 34]), randomBytes(32)]);
  return Buffer.concat([drawn.subarray(0, 2), comment, drawn.subarray(2)]);
}

/** What is on the disk after the sweeps of two nights a week and a day later: the second sees what the first has let go of. */
async function filesAfterTheSweep(): Promise<string[]> {
  ground.travelTo(new Date(Date.now() + 8 * 86_400_000));
  const sweep = ground.app.get(StorageSweep, { strict: false });
  await sweep.run();
  await sweep.run();
  const entries = await readdir(join(folder, 'uploads'), { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map(({ name }) => name)
    .toSorted();
}

async function filesThatAreKnown(): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(`
    SELECT right(storage_key, 32) AS name FROM stored_file WHERE storage_key IS NOT NULL
    UNION ALL SELECT right(storage_key, 32) FROM file_derivative`);
  return rows.map(({ name }) => name).toSorted();
}

const sha256Of = (content: Buffer): string => createHash('sha256').update(content).digest('hex');
