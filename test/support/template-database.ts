import { createHash } from 'node:crypto';
import { glob, readFile } from 'node:fs/promises';
import { Client } from 'pg';
import { migrate } from '../../src/platform/database/migrate.js';

/** The server that the run uses; set by the global set-up. */
export function serverUrl(database?: string): string {
  const server = process.env['PORTAL_TEST_POSTGRES_URL'];
  if (!server) throw new Error('PORTAL_TEST_POSTGRES_URL is not set: run the tests by `npm test` or `npx jest`.');
  if (!database) return server;
  const url = new URL(server);
  url.pathname = `/${database}`;
  return url.href;
}

/** Runs a few statements as superuser, outside any transaction. */
export async function administer<T>(story: (client: Client) => Promise<T>, database?: string): Promise<T> {
  const client = new Client({ connectionString: serverUrl(database) });
  await client.connect();
  try {
    return await story(client);
  } finally {
    await client.end();
  }
}

/**
 * The name of a database with all migrations applied, made once for each state of the migration files; several processes may ask at once.
 * Nobody stays connected to it, so that it can be copied.
 */
export async function templateDatabase(): Promise<string> {
  const name = `portal_template_${await hashOfMigrations()}`;
  await administer(async (client) => {
    if (await exists(client, name)) return;
    await client.query('SELECT pg_advisory_lock(hashtext($1))', [name]);
    if (await exists(client, name)) return;
    await sweep(client);
    await build(client, name);
  });
  return name;
}

/** Migrates under another name first: a template under its final name is always whole. */
async function build(client: Client, name: string): Promise<void> {
  const draft = `${name}_draft`;
  await client.query(`DROP DATABASE IF EXISTS ${draft} WITH (FORCE)`);
  await client.query(`CREATE DATABASE ${draft}`);
  await migrate(serverUrl(draft));
  await client.query(`ALTER DATABASE ${draft} RENAME TO ${name}`);
  await client.query(`COMMENT ON DATABASE ${name} IS '${Date.now()}'`);
}

async function exists(client: Client, name: string): Promise<boolean> {
  const found = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [name]);
  return found.rowCount === 1;
}

async function hashOfMigrations(): Promise<string> {
  const hash = createHash('sha256');
  const root = new URL('../../src/', import.meta.url);
  const files = (await Array.fromAsync(glob('*/migrations/*.ts', { cwd: root }))).toSorted();
  for (const file of files) hash.update(file).update(await readFile(new URL(file, root)));
  return hash.digest('hex').slice(0, 16);
}

const HOUR = 3_600_000;

/** Drops what killed runs left behind: copies older than two hours that nobody uses, templates of older migrations after a day. */
async function sweep(client: Client): Promise<void> {
  const { rows } = await client.query<{ name: string; made: string | null; used: boolean }>(
    `SELECT datname AS name, shobj_description(oid, 'pg_database') AS made,
            EXISTS (SELECT 1 FROM pg_stat_activity a WHERE a.datname = d.datname) AS used
       FROM pg_database d WHERE datname LIKE 'portal\\_test\\_%' OR datname LIKE 'portal\\_template\\_%'`,
  );
  for (const { name, made, used } of rows) {
    const limit = name.startsWith('portal_test_') ? 2 * HOUR : 24 * HOUR;
    const stale = made !== null && Date.now() - Number(made) > limit;
    if (stale && !used) await client.query(`DROP DATABASE IF EXISTS ${name}`);
  }
}
