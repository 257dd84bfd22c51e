import type { EntityManager } from 'typeorm';
import type { LivingFacts } from './living-clocks.js';

/** A student who has arrived, as the clocks read it. */
export interface LivingFile extends LivingFacts {
  applicationId: string;
  scope: string;
  /** The stay is not over. */
  isLiving: boolean;
  /** Who coordinates for the student; null for nobody. */
  coordinator: string | null;
}

/** In the order of ids, by one query; who has not arrived is left out. */
export const livingFiles = (manager: EntityManager, applicationIds: readonly string[]): Promise<LivingFile[]> =>
  manager.query<LivingFile[]>(FILES, [applicationIds]);

/** Students who live here now, after an id: a page of the night's work. */
export async function livingAfter(manager: EntityManager, after: string | null, most: number): Promise<string[]> {
  const rows = await manager.query<{ id: string }[]>(
    `SELECT id FROM exchange_application WHERE state = 'active' AND ($1::uuid IS NULL OR id > $1) ORDER BY id LIMIT $2`,
    [after, most],
  );
  return rows.map(({ id }) => id);
}

const FILES = `
  SELECT a.id AS "applicationId", a.scope, a.arrived_on::text AS "arrivedOn", least(t.ends_on, a.ended_on)::text AS "endsOn", a.state = 'active' AS "isLiving",
         (SELECT c.account_id FROM exchange_coordination c WHERE c.application_id = a.id AND c.until_on IS NULL) AS coordinator,
         (SELECT coalesce(json_agg(json_build_object('party', c.party, 'on', c.happened_on, 'isInPerson', c.mode = 'in_person')), '[]')
            FROM exchange_contact c WHERE c.application_id = a.id) AS contacts,
         (SELECT coalesce(json_agg(json_build_object('placementId', p.id, 'isTemporary', p.kind <> 'permanent', 'movedInOn', p.moved_in_on, 'endedOn', p.ended_on)
            ORDER BY p.moved_in_on, p.id), '[]') FROM exchange_placement p WHERE p.application_id = a.id AND p.moved_in_on IS NOT NULL) AS homes,
         (SELECT coalesce(json_agg(json_build_object('placementId', p.id, 'fromOn', coalesce(p.moved_in_on, p.from_on),
            'untilOn', coalesce(p.ended_on, p.leaves_since, p.until_on), 'isOff', p.state IN ('blocked', 'cancelled')) ORDER BY p.disclosed_at, p.id), '[]')
            FROM exchange_placement p WHERE p.application_id = a.id AND p.disclosed_at IS NOT NULL) AS settled,
         (SELECT coalesce(json_agg(json_build_object('placementId', v.placement_id, 'on', v.visited_on)), '[]')
            FROM exchange_home_visit v JOIN exchange_placement p ON p.id = v.placement_id WHERE p.application_id = a.id) AS visits,
         (SELECT coalesce(json_agg(json_build_object('kind', e.kind, 'on', e.happened_on)), '[]')
            FROM exchange_living_event e WHERE e.application_id = a.id) AS events
    FROM exchange_application a JOIN exchange_term t ON t.id = a.term_id
   WHERE a.id = ANY($1) AND a.arrived_on IS NOT NULL ORDER BY a.id`;
