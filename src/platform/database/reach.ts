import { Client } from 'pg';

const oldest = 150_000;

/** @throws when the server does not answer, refuses the user, has no such database, or is older than PostgreSQL 15. */
export async function reachDatabase(url: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<{ server_version_num: string }>('SHOW server_version_num');
    if (Number(rows[0]!.server_version_num) < oldest) throw new Error('the server is older than PostgreSQL 15');
  } finally {
    await client.end();
  }
}
