import { listed, PLACED_STATES } from '../registration/registration-state.js';

/**
 * SQL for the parties that wait at the summit $1: their ids, how often they were passed over, the delegation that waits with each, how many students are offered a place with it,
 * and how many places it needs. A delegation needs places for all who are not there yet; one that holds its seats needs none.
 */
export const WAITING = `
  SELECT p.id, p.position, p.passes, w.id AS "delegationId", count(r.id)::int AS students,
         CASE WHEN w.id IS NOT NULL THEN w.seats - w.placed WHEN bool_and(h.id IS NOT NULL) THEN 0 ELSE count(r.id)::int END AS size
    FROM yls_party p LEFT JOIN yls_registration r ON r.party_id = p.id AND r.state = 'waitlisted'
    LEFT JOIN yls_delegation h ON h.id = r.delegation_id AND h.state = 'registered'
    LEFT JOIN LATERAL (SELECT d.id, d.seats, (SELECT count(*)::int FROM yls_registration o WHERE o.delegation_id = d.id
        AND o.state IN (${listed(PLACED_STATES)})) AS placed
      FROM yls_delegation d WHERE d.party_id = p.id AND d.state = 'waiting') w ON true
   WHERE p.summit_id = $1 AND p.state = 'waiting' GROUP BY p.id, p.position, p.passes, w.id, w.seats, w.placed HAVING count(r.id) > 0 OR w.id IS NOT NULL`;
