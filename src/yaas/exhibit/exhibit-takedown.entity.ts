import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Personal } from '../../platform/index.js';

export const TAKEDOWN_REASONS = ['safety', 'personal_data', 'originality', 'family', 'rights', 'other'] as const;
export type TakedownReason = (typeof TAKEDOWN_REASONS)[number];

/** Staff took a work off the wall; while it is not lifted, nothing hangs it again. */
@Entity()
@Check(
  'exhibit_takedown_reason_is_known',
  `reason IN ('safety', 'personal_data', 'originality', 'family', 'rights', 'other')`,
)
@Check('exhibit_takedown_for_other_reason_says_which', `reason <> 'other' OR btrim(note) <> ''`)
@Check('exhibit_takedown_lifted_has_lifter', 'lifted_at IS NOT NULL OR lifted_by IS NULL')
@Index('exhibit_takedown_is_one_at_a_time', ['entryId'], { unique: true, where: 'lifted_at IS NULL' })
@Index('exhibit_takedown_by_time', ['takenAt', 'id'])
export class ExhibitTakedown {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'exhibit_takedown_pkey' })
  id: string;

  @Index('exhibit_takedown_by_entry')
  @ForeignKey('Entry', { name: 'exhibit_takedown_is_of_entry', onDelete: 'RESTRICT' })
  @Column('uuid')
  entryId: string;

  /** As it hung, so that staff know which one it was. */
  @Column('text')
  @Personal({
    purpose: 'knowing which work was taken down',
    retention: 'until two years after the last edition entered',
  })
  title: string;

  @Column('text')
  reason: TakedownReason;

  @Column('text')
  @Personal({
    purpose: 'knowing why a work was taken down',
    retention: 'until two years after the last edition entered',
  })
  note: string;

  /** Null where the portal itself did. */
  @Index('exhibit_takedown_by_maker')
  @ForeignKey('Account', { name: 'exhibit_takedown_is_made_by_account', onDelete: 'RESTRICT' })
  @Column('uuid', { nullable: true })
  takenBy: string | null;

  @Column('timestamptz')
  takenAt: Date;

  @Index('exhibit_takedown_by_lifter')
  @ForeignKey('Account', { name: 'exhibit_takedown_is_lifted_by_account', onDelete: 'RESTRICT' })
  @Column('uuid', { nullable: true })
  liftedBy: string | null;

  @Column('timestamptz', { nullable: true })
  liftedAt: Date | null;
}
