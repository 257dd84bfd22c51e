import { utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { DataSource } from 'typeorm';
import { NotFound, system, Work } from '../../src/platform/index.js';
import { FileProcessing, FileQueries, StorageService } from '../../src/storage/index.js';
import { StorageSweep } from '../../src/storage/storage-sweep.js';
import { aJpeg } from './support/pictures.js';
import { startS3, type S3Server } from './support/s3-server.js';
import { outcomeOf, send, startStorage, type StorageApp } from './support/storage-app.js';

const drivers = ['local', 's3'] as const;

describe.each(drivers)('A file in the portal with the driver %s', (driver) => {
  let s3: S3Server | undefined;
  let app: StorageApp;
  beforeAll(async () => {
    s3 = driver === 's3' ? await startS3() : undefined;
    app = await startStorage(s3?.settings);
  });
  afterAll(async () => {
    await app.stop();
    await s3?.stop();
  });

  const query = <T>(sql: string, values?: unknown[]) => app.get(DataSource).query<T[]>(sql, values);
  const keys = async () => (await Array.fromAsync(app.get(StorageSweep)['store'].list())).map(({ key }) => key);
  async function aFile(): Promise<string> {
    const upload = await outcomeOf(await send(app, await aJpeg()));
    if (!upload.ok) throw new Error(upload.reason);
    return upload.file.id;
  }
  const inUnit = (story: Parameters<Work['run']>[1]) => app.get(Work).run(system, story);

  test('is an original and three sizes', async () => {
    const id = await aFile();
    expect(await keys()).toHaveLength(4);
    expect((await app.get(FileQueries).summary([id])).get(id)).toMatchObject({ state: 'ready', published: false });
  });

  test('is gone after it is removed, with every object and row', async () => {
    const before = await keys();
    const id = await aFile();
    await inUnit((unit) => app.get(StorageService).remove(unit, id));
    expect(await query('SELECT FROM stored_file WHERE id = $1', [id])).toEqual([]);
    expect(await query('SELECT FROM file_derivative WHERE file_id = $1', [id])).toEqual([]);
    await until(async () => (await keys()).length === before.length);
    await expect(inUnit((unit) => app.get(StorageService).remove(unit, id))).rejects.toThrow(NotFound);
  });

  test('stays when the use case that removed it was undone', async () => {
    const id = await aFile();
    const undone = inUnit(async (unit) => {
      await app.get(StorageService).remove(unit, id);
      throw new Error('undone');
    });
    await expect(undone).rejects.toThrow('undone');
    expect((await app.get(FileQueries).summary([id])).size).toBe(1);
  });

  test('is processed once, however many ask at a time', async () => {
    const id = await aFile();
    await Promise.all(Array.from({ length: 5 }, () => app.get(FileProcessing).process(id)));
    expect(await query('SELECT FROM file_derivative WHERE file_id = $1', [id])).toHaveLength(3);
    expect(await query('SELECT FROM lifecycle_event WHERE aggregate_id = $1', [id])).toHaveLength(1);
  });

  test('changes its state by its lifecycle only', async () => {
    const id = await aFile();
    const bare = query(`UPDATE stored_file SET state = 'quarantine', processed_at = NULL WHERE id = $1`, [id]);
    await expect(bare).rejects.toThrow('only by its lifecycle');
  });

  test('cannot be published before it is ready', async () => {
    const id = await aFile();
    await expect(
      query(`UPDATE stored_file SET published_at = now(), state = 'quarantine' WHERE id = $1`, [id]),
    ).rejects.toThrow('stored_file');
  });
});

describe('The nightly sweep', () => {
  let app: StorageApp;
  beforeAll(async () => {
    app = await startStorage({ PORTAL_ROLE: 'web' });
  });
  afterAll(() => app.stop());

  async function anOrphan(hours: number): Promise<string> {
    const { LocalFileStore } = await import('../../src/storage/stores/local-file-store.js');
    const { newStorageKey } = await import('../../src/storage/stores/storage-key.js');
    const { StorageSettings } = await import('../../src/storage/storage.settings.js');
    const staged = join(app.root, '.incoming', `left-${hours}`);
    await writeFile(staged, 'left behind');
    const key = newStorageKey();
    await new LocalFileStore(new StorageSettings({ driver: 'local', root: app.root })).put(key, staged);
    return age(join(app.root, key), hours);
  }

  test('removes objects without rows and staged files, once they are a day old, and nothing else', async () => {
    const upload = await outcomeOf(await send(app, await aJpeg()));
    expect(upload.ok).toBe(true);
    for (const path of await app.files()) await age(path, 48);
    const young = await anOrphan(23);
    await anOrphan(25);
    const staged = join(app.root, '.incoming', 'torn');
    await writeFile(staged, 'torn');
    await age(staged, 25);
    const before = await app.files();
    expect(await app.get(StorageSweep).run()).toEqual({
      orphans: 1,
      staged: 1,
      requeued: 0,
      givenUp: 0,
      forgotten: 0,
      expired: 0,
    });
    expect(await app.files()).toHaveLength(before.length - 2);
    expect(await app.files()).toContain(young);
  });

  test('removes a file that no record took up within a week, and none that one did', async () => {
    const source = app.get(DataSource);
    await source.query('CREATE TABLE keepsake (file_id uuid REFERENCES stored_file)');
    const ids: string[] = [];
    for (let count = 0; count < 3; count += 1) {
      const upload = await outcomeOf(await send(app, await aJpeg()));
      if (upload.ok) ids.push(upload.file.id);
    }
    const [forgotten, kept, young] = ids;
    await source.query('INSERT INTO keepsake VALUES ($1)', [kept]);
    await source.query(`UPDATE stored_file SET created_at = now() - interval '8 days' WHERE id <> $1`, [young]);
    await app.get(StorageSweep).run();
    const left = await app.get(FileQueries).summary([forgotten!, kept!, young!]);
    expect(new Set(left.keys())).toEqual(new Set([kept, young]));
    await source.query('DROP TABLE keepsake');
  });

  test('sends files in quarantine to be processed again, and gives up after three days', async () => {
    const source = app.get(DataSource);
    const insert = `INSERT INTO stored_file (id, purpose, storage_key, sha256, bytes, type, state, original_name, created_at)
      VALUES (gen_random_uuid(), 'trial.artwork', $1, repeat('a', 64), 1, 'image/png', 'quarantine', 'a.png', now() - $2::interval)`;
    await source.query(insert, ['aa/aa/1', '30 minutes']);
    await source.query(insert, ['aa/aa/2', '2 hours']);
    await source.query(insert, ['aa/aa/3', '4 days']);
    expect(await app.get(StorageSweep).run()).toMatchObject({ requeued: 1, givenUp: 1 });
    const states = await source.query<unknown[]>(
      `SELECT state, refused_reason FROM stored_file WHERE bytes = 1 ORDER BY created_at`,
    );
    expect(states).toEqual([
      { state: 'refused', refused_reason: 'not_processed' },
      { state: 'quarantine', refused_reason: null },
      { state: 'quarantine', refused_reason: null },
    ]);
  });
});

describe('S3 that is down', () => {
  test('is said to the person in a sentence, and nothing is left behind', async () => {
    const s3 = await startS3();
    const app = await startStorage({ ...s3.settings, PORTAL_ROLE: 'web' });
    s3.fail(1000);
    const response = await send(app, await aJpeg());
    expect([response.status, response.headers.get('retry-after')]).toEqual([503, '60']);
    expect(await response.text()).toContain('We cannot save files at the moment');
    expect(await app.files()).toEqual([]);
    expect(await app.get(DataSource).query('SELECT FROM stored_file')).toEqual([]);
    await app.stop();
    await s3.stop();
  });
});

async function until(condition: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 400; tries += 1) {
    if (await condition()) return;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error('It did not come about.');
}

async function age(path: string, hours: number): Promise<string> {
  const then = new Date(Date.now() - hours * 3_600_000);
  await utimes(path, then, then);
  return path;
}
