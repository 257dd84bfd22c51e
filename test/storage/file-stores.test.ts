import { randomBytes } from 'node:crypto';
import { rm, writeFile } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { PortalConfig, readSettings } from '../../src/platform/index.js';
import { StorageSettings } from '../../src/storage/storage.settings.js';
import { ObjectMissing, type FileStore } from '../../src/storage/stores/file-store.js';
import { LocalFileStore } from '../../src/storage/stores/local-file-store.js';
import { S3FileStore } from '../../src/storage/stores/s3-file-store.js';
import { Staging } from '../../src/storage/stores/staging.js';
import { isStorageKey, newStorageKey } from '../../src/storage/stores/storage-key.js';
import { startS3, type S3Server } from './support/s3-server.js';
import { filesBelow, freshRoot } from './support/storage-app.js';

let s3: S3Server;
let root: string;
beforeAll(async () => {
  s3 = await startS3();
  root = await freshRoot();
});
afterAll(async () => {
  await s3.stop();
  await rm(root, { recursive: true, force: true });
});

function settingsWith(more: Record<string, string>): StorageSettings {
  const settings = readSettings({ NODE_ENV: 'test', UPLOADS_DIR: root, ...more });
  return StorageSettings.from(new PortalConfig(settings, 'postgres://nowhere/none', 's'.repeat(32)));
}

const drivers: Record<string, () => FileStore> = {
  'a local disk': () => new LocalFileStore(settingsWith({})),
  S3: () => {
    const settings = settingsWith(s3.settings);
    if (settings.value.driver !== 's3') throw new Error('The settings should turn S3 on.');
    return new S3FileStore(settings.value, new Staging(settings));
  },
};

const staging = () => new Staging(settingsWith({}));

describe.each(Object.keys(drivers))('A file on %s', (driver) => {
  let store: FileStore;
  beforeAll(() => {
    store = drivers[driver]!();
  });

  async function put(content: Buffer): Promise<string> {
    const path = await staging().path();
    await writeFile(path, content);
    const key = newStorageKey();
    await store.put(key, path, 'image/png');
    return key;
  }

  test('comes back as it was, and is staged no longer', async () => {
    const content = randomBytes(300_000);
    const key = await put(content);
    expect(await buffer(await store.read(key))).toEqual(content);
    expect(await store.size(key)).toBe(content.length);
    expect((await filesBelow(root)).filter((path) => path.includes('.incoming'))).toEqual([]);
  });

  test('larger than one part comes back as it was', async () => {
    const content = randomBytes(19_000_000);
    const key = await put(content);
    expect((await buffer(await store.read(key))).equals(content)).toBe(true);
  });

  test('can be read from and to a byte', async () => {
    const content = randomBytes(1000);
    const key = await put(content);
    expect(await buffer(await store.read(key, { start: 10, end: 19 }))).toEqual(content.subarray(10, 20));
  });

  test('lends a path to readers that seek', async () => {
    const content = randomBytes(1000);
    const copy = await store.localCopy(await put(content));
    expect(await filesBelow(root)).toContain(copy.path);
    await copy.release();
    expect((await filesBelow(root)).filter((path) => path.includes('.incoming'))).toEqual([]);
  });

  test('is really deleted, and deleting it again is no error', async () => {
    const key = await put(randomBytes(1000));
    await store.remove(key);
    await store.remove(key);
    expect(await store.size(key)).toBeNull();
    await expect(store.read(key)).rejects.toThrow(ObjectMissing);
    await expect(store.localCopy(key)).rejects.toThrow(ObjectMissing);
  });

  test('is found by the sweep', async () => {
    const key = await put(randomBytes(10));
    const listed = await Array.fromAsync(store.list());
    const found = listed.find((object) => object.key === key);
    expect(Math.abs(Date.now() - found!.storedAt.getTime())).toBeLessThan(60_000);
  });

  test('lies in a store that says it works', async () => {
    await expect(store.check()).resolves.toBeUndefined();
  });
});

describe('S3 that stumbles', () => {
  const content = randomBytes(200_000);
  async function putOnce(failures: number): Promise<{ store: FileStore; key: string; done: Promise<void> }> {
    const store = drivers['S3']!();
    const path = await new Staging(settingsWith({})).path();
    await writeFile(path, content);
    const key = newStorageKey();
    s3.fail(failures);
    return { store, key, done: store.put(key, path, 'image/png').finally(() => rm(path, { force: true })) };
  }

  test('is asked again after an answer of 500', async () => {
    const { store, key, done } = await putOnce(1);
    await done;
    expect(await buffer(await store.read(key))).toEqual(content);
  });

  test('and stays down fails the upload, and no object appears', async () => {
    const { store, key, done } = await putOnce(1000);
    await expect(done).rejects.toThrow(/500|UnknownError|InternalError|deserializ/i);
    s3.fail(0);
    expect(await store.size(key)).toBeNull();
  });
});

describe('A storage key', () => {
  test('is random, and spread over folders', () => {
    const keys = new Set(Array.from({ length: 1000 }, newStorageKey));
    expect(keys.size).toBe(1000);
    for (const key of keys) expect(isStorageKey(key)).toBe(true);
  });

  test.each(['../../etc/passwd', 'ab/cd/../../../etc/passwd', '.incoming/x', '', 'ab/cd/zz'])(
    'is not %p, which never reaches a path',
    async (text) => {
      const store = drivers['a local disk']!();
      await expect(store.read(text)).rejects.toThrow(ObjectMissing);
    },
  );
});
