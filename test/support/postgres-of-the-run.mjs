import '../../tools/typescript-hooks.mjs';

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
 * one starts in `.data/test-postgres`.
 */
export default async function startPostgres() {
  if (process.env.PORTAL_TEST_POSTGRES_URL) return;
  const { startEmbeddedPostgres } = await import('../../src/platform/database/embedded-postgres.ts');
  const server = await startEmbeddedPostgres({ dataDir: '.data/test-postgres', settings: hasty, log: () => {} });
  process.env.PORTAL_TEST_POSTGRES_URL = server.url;
  globalThis.postgresOfTheRun = server;
}
