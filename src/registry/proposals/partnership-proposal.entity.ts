import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Personal } from '../../platform/index.js';
import type { PartnershipKind } from '../partnerships/partnership-kind.js';

export const PROPOSAL_STATES = ['proposed', 'confirmed', 'declined', 'withdrawn'] as const;

export type ProposalState = (typeof PROPOSAL_STATES)[number];

/** A partnership that a member says its community has; it is in the registry once staff confirm it. */
@Entity()
@Index('partnership_proposal_by_member', ['memberId', 'proposedAt'])
@Index('partnership_proposal_by_state', ['state', 'proposedAt'])
@Check('partnership_proposal_kind_is_known', `kind IN ('sister','friendship')`)
@Check('partnership_proposal_state_is_known', `state IN ('proposed','confirmed','declined','withdrawn')`)
@Check('partnership_proposal_confirmed_has_partnership', `(state = 'confirmed') = (partnership_id IS NOT NULL)`)
@Check('partnership_proposal_decided_has_its_moment', `(state = 'proposed') = (decided_at IS NULL)`)
@Check('partnership_proposal_declined_has_a_reason', `state <> 'declined' OR btrim(reason) <> ''`)
export class PartnershipProposal {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'partnership_proposal_pkey' })
  id: string;

  @ForeignKey('MemberOrganisation', { name: 'partnership_proposal_comes_from_member', onDelete: 'RESTRICT' })
  @Column('uuid')
  memberId: string;

  @Column('text')
  kind: PartnershipKind;

  @Personal({ purpose: 'What the member adds to its proposal', retention: 'As long as the proposal is on record' })
  @Column('text', { nullable: true })
  note: string | null;

  /** The day of the signature; null while nothing is signed. */
  @Column('date', { nullable: true })
  signedOn: string | null;

  @Personal({
    purpose: 'Who signed for each community, as the public record of the act',
    retention: 'As long as the partnership is on record',
  })
  @Column('text', { array: true, default: '{}' })
  signers: string[];

  /** The scanned agreement. */
  @Index('partnership_proposal_by_document')
  @ForeignKey('StoredFile', { name: 'partnership_proposal_is_on_file', onDelete: 'RESTRICT' })
  @Column('uuid', { nullable: true })
  documentFileId: string | null;

  @Column('text', { default: 'proposed' })
  state: ProposalState;

  @Index('partnership_proposal_by_proposer')
  @ForeignKey('Account', { name: 'partnership_proposal_was_made_by_account', onDelete: 'RESTRICT' })
  @Column('uuid', { nullable: true })
  proposedBy: string | null;

  @Column('timestamptz')
  proposedAt: Date;

  @Index('partnership_proposal_by_decider')
  @ForeignKey('Account', { name: 'partnership_proposal_was_decided_by_account', onDelete: 'RESTRICT' })
  @Column('uuid', { nullable: true })
  decidedBy: string | null;

  @Column('timestamptz', { nullable: true })
  decidedAt: Date | null;

  @Column('text', { nullable: true })
  reason: string | null;

  @Index('partnership_proposal_by_partnership')
  @ForeignKey('Partnership', { name: 'partnership_proposal_became_partnership', onDelete: 'RESTRICT' })
  @Column('uuid', { nullable: true })
  partnershipId: string | null;
}
