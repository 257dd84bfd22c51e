import { Injectable } from '@nestjs/common';
import { IsNull, MoreThan, type EntityManager } from 'typeorm';
import { Clock, NotFound, Work, type Actor } from '../../platform/index.js';
import { EnteringInvitation } from './entering-invitation.entity.js';

/** For which member somebody enters students, and as who. */
export interface EnteringRight {
  memberId: string;
  as: 'teacher' | 'coordinator';
  /** A teacher's alone. */
  invitationId: string | null;
  /** Until when, and how many; null for a coordinator. */
  until: Date | null;
  most: number | null;
}

/** Coordinators enter for their own members; teachers where a coordinator invited them, for so long and so many. */
@Injectable()
export class EnteringRightsQueries {
  constructor(
    private readonly work: Work,
    private readonly clock: Clock,
  ) {}

  /** A member for which the actor is coordinator and teacher both is there once, as coordinator. */
  async of(actor: Actor, manager: EntityManager = this.work.read()): Promise<EnteringRight[]> {
    if (!actor.accountId) return [];
    const own = actor.grants.flatMap(({ role, scope }) => (role === 'coordinator' && scope !== null ? [scope] : []));
    const taken = { accountId: actor.accountId, endedAt: IsNull(), expiresAt: MoreThan(this.clock.now()) };
    const invitations = await manager.findBy(EnteringInvitation, taken);
    return [
      ...own.map((memberId) => ({ memberId, as: 'coordinator' as const, invitationId: null, until: null, most: null })),
      ...invitations.filter(({ memberId }) => !own.includes(memberId)).map(rightOf),
    ];
  }

  /** @throws NotFound for a member for whom the actor enters nobody */
  async at(actor: Actor, memberId: string): Promise<EnteringRight> {
    const right = (await this.of(actor)).find((one) => one.memberId === memberId);
    if (!right) throw new NotFound();
    return right;
  }
}

const rightOf = ({ id, memberId, expiresAt, maxEntries }: EnteringInvitation): EnteringRight => ({
  memberId,
  as: 'teacher',
  invitationId: id,
  until: expiresAt,
  most: maxEntries,
});
