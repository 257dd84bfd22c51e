import type { EntityManager } from 'typeorm';
import type { BedToPlace } from '../../host-families/index.js';
import { Conflict } from '../../platform/index.js';
import type { NewPlacement } from './new-placement.js';
import { LIVE_STATES } from './placement-state.js';

interface Holding {
  fromOn: string;
  untilOn: string;
  by: string;
}

const staying = LIVE_STATES.filter((state) => state !== 'moving');

/** A bed is a room's bed, whichever of its offers it was held by. @throws Conflict that says who holds it and for when */
export async function mustBeFree(
  manager: EntityManager,
  bed: BedToPlace,
  { fromOn, untilOn }: NewPlacement,
): Promise<void> {
  const [held] = await manager.query<Holding[]>(
    `SELECT p.from_on::text AS "fromOn", p.until_on::text AS "untilOn", a.display_name AS by
       FROM exchange_placement p JOIN account_brief a ON a.id = p.proposed_by
      WHERE p.host_file_id = $1 AND p.state = ANY($2) AND daterange(p.from_on, p.until_on, '[]') && daterange($3, $4, '[]') AND p.bed_offer_id = ANY($5)
      ORDER BY p.from_on LIMIT 1`,
    [bed.fileId, [...LIVE_STATES], fromOn, untilOn, bed.sameBedOfferIds],
  );
  if (held) throw bedIsHeld(held);
}

/** @throws Conflict for a student who has a home of that kind, or one on its way */
export async function studentMustBeFree(manager: EntityManager, { applicationId, kind }: NewPlacement): Promise<void> {
  const [held] = await manager.query<Holding[]>(
    `SELECT p.from_on::text AS "fromOn", p.until_on::text AS "untilOn", a.display_name AS by
       FROM exchange_placement p JOIN account_brief a ON a.id = p.proposed_by
      WHERE p.application_id = $1 AND (p.kind = 'permanent') = $2 AND p.state = ANY($3) LIMIT 1`,
    [applicationId, kind === 'permanent', staying],
  );
  if (held) throw new Conflict([], { key: 'exchange.placement.refusal.student-held', params: { by: held.by } });
}

const noon = (day: string): Date => new Date(`${day}T12:00:00Z`);

const bedIsHeld = ({ fromOn, untilOn, by }: Holding) =>
  new Conflict([], {
    key: 'exchange.placement.refusal.bed-held',
    params: { by, from: noon(fromOn), until: noon(untilOn) },
  });

/** What the database itself refuses when two come at the same moment, in words. */
export function inWords(error: unknown): unknown {
  const name = (error as { driverError?: { constraint?: string } }).driverError?.constraint;
  if (name === 'exchange_placement_holds_bed_once')
    return new Conflict([], { key: 'exchange.placement.refusal.bed-held-now' });
  if (name === 'exchange_placement_is_one_permanent' || name === 'exchange_placement_is_one_for_a_while')
    return new Conflict([], { key: 'exchange.placement.refusal.student-held-now' });
  return error;
}
