import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { createHash } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import { system, Work, type Unit } from '../../src/platform/index.js';
import { MadeFiles } from '../../src/storage/index.js';
import { StorageSweep } from '../../src/storage/storage-sweep.js';
import { FileStore } from '../../src/storage/stores/file-store.js';
import { startPortal, type TestPortal } from '../support/portal.js';

let portal: TestPortal;
let files: MadeFiles;
beforeAll(async () => {
  portal = await startPortal();
  files = portal.app.get(MadeFiles);
});
afterAll(() => portal.stop());

const DAY = 86_400_000;
const lines = ['{"first":"詩"}\n', '{"second":2}\n'];

async function* source(failsAfter = Infinity): AsyncGenerator<string> {
  for (const [index, line] of lines.entries()) {
    if (index >= failsAfter) throw new Error('the source broke off');
    yield await Promise.resolve(line);
  }
}

const run = <T>(story: (unit: Unit) => Promise<T>) => portal.app.get(Work).run(system, story);
const keys = async () => (await Array.fromAsync(portal.app.get(FileStore).list())).map(({ key }) => key);

test('A file that the portal makes is kept as it was made, with its fingerprint', async () => {
  const id = await run((unit) => files.make(unit, 'application/jsonl', source()));
  const file = (await files.open(id))!;
  const bytes = await buffer(file.bytes);
  expect(bytes.toString()).toBe(lines.join(''));
  expect(file).toMatchObject({ size: bytes.length, type: 'application/jsonl' });
  const [row] = await portal.app
    .get(Work)
    .read()
    .query<{ sha256: string }[]>('SELECT sha256 FROM made_file WHERE id = $1', [id]);
  expect(row!.sha256).toBe(createHash('sha256').update(bytes).digest('hex'));
});

test('It is never changed: the database refuses it', async () => {
  const id = await run((unit) => files.make(unit, 'application/jsonl', source()));
  await expect(portal.app.get(Work).read().query('DELETE FROM made_file WHERE id = $1', [id])).rejects.toThrow(
    /append-only/,
  );
});

test('A source that breaks off leaves no file', async () => {
  const before = await keys();
  await expect(run((unit) => files.make(unit, 'application/jsonl', source(1)))).rejects.toThrow('broke off');
  expect(await keys()).toEqual(before);
});

test('The sweep leaves made files alone, and takes those of a unit that failed', async () => {
  const id = await run((unit) => files.make(unit, 'application/jsonl', source()));
  const failed = run(async (unit) => {
    await files.make(unit, 'application/jsonl', source());
    throw new Error('what came after it failed');
  });
  await expect(failed).rejects.toThrow('failed');
  portal.travelTo(new Date(Date.now() + 2 * DAY));
  expect(await portal.app.get(StorageSweep).run()).toMatchObject({ orphans: 1 });
  portal.travelTo();
  expect(await buffer((await files.open(id))!.bytes)).not.toHaveLength(0);
});

test('There is none with an id that nobody knows', async () => {
  expect(await files.open('0190a000-0000-7000-8000-000000000000')).toBeNull();
});
