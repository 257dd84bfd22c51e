import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { system, Work } from '../../src/platform/index.js';
import { startPlatform, type PlatformApp } from '../support/platform-app.js';

let platform: PlatformApp;
let work: Work;
beforeAll(async () => {
  platform = await startPlatform({ settings: { PORTAL_ROLE: 'web' } });
  work = platform.app.get(Work);
  await work.read().query('CREATE TABLE door (id int PRIMARY KEY, opened int NOT NULL)');
  await work.read().query('INSERT INTO door VALUES (1, 0), (2, 0)');
});
afterAll(() => platform.stop());

/** Opens both doors in this order; it waits between them until the other story holds its first door, too. @returns how often it was told */
async function opening(doors: [number, number], meets: { holds(this: void): void; other: Promise<void> }) {
  let told = 0;
  await work.run(system, async ({ manager }) => {
    told++;
    await manager.query('UPDATE door SET opened = opened + 1 WHERE id = $1', [doors[0]]);
    meets.holds();
    await meets.other;
    await manager.query('UPDATE door SET opened = opened + 1 WHERE id = $1', [doors[1]]);
  });
  return told;
}

test('Of two stories that wait for each other both come to their end: the one that the database undid is told again', async () => {
  const [one, other] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const told = await Promise.all([
    opening([1, 2], { holds: one.resolve, other: other.promise }),
    opening([2, 1], { holds: other.resolve, other: one.promise }),
  ]);
  expect(told.toSorted((a, b) => a - b)).toEqual([1, 2]);
  expect(await work.read().query('SELECT opened FROM door ORDER BY id')).toEqual([{ opened: 2 }, { opened: 2 }]);
});

test('A story that fails for another reason is told once', async () => {
  let told = 0;
  const failing = work.run(system, async ({ manager }) => {
    told++;
    await manager.query('INSERT INTO door VALUES (1, 0)');
  });
  await expect(failing).rejects.toThrow('door_pkey');
  expect(told).toBe(1);
});
