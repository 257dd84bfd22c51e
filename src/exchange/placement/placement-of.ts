import { NotFound, type Unit } from '../../platform/index.js';
import { ExchangePlacement } from './exchange-placement.entity.js';
import { isOfPlacementDesk, placesStudents, type PlacementReached } from './placement.policy.js';
import type { Actor } from '../../platform/index.js';

type May = (actor: Actor, placement: PlacementReached) => boolean;

/** The placement, locked, for whom the question says so. @throws NotFound for everybody else */
export async function heldPlacement(unit: Unit, id: string, may: May): Promise<ExchangePlacement> {
  const placement = await unit.manager.findOne(ExchangePlacement, {
    where: { id },
    lock: { mode: 'pessimistic_write' },
  });
  if (!placement || !may(unit.actor, placement)) throw new NotFound();
  return placement;
}

export const placementOfDesk = (unit: Unit, id: string): Promise<ExchangePlacement> =>
  placementOfOthers(unit, id, isOfPlacementDesk);

export const placementOfProposer = (unit: Unit, id: string): Promise<ExchangePlacement> =>
  placementOfOthers(unit, id, placesStudents);

/** For a desk, that of a student in another home than the actor's: 22 CFR 62.25(d)(10)(i). */
async function placementOfOthers(unit: Unit, id: string, may: May): Promise<ExchangePlacement> {
  const placement = await heldPlacement(unit, id, may);
  const own = await unit.manager.query<unknown[]>(
    'SELECT FROM host_file_account WHERE file_id = $1 AND account_id = $2',
    [placement.hostFileId, unit.actor.accountId],
  );
  if (own.length > 0) throw new NotFound();
  return placement;
}
