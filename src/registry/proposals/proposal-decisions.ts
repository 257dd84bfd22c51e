import { Injectable } from '@nestjs/common';
import { Work, type Actor, type FieldError, type Unit } from '../../platform/index.js';
import { MeantCommunity } from '../community/meant-community.queries.js';
import { onField } from '../field-refusal.js';
import { Waivers } from '../partnerships/waivers.service.js';
import { Proposals } from './proposals.service.js';

interface Confirmation {
  partner: string;
  thirdPartner: string | null;
  waiver: string | null;
}

/** Staff's decision on the page: the communities that they typed, and refusals put on their fields. */
@Injectable()
export class ProposalDecisions {
  constructor(
    private readonly work: Work,
    private readonly proposals: Proposals,
    private readonly waivers: Waivers,
    private readonly meant: MeantCommunity,
  ) {}

  /** @returns the partnership's id */
  async confirm(actor: Actor, id: string, typed: Confirmation): Promise<{ done: string } | FieldError> {
    const partner = await this.meant.find('partner', typed.partner);
    if ('field' in partner) return partner;
    const third = typed.thirdPartner ? await this.meant.find('thirdPartner', typed.thirdPartner) : null;
    if (third && 'field' in third) return third;
    const ids = third ? [partner.id, third.id] : [partner.id];
    const story = async (unit: Unit) => {
      const partnershipId = await this.proposals.confirm(unit, id, ids);
      if (typed.waiver) await this.waivers.grant(unit, partnershipId, typed.waiver);
      return partnershipId;
    };
    return onField('partner', this.work.run(actor, story));
  }
}
