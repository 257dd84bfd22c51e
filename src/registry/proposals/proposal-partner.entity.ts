import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A community that a proposal names beside the member's own; staff say which one is meant where the registry did not know it. */
@Entity('partnership_proposal_partner')
@Check('partnership_proposal_partner_has_a_name', `btrim(named) <> ''`)
export class ProposalPartner {
  @ForeignKey('PartnershipProposal', { name: 'partnership_proposal_partner_belongs_to_proposal', onDelete: 'CASCADE' })
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'partnership_proposal_partner_pkey' })
  proposalId: string;

  @PrimaryColumn('smallint', { primaryKeyConstraintName: 'partnership_proposal_partner_pkey' })
  position: number;

  /** As the member typed it. */
  @Column('text')
  named: string;

  @Index('partnership_proposal_partner_by_community')
  @ForeignKey('Community', { name: 'partnership_proposal_partner_is_a_community', onDelete: 'RESTRICT' })
  @Column('uuid', { nullable: true })
  communityId: string | null;
}
