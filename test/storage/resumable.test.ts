import { createHash, randomUUID } from 'node:crypto';
import { utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { DataSource } from 'typeorm';
import { UploadSubjects } from '../../src/storage/index.js';
import { StorageSweep } from '../../src/storage/storage-sweep.js';
import { eventually } from '../support/eventually.js';
import {
  anAccount,
  announce,
  begun,
  letGo,
  offsetOf,
  sendAndCut,
  sendAndStay,
  sendFrom,
  take,
  type Sender,
} from './support/pieces.js';
import { longPicture, svgWithScript } from './support/pictures.js';
import { artwork, outcomeOf, serveStorage, startStorage, type StorageApp } from './support/storage-app.js';

let app: StorageApp;
let sender: Sender;
let content: Buffer;
beforeAll(async () => {
  app = await startStorage();
  app.get(UploadSubjects).answer(artwork, async (_actor, subject) => subject === 'mine' || subject === 'other');
  sender = { url: app.url, account: await anAccount(app) };
  content = await longPicture(1_200_000);
});
afterAll(() => app.stop());
// Each test's person may send as many files as they like.
beforeEach(async () => {
  sender = { url: app.url, account: await anAccount(app) };
});

const query = <T = object>(sql: string, values?: unknown[]) => app.get(DataSource).query<T[]>(sql, values);
const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');
const idIn = (path: string): string => path.split('/').at(-1)!;
const piecesOf = async (path: string) => (await app.files()).filter((file) => file.includes(idIn(path)));

async function fileIn(answer: Response): Promise<string> {
  const upload = await outcomeOf(answer);
  if (!upload.ok) throw new Error(upload.reason);
  return upload.file.id;
}

async function sha256Of(answer: Response): Promise<string | undefined> {
  const [row] = await query<{ sha256: string }>('SELECT sha256 FROM stored_file WHERE id = $1', [await fileIn(answer)]);
  return row?.sha256;
}

describe('A file in pieces', () => {
  test('goes on in another process, also while a dead one seems to hold it', async () => {
    const path = await begun(sender, { bytes: content.length });
    await sendAndCut(sender, path, { content, from: 0, to: 600_000 });
    const { offset } = await offsetOf(sender, path);
    await query(
      `UPDATE resumable_upload SET lease_holder = gen_random_uuid(), lease_until = now() + interval '1 second' WHERE id = $1`,
      [idIn(path)],
    );
    const other = await serveStorage(app.ground);
    const elsewhere = { ...sender, url: other.url };
    expect(await sendFrom(elsewhere, path, { content, offset })).toEqual({ status: 204, offset: content.length });
    expect(await outcomeOf(await take(elsewhere, path))).toMatchObject({ ok: true, file: { bytes: content.length } });
    await other.stop();
  }, 30_000);

  test('is written by one request at a time: the newer one goes on, the older one ends', async () => {
    const path = await begun(sender, { bytes: content.length });
    await sendAndStay(sender, path, { content, to: 600_000 });
    const { offset } = await offsetOf(sender, path);
    expect(offset).toBeGreaterThan(0);
    expect(await sendFrom(sender, path, { content, offset })).toEqual({ status: 204, offset: content.length });
    expect(await sha256Of(await take(sender, path))).toBe(sha256(content));
  }, 30_000);

  test('is not there for anyone else: neither another account nor a visitor', async () => {
    const path = await begun(sender, { bytes: content.length });
    const stranger = { url: app.url, account: await anAccount(app) };
    expect((await offsetOf(stranger, path)).status).toBe(404);
    expect((await sendFrom(stranger, path, { content, offset: 0 })).status).toBe(404);
    expect((await letGo(stranger, path)).status).toBe(404);
    expect((await offsetOf({ url: app.url }, path)).status).toBe(401);
    await sendFrom(sender, path, { content, offset: 0 });
    expect(await outcomeOf(await take(stranger, path))).toMatchObject({ ok: false, reason: 'missing' });
    expect((await offsetOf(sender, path)).offset).toBe(content.length);
  });

  test('is taken for the subject for which it was begun, and for no other', async () => {
    const path = await begun(sender, { bytes: content.length });
    await sendFrom(sender, path, { content, offset: 0 });
    const form = '/trial/artwork/other';
    expect(await outcomeOf(await take(sender, path, { form }))).toMatchObject({ ok: false, reason: 'missing' });
  });

  test('is the same file, however often its form comes', async () => {
    const path = await begun(sender, { bytes: content.length });
    await sendFrom(sender, path, { content, offset: 0 });
    const answers = await Promise.all([take(sender, path), take(sender, path)]);
    const files = await Promise.all([...answers, await take(sender, path)].map((answer) => fileIn(answer)));
    expect(new Set(files).size).toBe(1);
    const keys = await query('SELECT storage_key FROM stored_file WHERE id = $1', [files[0]]);
    expect(keys).toHaveLength(1);
  });

  test('is not taken before all of it has come', async () => {
    const path = await begun(sender, { bytes: content.length });
    await sendAndCut(sender, path, { content, from: 0, to: 500_000 });
    expect(await outcomeOf(await take(sender, path))).toMatchObject({ ok: false, reason: 'unfinished' });
  });

  test('counts from when it was begun', async () => {
    const path = await begun(sender, { bytes: content.length });
    await query(`UPDATE resumable_upload SET started_at = started_at - interval '1 hour' WHERE id = $1`, [idIn(path)]);
    await sendFrom(sender, path, { content, offset: 0 });
    const upload = await outcomeOf(await take(sender, path));
    if (!upload.ok) throw new Error(upload.reason);
    const [row] = await query<{ minutes: number }>(
      'SELECT round(extract(epoch FROM created_at - started_at) / 60)::int AS minutes FROM stored_file WHERE id = $1',
      [upload.file.id],
    );
    expect(row!.minutes).toBe(60);
    expect(Date.now() - new Date(upload.file.startedAt).getTime()).toBeGreaterThan(3_500_000);
  });

  test('is gone when the person lets go of it', async () => {
    const path = await begun(sender, { bytes: content.length });
    await sendAndCut(sender, path, { content, from: 0, to: 500_000 });
    expect((await letGo(sender, path)).status).toBe(204);
    expect((await offsetOf(sender, path)).status).toBe(404);
    expect(await eventually(async () => (await piecesOf(path)).length === 0)).toBe(true);
  });

  test('is swept when nobody goes on with it for three days, and so are pieces without an upload', async () => {
    const path = await begun(sender, { bytes: content.length });
    await sendAndCut(sender, path, { content, from: 0, to: 500_000 });
    const orphan = join(app.root, 'resumable', randomUUID());
    await writeFile(orphan, 'left behind');
    const then = new Date(Date.now() - 25 * 3_600_000);
    await utimes(orphan, then, then);
    await query(
      `UPDATE resumable_upload SET started_at = started_at - interval '73 hours', expires_at = now() - interval '1 hour' WHERE id = $1`,
      [idIn(path)],
    );
    expect((await offsetOf(sender, path)).status).toBe(410);
    expect(await app.get(StorageSweep).run()).toMatchObject({ expired: 2 });
    expect(await eventually(async () => (await piecesOf(path)).length === 0)).toBe(true);
    expect(await app.files()).not.toContain(orphan);
  });
});

describe('Refused before the first byte:', () => {
  test.each([
    ['a file larger than the limit', { bytes: 6_000_001 }, 413, 'The limit is 6 MB'],
    ['an empty file', { bytes: 0 }, 422, 'This file is empty'],
    ['a subject that its programme does not allow', { bytes: 10, subject: 'theirs' }, 404, ''],
    ['a purpose that nobody answers for', { bytes: 10, purpose: 'trial.music' }, 404, ''],
    ['a purpose that does not exist', { bytes: 10, purpose: 'made.up' }, 404, ''],
  ])('%s', async (_name, announced, status, sentence) => {
    const before = await query('SELECT FROM resumable_upload');
    const answer = await announce(sender, announced);
    expect(answer.status).toBe(status);
    expect(((await answer.json()) as { detail: string }).detail).toContain(sentence);
    expect(await query('SELECT FROM resumable_upload')).toHaveLength(before.length);
  });

  test('more than ten at a time by one account, however they race', async () => {
    const busy = { url: app.url, account: await anAccount(app) };
    const answers = await Promise.all(Array.from({ length: 14 }, () => announce(busy, { bytes: 100 })));
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(10);
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(4);
    expect((await announce(sender, { bytes: 100 })).status).toBe(201);
  });

  test('what another site asks for', async () => {
    const headers = { 'sec-fetch-site': 'cross-site', 'x-account': sender.account!, 'tus-resumable': '1.0.0' };
    expect((await fetch(`${app.url}/files/resumable`, { method: 'POST', headers })).status).toBe(403);
  });
});

test('A file in pieces is looked at as strictly as one that comes with a form, and nothing is left of it', async () => {
  const before = await app.files();
  const path = await begun(sender, { bytes: svgWithScript.length });
  await sendFrom(sender, path, { content: svgWithScript, offset: 0 });
  expect(await outcomeOf(await take(sender, path))).toMatchObject({ ok: false, reason: 'svg' });
  expect((await offsetOf(sender, path)).status).toBe(404);
  expect(await eventually(async () => (await app.files()).length <= before.length)).toBe(true);
});
