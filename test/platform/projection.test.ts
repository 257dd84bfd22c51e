import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { defineProjection, readRows, system, Work } from '../../src/platform/index.js';
import { startPlatform, type PlatformApp } from '../support/platform-app.js';

interface Card {
  id: string;
  nickname: string;
}

const neighbours = defineProjection<Card>({
  name: 'test.neighbour',
  reader: 'neighbour',
  from: 'guest g',
  columns: { id: 'g.id', nickname: 'g.nickname' },
  always: 'g.shown',
});
const nurses = defineProjection<Card & { allergy: string | null }>({
  name: 'test.nurse',
  reader: 'nurse',
  from: 'guest g',
  columns: { id: 'g.id', nickname: 'g.nickname', allergy: 'g.allergy' },
  sensitive: ['allergy'],
});

let platform: PlatformApp;
let work: Work;
beforeAll(async () => {
  platform = await startPlatform({ settings: { PORTAL_ROLE: 'web' } });
  work = platform.app.get(Work);
  await work
    .read()
    .query(`CREATE TABLE guest (id text PRIMARY KEY, nickname text, full_name text, allergy text, shown boolean)`);
  await work
    .read()
    .query(`INSERT INTO guest VALUES ('1', 'Bo', 'Robert Roe', 'nuts', true), ('2', 'Al', 'Alan Doe', NULL, false)`);
});
afterAll(() => platform.stop());

const reads = () =>
  work.read().query<{ projection: string; columns: string[]; subject_ids: string[] }[]>('SELECT * FROM sensitive_read');

describe('a projection', () => {
  test('selects exactly its columns', async () => {
    expect(await readRows(work.read(), system, { projection: neighbours })).toEqual([{ id: '1', nickname: 'Bo' }]);
  });

  test('keeps its own condition whatever is asked', async () => {
    const reading = { where: 'g.id = $1 OR true', parameters: ['2'], orderBy: 'g.id' };
    expect((await readRows(work.read(), system, { projection: neighbours, reading })).map((row) => row.id)).toEqual([
      '1',
    ]);
    expect(await reads()).toEqual([]);
  });

  test('logs who read its sensitive columns of whom', async () => {
    await readRows(work.read(), system, { projection: nurses, reading: { where: 'g.id = $1', parameters: ['1'] } });
    expect(await reads()).toMatchObject([
      { actor_kind: 'system', projection: 'test.nurse', columns: ['allergy'], subject_ids: ['1'] },
    ]);
  });
});
