import type { EntityManager } from 'typeorm';
import { listed, PLACED_STATES, type Decision } from '../registration/registration-state.js';

/** SQL: a seat of a registered delegation is held for them. */
const hasSeat = (registration: string) =>
  `EXISTS (SELECT FROM yls_delegation d WHERE d.id = ${registration}.delegation_id AND d.state = 'registered')`;

/** What the ranking alone would give: `admit` within the places, `waitlist` below; nothing on the line between them, where several are level. */
export type Suggestion = Extract<Decision, 'admit' | 'waitlist'>;

/** Whether who decides has to say why. Below the places, to decline is as good as to let wait. */
export function goesAgainst(suggestion: Suggestion | null, decision: Decision | null): boolean {
  if (suggestion === null || decision === null) return false;
  return (suggestion === 'admit') !== (decision === 'admit');
}

/**
 * SQL of a table `ranked` (id, number, stage, score, low, high, cards, departure, is_held, suggestion): all applications of the summit `$1` that were
 * handed in, the best first, those of later rounds before those of earlier ones. Who has a seat of a delegation is suggested for it; all others share
 * the places of the table `places` (free): those that no answer, no delegation, and no admission without a jury has taken.
 */
export const RANKED = `
  places AS MATERIALIZED (
    SELECT s.capacity - s.seats_held - (SELECT count(*) FROM yls_registration r WHERE r.summit_id = s.id
             AND (r.state IN (${listed(PLACED_STATES)}) OR (r.state = 'under_review' AND r.decision = 'admit'
                  AND NOT EXISTS (SELECT FROM yls_jury_result j WHERE j.registration_id = r.id AND j.score IS NOT NULL)))
             AND NOT ${hasSeat('r')}) AS free
      FROM yls_summit s WHERE s.id = $1),
  found AS (
    SELECT r.id, r.submitted_at, j.stage, j.score, j.low, j.high, j.cards, j.departure,
           r.state IN ('submitted', 'under_review') AND ${hasSeat('r')} AS is_held,
           r.state IN ('submitted', 'under_review') AND j.score IS NOT NULL AND NOT ${hasSeat('r')} AS counts
      FROM yls_registration r LEFT JOIN yls_jury_result j ON j.registration_id = r.id
     WHERE r.summit_id = $1 AND r.submitted_at IS NOT NULL AND r.state <> 'cancelled'),
  ranked AS (
    SELECT f.id, f.stage, f.score, f.low, f.high, f.cards, f.departure, f.is_held,
           row_number() OVER (ORDER BY f.stage DESC NULLS LAST, f.score DESC NULLS LAST, f.submitted_at, f.id)::int AS number,
           CASE WHEN f.score IS NULL THEN NULL
                WHEN f.is_held THEN 'admit'
                WHEN NOT f.counts THEN NULL
                WHEN count(*) OVER (PARTITION BY f.counts ORDER BY f.stage DESC NULLS LAST, f.score DESC NULLS LAST) <= p.free THEN 'admit'
                WHEN rank() OVER (PARTITION BY f.counts ORDER BY f.stage DESC NULLS LAST, f.score DESC NULLS LAST) > p.free THEN 'waitlist'
           END AS suggestion
      FROM found f CROSS JOIN places p)`;

/** What is suggested for one of them. */
export async function suggestionFor(
  manager: EntityManager,
  { id, summitId }: { id: string; summitId: string },
): Promise<Suggestion | null> {
  const [row] = await manager.query<{ suggestion: Suggestion | null }[]>(
    `WITH ${RANKED} SELECT suggestion FROM ranked WHERE id = $2`,
    [summitId, id],
  );
  return row?.suggestion ?? null;
}
