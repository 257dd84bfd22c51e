import type { EntityManager } from 'typeorm';

/** The paragraph that keeps files of families that applied, until their time is over; null where none of these did. */
export async function keptByLaw(manager: EntityManager, which: string, id: string): Promise<string | null> {
  const applied = await manager.query<unknown[]>(
    `SELECT FROM host_file f WHERE ${which} AND f.submitted_at IS NOT NULL LIMIT 1`,
    [id],
  );
  return applied.length > 0 ? '22 CFR 62.25(j)(8)' : null;
}
