import { randomBytes } from 'node:crypto';
import { administer, serverUrl, templateDatabase } from './template-database.js';

/** A test file's own database, with all migrations applied and nothing in it. */
export interface TestDatabase {
  url: string;
  name: string;
  /** Removes it, even if something is still connected. */
  drop: () => Promise<void>;
}

/** Makes a fresh copy of the migrated template (0.1 s). Drop it in `afterAll`; what a killed run leaves is swept later. */
export async function freshDatabase(): Promise<TestDatabase> {
  const template = await templateDatabase();
  const name = `portal_test_${process.pid}_${randomBytes(5).toString('hex')}`;
  await administer(async (client) => {
    await client.query(`CREATE DATABASE ${name} TEMPLATE ${template} STRATEGY FILE_COPY`);
    await client.query(`COMMENT ON DATABASE ${name} IS '${Date.now()}'`);
  });
  return { name, url: serverUrl(name), drop: () => drop(name) };
}

async function drop(name: string): Promise<void> {
  await administer((client) => client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`));
}
