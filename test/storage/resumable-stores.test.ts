import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { DataSource } from 'typeorm';
import { UploadSubjects } from '../../src/storage/index.js';
import { eventually } from '../support/eventually.js';
import { anAccount, begun, offsetOf, sendAndCut, sendFrom, take, type Sender } from './support/pieces.js';
import { noise } from './support/pictures.js';
import { artwork, outcomeOf, startStorage, type StorageApp } from './support/storage-app.js';

const sha256 = (content: Buffer) => createHash('sha256').update(content).digest('hex');

describe('A file in pieces', () => {
  let app: StorageApp;
  let sender: Sender;
  let content: Buffer;
  beforeAll(async () => {
    app = await startStorage();
    app.get(UploadSubjects).answer(artwork, async (_actor, subject) => subject === 'mine' || subject === 'other');
    sender = { url: app.url, account: await anAccount(app) };
    content = await noise(5_500_000);
  });
  afterAll(async () => {
    await app.stop();
  });

  test('is whole after a line that was cut twice, and becomes a file like any other', async () => {
    const path = await begun(sender, { bytes: content.length });
    expect(await offsetOf(sender, path)).toEqual({ status: 200, offset: 0 });
    await sendAndCut(sender, path, { content, from: 0, to: 1_500_000 });
    const first = (await offsetOf(sender, path)).offset;
    expect(first).toBeGreaterThan(0);
    await sendAndCut(sender, path, { content, from: first, to: 3_000_000 });
    const second = (await offsetOf(sender, path)).offset;
    expect(second).toBeGreaterThan(first);
    expect(await sendFrom(sender, path, { content, offset: second })).toEqual({ status: 204, offset: content.length });
    const upload = await outcomeOf(await take(sender, path));
    if (!upload.ok) throw new Error(upload.reason);
    const [row] = await app
      .get(DataSource)
      .query<Record<string, unknown>[]>('SELECT * FROM stored_file WHERE id = $1', [upload.file.id]);
    expect(row).toMatchObject({
      sha256: sha256(content),
      original_name: 'picture.jpg',
      owner_account_id: sender.account,
    });
  }, 30_000);

  test('leaves no piece behind once it is a file', async () => {
    const path = await begun(sender, { bytes: content.length });
    await sendFrom(sender, path, { content, offset: 0 });
    expect((await outcomeOf(await take(sender, path))).ok).toBe(true);
    expect(await eventually(async () => (await offsetOf(sender, path)).status === 410)).toBe(true);
    expect(
      await eventually(async () => (await app.files()).every((file) => !file.includes(path.split('/').at(-1)!))),
    ).toBe(true);
  });
});
