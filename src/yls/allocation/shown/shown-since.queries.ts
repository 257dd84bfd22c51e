import type { EntityManager } from 'typeorm';

/** Since when a delegate has seen what they see now; null for what is not out yet. */
export interface ShownSince {
  sessions: Date | null;
  room: Date | null;
}

/** In one query. */
export async function shownSince(manager: EntityManager, registrationId: string): Promise<ShownSince> {
  const [since] = await manager.query<ShownSince[]>(SINCE, [registrationId]);
  return since!;
}

const SINCE = `
  SELECT greatest((SELECT max(shown_at) FROM yls_place WHERE registration_id = $1), (SELECT max(shown_at) FROM yls_role_place WHERE registration_id = $1)) AS sessions,
    (SELECT shown_at FROM yls_sleeper WHERE registration_id = $1) AS room`;
