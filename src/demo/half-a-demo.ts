import { Client } from 'pg';

export const demoBegun = 'demo.begun';
export const demoEnded = 'demo.ended';

/**
 * A demo season whose loading was interrupted is thrown away with all else in the database: the portal does not serve before its
 * demo is whole, so nobody has entered anything. A whole demo, or a database without one, is left alone.
 */
export async function clearHalfADemo(databaseUrl: string): Promise<void> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    if (!(await isHalf(client))) return;
    await client.query('DROP SCHEMA IF EXISTS pgboss CASCADE; DROP SCHEMA public CASCADE; CREATE SCHEMA public');
  } finally {
    await client.end();
  }
}

async function isHalf(client: Client): Promise<boolean> {
  const table = await client.query<{ there: boolean }>(`SELECT to_regclass('audit_record') IS NOT NULL AS there`);
  if (!table.rows[0]!.there) return false;
  const found = await client.query<{ half: boolean }>(
    `SELECT coalesce(bool_or(action = $1) AND NOT bool_or(action = $2), false) AS half FROM audit_record WHERE action IN ($1, $2)`,
    [demoBegun, demoEnded],
  );
  return found.rows[0]!.half;
}
