import { randomUUID } from 'node:crypto';
import { Client } from 'pg';

const insert = 'INSERT INTO bench_score (id, assignment_id, scores, saved_at) VALUES ($1, $2, $3, $4)';

/** The plainest table that could hold a score. */
export async function prepareInserts(client: Client): Promise<void> {
  await client.query(
    'CREATE TABLE bench_score (id uuid PRIMARY KEY, assignment_id uuid NOT NULL, scores jsonb NOT NULL, saved_at timestamptz NOT NULL)',
  );
}

/** One prepared INSERT after another on each of so many connections; every one is committed by itself. */
export async function insertsPerSecond(
  url: string,
  { atOnce, seconds }: { atOnce: number; seconds: number },
): Promise<number> {
  const clients = Array.from({ length: atOnce }, () => new Client({ connectionString: url }));
  await Promise.all(clients.map((client) => client.connect()));
  const end = performance.now() + seconds * 1000;
  const counts = await Promise.all(clients.map((client) => insertUntil(client, end)));
  await Promise.all(clients.map((client) => client.end()));
  return counts.reduce((sum, count) => sum + count, 0) / seconds;
}

async function insertUntil(client: Client, end: number): Promise<number> {
  let count = 0;
  for (; performance.now() < end; count += 1) {
    const values = [randomUUID(), randomUUID(), '{"originality":4,"composition":3,"theme":5}', new Date()];
    await client.query({ name: 'save', text: insert, values });
  }
  return count;
}
