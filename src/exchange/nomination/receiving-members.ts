import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Conflict, refused, type RuleResult } from '../../platform/index.js';
import { Participation, type ParticipationOption } from '../../registry/index.js';

/** To which members a community may send, or the registry's rules in the way. */
export type Reachable = { options: readonly ParticipationOption[]; against: readonly RuleResult[] };

/** Members that a sending community reaches by a partnership that stands. */
@Injectable()
export class ReceivingMembers {
  constructor(private readonly participation: Participation) {}

  async of(manager: EntityManager, communityId: string, on: string): Promise<Reachable> {
    const answer = await this.participation.ask({ communityId, on }, manager);
    if (!answer.may) return { options: [], against: answer.refusals };
    const options = answer.options.filter(({ via }) => via === 'partner of a member');
    return { options, against: options.length > 0 ? [] : [noPartner] };
  }

  /** The way to one of them. @throws Conflict with the registry's rules in the way */
  async wayTo(
    manager: EntityManager,
    asked: { communityId: string; memberId: string; on: string },
  ): Promise<ParticipationOption> {
    const { options, against } = await this.of(manager, asked.communityId, asked.on);
    const way = options.find(({ memberId }) => memberId === asked.memberId);
    if (way) return way;
    const rules = against.length > 0 ? against : [noPartner];
    throw new Conflict(rules, rules[0]!.because);
  }
}

/** An exchange goes to a partner, never to one's own member. */
const noPartner: RuleResult = {
  id: 'exchange-goes-by-partnership',
  cites: 'The exchange goes by a partnership',
  severity: 'block',
  ...refused('exchange.rule.goes-by-partnership', {}, { remedy: true }),
};
