import { basename } from 'node:path';
import { Client } from 'pg';
import { DataSource } from 'typeorm';
import { installQueue } from '../jobs/install-queue.js';
import { migrationClasses, migrationFiles } from './classes-on-disk.js';
import { SnakeNaming } from './naming.js';

/** Any number that nothing else locks: processes that start at once migrate one after the other. */
const MIGRATION_LOCK = 7_201_931;

/**
 * Brings the database up to date, each migration in its own transaction, one process at a time.
 * @returns the names of the migrations that ran; empty when there was nothing to do.
 */
export async function migrate(databaseUrl: string): Promise<string[]> {
  const lock = new Client({ connectionString: databaseUrl });
  await lock.connect();
  try {
    await lock.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK]);
    const ran = (await isUpToDate(lock)) ? [] : await runPending(databaseUrl);
    await installQueue(databaseUrl);
    return ran;
  } finally {
    await lock.end();
  }
}

/** Whether every file's migration has run: then none is loaded, which at each start saves memory and a quarter of a second. */
async function isUpToDate(client: Client): Promise<boolean> {
  const table = await client.query<{ here: boolean }>(`SELECT to_regclass('migrations') IS NOT NULL AS here`);
  if (!table.rows[0]!.here) return false;
  const { rows } = await client.query<{ timestamp: string }>('SELECT timestamp FROM migrations');
  const ran = new Set(rows.map(({ timestamp }) => timestamp));
  const files = await migrationFiles();
  return files.length === rows.length && files.every((file) => ran.has(basename(file).split('-')[0]!));
}

async function runPending(databaseUrl: string): Promise<string[]> {
  const source = new DataSource({
    type: 'postgres',
    url: databaseUrl,
    namingStrategy: new SnakeNaming(),
    migrations: await migrationClasses(),
    migrationsTransactionMode: 'each',
  });
  await source.initialize();
  try {
    const ran = await source.runMigrations();
    return ran.map((migration) => migration.name);
  } finally {
    await source.destroy();
  }
}
