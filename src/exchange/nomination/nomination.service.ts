import { Injectable } from '@nestjs/common';
import { Work, type Actor } from '../../platform/index.js';
import { ApplicationMoves } from '../application/application-moves.service.js';
import { readableApplication } from '../application/application-of-desk.js';
import { dayOfOffice } from '../application/office-day.js';
import { GroupSeats } from '../groups/group-seats.service.js';
import { ReceivingMembers } from './receiving-members.js';

/** From the sending community to the receiving member, and from there to the sponsor. */
@Injectable()
export class NominationService {
  constructor(
    private readonly work: Work,
    private readonly moves: ApplicationMoves,
    private readonly members: ReceivingMembers,
    private readonly groups: GroupSeats,
  ) {}

  /** The sending community names the student to a member with which it has a partnership. @throws Conflict with the rules in the way, the registry's among them */
  nominate(actor: Actor, id: string, told: { memberId: string; isDirect: boolean }): Promise<void> {
    return this.work.run(actor, async (unit) => {
      const { sendingCommunityId } = await readableApplication(unit, id);
      const asked = { communityId: sendingCommunityId, memberId: told.memberId, on: dayOfOffice(unit.now) };
      const way = await this.members.wayTo(unit.manager, asked);
      const by = { scope: way.memberId, partnershipId: way.partnershipId };
      const set = { ...by, nominatedBy: actor.accountId, isDirect: told.isDirect };
      await this.moves.move(unit, id, { event: 'nominate', set, data: by });
    });
  }

  /** The receiving member takes the student. */
  accept(actor: Actor, id: string): Promise<void> {
    return this.work.run(actor, async (unit) => void (await this.moves.move(unit, id, { event: 'accept' })));
  }

  /** The member cannot take the student: the sending community may nominate to another one. */
  handBack(actor: Actor, id: string, reason: string): Promise<void> {
    return this.work.run(actor, async (unit) => {
      const set = { scope: null, partnershipId: null, nominatedBy: null };
      await this.moves.move(unit, id, { event: 'hand_back', set, reason });
      await this.groups.leaveIn(unit, id);
    });
  }

  /** The member gives the application to the sponsor. */
  submit(actor: Actor, id: string): Promise<void> {
    return this.work.run(actor, async (unit) => void (await this.moves.move(unit, id, { event: 'submit_to_sponsor' })));
  }
}
