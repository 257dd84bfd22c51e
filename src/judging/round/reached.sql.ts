import type { Actor } from '../../platform/index.js';
import { roundReach } from './round.policy.js';

/** SQL: the actor runs the round `r`. $1 all of them, $2 editions, $3 conductors, as `reachOf` gives them. */
export const REACHED = `($1::boolean OR r.edition_id = ANY($2::uuid[])
  OR CASE WHEN $3::uuid[] IS NULL THEN r.conducted_by IS NOT NULL ELSE r.conducted_by = ANY($3) END)`;

/** What fills the first three gaps of `REACHED`. */
export function reachOf(actor: Actor): unknown[] {
  const reach = roundReach(actor);
  return [reach === null, reach?.editions ?? [], reach?.conductors ?? null];
}
