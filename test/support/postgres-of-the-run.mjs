import { join, resolve } from 'node:path';
import { Client } from 'pg';
import '../../tools/typescript-hooks.mjs';
import { folderOfTheRun } from './folder-of-the-run.mjs';

/** Nothing in a test's database has to survive a power cut, and tests commit thousands of times. */
const hasty = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  max_connections: '200',
  shared_buffers: '256MB',
};

/**
 * Before the run: a PostgreSQL for it. `PORTAL_TEST_POSTGRES_URL` (a superuser's URL) names one that is already there; else the embedded
 * one starts in `test-postgres` of the run's folder, where temporary files go as well.
 */
export default async function startPostgres() {
  const folder = await folderOfTheRun();
  process.env.TMPDIR = resolve(folder, 'tmp');
  if (process.env.PORTAL_TEST_POSTGRES_URL) return;
  const { startEmbeddedPostgres } = await import('../../src/platform/database/embedded-postgres.ts');
  const server = await startEmbeddedPostgres({
    dataDir: join(folder, 'test-postgres'),
    settings: hasty,
    log: () => {},
  });
  await signInQuickly(server.url);
  process.env.PORTAL_TEST_POSTGRES_URL = server.url;
  globalThis.postgresOfTheRun = server;
}

/** A run opens thousands of connections, and each proves at both ends that it knows the password, by 4,096 rounds of a digest. */
async function signInQuickly(url) {
  const client = new Client({ connectionString: url });
  await client.connect();
  await client.query('SET scram_iterations = 1');
  await client.query(`ALTER ROLE postgres PASSWORD ${client.escapeLiteral(decodeURIComponent(new URL(url).password))}`);
  await client.end();
}
