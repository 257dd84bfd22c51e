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
  heldPlacement(unit, id, isOfPlacementDesk);

export const placementOfProposer = (unit: Unit, id: string): Promise<ExchangePlacement> =>
  heldPlacement(unit, id, placesStudents);
