/**
 * Prints the SQL that TypeORM would still need to make a freshly migrated database match the entities: `npm run schema:diff`.
 * With `--check` any such line fails the command: an entity and its migration have drifted apart.
 */
import 'reflect-metadata';
import { Client } from 'pg';
import { DataSource } from 'typeorm';
import startPostgres from '../test/support/postgres-of-the-run.mjs';
import stopPostgres from '../test/support/postgres-of-the-run.teardown.mjs';

const { entityClasses } = await import('../src/platform/database/classes-on-disk.ts');
const { migrate } = await import('../src/platform/database/migrate.ts');
const { SnakeNaming } = await import('../src/platform/database/naming.ts');

await startPostgres();
try {
  const missing = await onScratchDatabase(sqlStillNeeded);
  for (const { query } of missing) console.log(`${query};`);
  if (missing.length > 0 && process.argv.includes('--check')) {
    console.error(`Entities and migrations differ by ${missing.length} statements.`);
    process.exitCode = 1;
  }
} finally {
  await stopPostgres();
}

async function sqlStillNeeded(url) {
  await migrate(url);
  const source = new DataSource({
    type: 'postgres',
    url,
    entities: await entityClasses(),
    namingStrategy: new SnakeNaming(),
    // TypeORM reads the catalogue by many queries at a time on one connection, which pg allows only where they are told to follow one another.
    extra: { pipeline: true },
  });
  await source.initialize();
  try {
    const { upQueries } = await source.driver.createSchemaBuilder().log();
    return upQueries;
  } finally {
    await source.destroy();
  }
}

async function onScratchDatabase(story) {
  const server = process.env.PORTAL_TEST_POSTGRES_URL;
  const name = `portal_schema_${process.pid}`;
  const client = new Client({ connectionString: server });
  await client.connect();
  try {
    await client.query(`CREATE DATABASE ${name}`);
    const url = new URL(server);
    url.pathname = name;
    return await story(url.href);
  } finally {
    await client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
    await client.end();
  }
}
