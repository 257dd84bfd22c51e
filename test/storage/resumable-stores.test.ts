import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { DataSource } from 'typeorm';
import { UploadSubjects } from '../../src/storage/index.js';
import { ResumableData } from '../../src/storage/resumable/resumable-data.js';
import { eventually } from '../support/eventually.js';
import { anAccount, begun, letGo, offsetOf, sendAndCut, sendFrom, take, type Sender } from './support/pieces.js';
import { longPicture } from './support/pictures.js';
import { startS3, type S3Server } from './support/s3-server.js';
import { artwork, outcomeOf, serveStorage, startStorage, type StorageApp } from './support/storage-app.js';

describe.each(['local', 's3'] as const)('A file in pieces with the driver %s', (driver) => {
  let s3: S3Server | undefined;
  let app: StorageApp;
  let sender: Sender;
  let content: Buffer;
  beforeAll(async () => {
    s3 = driver === 's3' ? await startS3() : undefined;
    app = await startStorage(s3?.settings);
    app.get(UploadSubjects).answer(artwork, async (_actor, subject) => subject === 'mine');
    sender = { url: app.url, account: await anAccount(app) };
    content = await longPicture(5_800_000);
  });
  afterAll(async () => {
    await app.stop();
    await s3?.stop();
  });

  const leftInStore = () => Array.fromAsync(app.get(ResumableData).list(new Date(Date.now() + 60_000)));

  test('is whole after a line that was cut twice and a server that was changed, and becomes a file like any other', async () => {
    const path = await begun(sender, { bytes: content.length });
    expect(await offsetOf(sender, path)).toEqual({ status: 200, offset: 0 });
    await sendAndCut(sender, path, { content, from: 0, to: 1_500_000 });
    const first = (await offsetOf(sender, path)).offset;
    expect(first).toBeGreaterThan(0);
    await sendAndCut(sender, path, { content, from: first, to: 3_000_000 });
    const other = await serveStorage(app.ground, s3?.settings);
    const elsewhere = { ...sender, url: other.url };
    const { offset } = await offsetOf(elsewhere, path);
    expect(offset).toBeGreaterThan(first);
    expect(await sendFrom(elsewhere, path, { content, offset })).toEqual({ status: 204, offset: content.length });
    await other.stop();
    const upload = await outcomeOf(await take(sender, path));
    if (!upload.ok) throw new Error(upload.reason);
    const [row] = await app
      .get(DataSource)
      .query<object[]>('SELECT * FROM stored_file WHERE id = $1', [upload.file.id]);
    const sha256 = createHash('sha256').update(content).digest('hex');
    expect(row).toMatchObject({ sha256, original_name: 'picture.jpg', owner_account_id: sender.account });
  }, 40_000);

  test('leaves no piece behind once it is a file, or let go of', async () => {
    const path = await begun(sender, { bytes: content.length });
    await sendFrom(sender, path, { content, offset: 0 });
    expect((await outcomeOf(await take(sender, path))).ok).toBe(true);
    const other = await begun(sender, { bytes: content.length });
    await sendAndCut(sender, other, { content, from: 0, to: 1_500_000 });
    expect((await letGo(sender, other)).status).toBe(204);
    expect(await eventually(async () => (await leftInStore()).length === 0)).toBe(true);
  }, 40_000);
});
