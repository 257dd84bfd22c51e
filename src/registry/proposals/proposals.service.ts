import { Injectable } from '@nestjs/common';
import { AccountQueries } from '../../auth/index.js';
import { Lifecycles, newId, NotFound, type Unit } from '../../platform/index.js';
import { MemberOrganisation } from '../members/member-organisation.entity.js';
import { MembersQueries } from '../members/members.queries.js';
import type { PartnershipKind } from '../partnerships/partnership-kind.js';
import { RegistryService } from '../registry.service.js';
import { PartnershipProposal } from './partnership-proposal.entity.js';
import { ProposalPartner } from './proposal-partner.entity.js';
import { proposalLifecycle } from './proposal.lifecycle.js';

export interface NewProposal {
  memberId: string;
  kind: PartnershipKind;
  /** One or two, as the member calls them. */
  partners: readonly string[];
  signedOn: string | null;
  signers: readonly string[];
  note: string | null;
  documentFileId: string | null;
}

/** Partnerships that members propose and staff take into the registry, or do not. */
@Injectable()
export class Proposals {
  constructor(
    private readonly lifecycles: Lifecycles,
    private readonly members: MembersQueries,
    private readonly registry: RegistryService,
    private readonly accounts: AccountQueries,
  ) {}

  /** @returns the proposal's id */
  async propose(unit: Unit, { partners, signers, ...proposal }: NewProposal): Promise<string> {
    if (!(await unit.manager.existsBy(MemberOrganisation, { id: proposal.memberId }))) throw new NotFound();
    const id = newId();
    const proposed = { proposedBy: unit.actor.accountId, proposedAt: unit.now };
    await unit.manager.insert(PartnershipProposal, { ...proposal, ...proposed, id, signers: [...signers] });
    for (const [index, named] of partners.entries()) {
      const meant = await this.members.meant(named);
      const communityId = meant.length === 1 ? meant[0]!.id : null;
      await unit.manager.insert(ProposalPartner, { proposalId: id, position: index + 1, named, communityId });
    }
    await unit.record('registry.proposal.made', { type: 'partnership_proposal', id }, { memberId: proposal.memberId });
    return id;
  }

  /**
   * Takes it into the registry: the member's community first, then the partners that staff say are meant.
   * Two who confirm at once make one partnership: the row is locked, and the second finds it decided.
   * @returns the partnership's id
   */
  async confirm(unit: Unit, id: string, partnerIds: readonly string[]): Promise<string> {
    const proposal = await lockedProposal(unit, id);
    const partnershipId = proposal.state === 'proposed' ? await this.enter(unit, proposal, partnerIds) : null;
    const set = { partnershipId, decidedBy: unit.actor.accountId, decidedAt: unit.now };
    await this.lifecycles.apply(unit, proposalLifecycle, { id, event: 'confirm', set });
    await this.tell(unit, proposal, { outcome: 'confirmed', reason: null });
    return partnershipId!;
  }

  async decline(unit: Unit, id: string, reason: string): Promise<void> {
    const set = { reason, decidedBy: unit.actor.accountId, decidedAt: unit.now };
    const proposal = await this.lifecycles.apply(unit, proposalLifecycle, { id, event: 'decline', set, reason });
    await this.tell(unit, proposal, { outcome: 'declined', reason });
  }

  /** @returns the member's id */
  async withdraw(unit: Unit, id: string): Promise<string> {
    const set = { decidedBy: unit.actor.accountId, decidedAt: unit.now };
    const { memberId } = await this.lifecycles.apply(unit, proposalLifecycle, { id, event: 'withdraw', set });
    return memberId;
  }

  private async enter(unit: Unit, proposal: PartnershipProposal, partnerIds: readonly string[]): Promise<string> {
    const { memberId, kind, signedOn, signers, documentFileId } = proposal;
    const member = await unit.manager.findOneByOrFail(MemberOrganisation, { id: memberId });
    const communityIds = [member.communityId, ...partnerIds];
    const source = `Proposed by ${member.name}`;
    const partnershipId = await this.registry.addPartnership(unit, { kind, communityIds, source });
    if (signedOn) {
      const act = { kind: 'signature', datedOn: signedOn, signers, source, documentFileId } as const;
      await this.registry.addAct(unit, { partnershipId, ...act });
    }
    return partnershipId;
  }

  private async tell(
    unit: Unit,
    { id, memberId, proposedBy }: PartnershipProposal,
    { outcome, reason }: { outcome: 'confirmed' | 'declined'; reason: string | null },
  ): Promise<void> {
    const proposer = proposedBy ? await this.accounts.byId(proposedBy, unit.manager) : null;
    if (!proposer) return;
    await unit.mail({
      to: proposer.email,
      locale: proposer.locale,
      subject: { key: `registry.mail.proposal_${outcome}.subject` },
      paragraphs: [{ key: `registry.mail.proposal_${outcome}.text`, params: { reason: reason ?? '' } }],
      action: { label: { key: 'registry.mail.proposal.action' }, url: `/registry/members/${memberId}` },
      about: { type: 'partnership_proposal', id },
    });
  }
}

async function lockedProposal(unit: Unit, id: string): Promise<PartnershipProposal> {
  const lock = { mode: 'pessimistic_write' } as const;
  const proposal = await unit.manager.findOne(PartnershipProposal, { where: { id }, lock });
  if (!proposal) throw new NotFound();
  return proposal;
}
