import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Personal } from '../../../platform/index.js';
import type { DisqualificationReason, DisqualificationState } from './disqualification-words.js';

/** An entry is ruled out by two people: one proposes, another decides. A decision that is lifted keeps its row. */
@Entity()
@Index('disqualification_is_one_at_a_time', ['entryId'], { unique: true, where: `state IN ('proposed', 'in_force')` })
@Index('disqualification_by_entry', ['entryId', 'id'])
@Index('disqualification_by_state', ['state', 'id'])
@Check('disqualification_state_is_known', `state IN ('proposed', 'in_force', 'rejected', 'lifted')`)
@Check('disqualification_has_reason', `btrim(reason) <> ''`)
@Check('disqualification_is_decided_by_two_people', `decided_by <> proposed_by`)
@Check('disqualification_decided_has_decider', `(state = 'proposed') = (decided_by IS NULL)`)
@Check('disqualification_decided_has_time', `(state = 'proposed') = (decided_at IS NULL)`)
@Check('disqualification_in_force_can_be_appealed', `state NOT IN ('in_force', 'lifted') OR appeal_until > decided_at`)
@Check('disqualification_lifted_has_time', `(state = 'lifted') = (lifted_at IS NOT NULL)`)
export class Disqualification {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'disqualification_pkey' })
  id: string;

  @ForeignKey('Entry', { name: 'disqualification_is_of_entry', onDelete: 'RESTRICT' })
  @Column('uuid')
  entryId: string;

  @Index('disqualification_by_case')
  @ForeignKey('ModerationCase', { name: 'disqualification_rests_on_case', onDelete: 'RESTRICT' })
  @Column('uuid', { nullable: true })
  caseId: string | null;

  @Column('text')
  reasonCode: DisqualificationReason;

  /** The family reads it. */
  @Column('text')
  @Personal({ purpose: 'telling the family why', retention: 'two years after the last edition entered' })
  reason: string;

  @Column('text')
  state: DisqualificationState;

  @Index('disqualification_by_proposer')
  @ForeignKey('Account', { name: 'disqualification_is_proposed_by_account', onDelete: 'RESTRICT' })
  @Column('uuid')
  proposedBy: string;

  @Column('timestamptz')
  proposedAt: Date;

  @Index('disqualification_by_decider')
  @ForeignKey('Account', { name: 'disqualification_is_decided_by_account', onDelete: 'RESTRICT' })
  @Column('uuid', { nullable: true })
  decidedBy: string | null;

  @Column('timestamptz', { nullable: true })
  decidedAt: Date | null;

  /** The first instant at which an appeal is too late. */
  @Column('timestamptz', { nullable: true })
  appealUntil: Date | null;

  @Column('timestamptz', { nullable: true })
  liftedAt: Date | null;
}
