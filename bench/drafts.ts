import type { Client } from 'pg';
import { signInAll } from './sign-in.js';

/** A draft that waits for its picture, and the session of the student who works on it. */
export interface Draft {
  id: string;
  cookie: string;
}

const waiting = `
  SELECT e.id, a.email FROM entry e JOIN account a ON a.id = e.holder_account_id
   WHERE e.state = 'draft' AND e.file_id IS NULL AND e.category IN ('classic_art', 'digital_art', 'photography') ORDER BY e.id LIMIT $1`;

/** So many drafts of as many students, all signed in. @throws when the season has fewer */
export async function draftsOf(client: Client, url: string, count: number): Promise<Draft[]> {
  const { rows } = await client.query<{ id: string; email: string }>(waiting, [count]);
  if (rows.length < count) throw new Error(`The season has ${rows.length} drafts without a picture, not ${count}.`);
  const cookies = await signInAll(
    url,
    rows.map(({ email }) => email),
  );
  return rows.map(({ id }, index) => ({ id, cookie: cookies[index]! }));
}
