import type { EntityManager } from 'typeorm';
import { ageOn } from '../../../auth/index.js';
import { COMING_STATES, listed } from '../../registration/registration-state.js';

/** Somebody who comes, as allocations see them. */
export interface ComingDelegate {
  id: string;
  name: string;
  delegation: string | null;
  /** In completed years on the first day; 0 while the birthday is not known. */
  age: number;
  gender: string | null;
  country: string | null;
  languages: string[];
  experience: number;
  needsStepFree: boolean;
  needsNurseNear: boolean;
  /** Ids of sessions by slot and rank. */
  wishes: string[];
}

/** All who come to a summit, in the order in which they ranked. */
export async function comingDelegates(manager: EntityManager, summitId: string): Promise<ComingDelegate[]> {
  const rows = await manager.query<(Omit<ComingDelegate, 'age'> & { born: string | null; begins: string })[]>(COMING, [
    summitId,
  ]);
  return rows.map(({ born, begins, ...delegate }) => ({ ...delegate, age: born ? ageOn(born, begins) : 0 }));
}

const COMING = `
  SELECT r.id, r.name, r.delegation_id AS delegation, r.birth_date::text AS born, s.begins_on::text AS begins, r.gender, r.country,
         COALESCE(d.languages, '{en}') AS languages, COALESCE(d.experience, 0) AS experience,
         COALESCE(d.needs_step_free, false) AS "needsStepFree", COALESCE(d.needs_nurse_near, false) AS "needsNurseNear",
         COALESCE(w.wishes, '{}') AS wishes
    FROM yls_registration r JOIN yls_summit s ON s.id = r.summit_id LEFT JOIN yls_delegate d ON d.registration_id = r.id
         LEFT JOIN (SELECT p.registration_id, array_agg(p.session_id::text ORDER BY t.starts_at, p.rank) AS wishes
                      FROM yls_preference p JOIN yls_slot t ON t.id = p.slot_id WHERE t.summit_id = $1 GROUP BY p.registration_id) w ON w.registration_id = r.id
   WHERE r.summit_id = $1 AND r.state IN (${listed(COMING_STATES)}) ORDER BY d.ranked_at NULLS LAST, r.id`;
