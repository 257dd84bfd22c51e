import type { EntityManager } from 'typeorm';

/** The paragraph that keeps the application of a student whom the sponsor chose, or whom a school accepted, until its time is over; null for others. */
export async function applicationKeptByLaw(manager: EntityManager, id: string): Promise<string | null> {
  const kept = await manager.query<unknown[]>(
    `SELECT FROM exchange_application a WHERE a.id = $1
        AND (a.selected_on IS NOT NULL OR EXISTS (SELECT FROM exchange_school_acceptance x WHERE x.application_id = a.id))`,
    [id],
  );
  return kept.length > 0 ? '22 CFR 62.25(f)(4)' : null;
}
