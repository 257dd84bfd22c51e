import { NotFound, type Actor, type Unit } from '../../platform/index.js';
import {
  acceptsForMember,
  isOfAnyDesk,
  isOfSendingDesk,
  ofNobody,
} from '../application/exchange-application.policy.js';
import { reachOf } from '../desk/desk.policy.js';
import { ExchangeGroup } from './exchange-group.entity.js';

/** Of which communities and members a group is. */
export type GroupReached = Pick<ExchangeGroup, 'scope' | 'sendingCommunityId' | 'sponsorId'>;

/** Who works on the applications of the group's students works on the group. */
export const readsGroup = (actor: Actor, group: GroupReached): boolean => isOfAnyDesk(actor, ofNobody(group));

/** Both communities make up the group; local coordinators read it. */
export const runsGroup = (actor: Actor, group: GroupReached): boolean =>
  acceptsForMember(actor, ofNobody(group)) || isOfSendingDesk(actor, ofNobody(group));

/** SQL over `exchange_group` or an application, by its alias; its parameters, $1 to $4, are those of `groupsReachedBy`. */
export const groupInReach = (alias: string): string =>
  `($1::boolean OR ${alias}.scope = ANY($2::uuid[]) OR ${alias}.sending_community_id = ANY($3::uuid[]) OR ${alias}.sponsor_id = ANY($4::uuid[]))`;

export function groupsReachedBy(actor: Actor): unknown[] {
  const { isOfAll, members, communities, sponsors } = reachOf(actor);
  return [isOfAll, members, communities, sponsors];
}

/** A group that the actor makes up, locked: whoever changes it at the same moment waits. @throws NotFound outside their reach */
export async function groupHeld(unit: Unit, id: string): Promise<ExchangeGroup> {
  const group = await unit.manager.findOne(ExchangeGroup, { where: { id }, lock: { mode: 'pessimistic_write' } });
  if (!group || !runsGroup(unit.actor, group)) throw new NotFound();
  return group;
}
