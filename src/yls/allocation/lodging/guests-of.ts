import type { ChaperoneOfSummit } from '../../delegations/delegations.queries.js';
import type { Guest } from '../rooms/rooms-asked.js';
import type { ComingDelegate } from '../wishes/asking-delegates.js';

export interface NamedGuest extends Guest {
  name: string;
  isDelegate: boolean;
}

export interface RoomRequest {
  by: string;
  with: string;
}

/** As old as need be. */
const ADULT = 30;

/** Delegates as the allocation of rooms sees them; who has no birthday or gender on file gets no bed before. */
export function guestsOf(delegates: readonly ComingDelegate[], requests: readonly RoomRequest[]): NamedGuest[] {
  const asksFor = Map.groupBy(requests, ({ by }) => by);
  return delegates.flatMap(({ id, name, gender, age, country, delegation, needsStepFree, needsNurseNear }) => {
    if (gender === null || age === 0) return [];
    const needs = { needsStepFree, needsNurseNear, asksFor: asksFor.get(id)?.map((request) => request.with) ?? [] };
    const of = { id, name, gender, age, country: country ?? id, delegation };
    return [{ ...of, ...needs, isChaperone: false, isDelegate: true }];
  });
}

/** Chaperones, of no country that anybody else is of. @param named delegations with a floor of their own */
export function adultsOf(chaperones: readonly ChaperoneOfSummit[], named: ReadonlySet<string>): NamedGuest[] {
  return chaperones.map(({ id, name, gender, delegationId }) => ({
    id,
    name,
    gender,
    age: ADULT,
    country: id,
    delegation: delegationId,
    isChaperone: named.has(delegationId),
    isDelegate: false,
    needsStepFree: false,
    needsNurseNear: false,
    asksFor: [],
  }));
}
