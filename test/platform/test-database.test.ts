import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { Client } from 'pg';
import { freshDatabase, type TestDatabase } from '../support/database.js';

let database: TestDatabase;
beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(() => database.drop());

test('a test file gets a database of its own with every migration applied', async () => {
  const client = new Client({ connectionString: database.url });
  await client.connect();
  const { rows } = await client.query<{ table: string | null }>(`SELECT to_regclass('migrations')::text AS table`);
  await client.end();
  expect(rows).toEqual([{ table: 'migrations' }]);
});

test('copies made at the same moment do not disturb one another', async () => {
  const copies = await Promise.all(Array.from({ length: 4 }, freshDatabase));
  expect(new Set(copies.map((copy) => copy.name)).size).toBe(4);
  await Promise.all(copies.map((copy) => copy.drop()));
});
