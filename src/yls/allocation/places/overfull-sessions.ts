import type { EntityManager } from 'typeorm';
import { judge, refusals, type InLanguages, type RuleResult } from '../../../platform/index.js';
import { sessionHasRoom } from './place.rules.js';

/** Sessions with more people than places, since they were made smaller after the last plan. */
export async function overfullSessions(manager: EntityManager, summitId: string): Promise<RuleResult[]> {
  const rows = await manager.query<{ title: InLanguages; capacity: number; people: number }[]>(OVERFULL, [summitId]);
  return rows.flatMap(({ title, capacity, people }) =>
    refusals(judge([sessionHasRoom], { session: { title, capacity }, load: { people, ofDelegation: 0 } })),
  );
}

const OVERFULL = `
  SELECT s.title, s.capacity, count(*)::int AS people FROM yls_session s JOIN yls_slot t ON t.id = s.slot_id JOIN yls_place p ON p.session_id = s.id
   WHERE t.summit_id = $1 GROUP BY s.id HAVING count(*) > s.capacity ORDER BY s.topic, s.id`;
