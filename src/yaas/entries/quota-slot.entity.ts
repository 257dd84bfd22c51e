import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A place that an entry takes in a quota. The database itself refuses the one too many. */
@Entity()
@Index('quota_slot_is_taken_once', ['editionId', 'quota', 'key', 'slotNumber'], {
  unique: true,
  where: 'released_at IS NULL',
})
@Index('quota_slot_by_entry', ['entryId'])
@Check('quota_slot_number_is_within_limit', 'slot_number BETWEEN 1 AND slot_limit')
export class QuotaSlot {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'quota_slot_pkey' })
  id: string;

  @ForeignKey('Edition', { name: 'quota_slot_belongs_to_edition', onDelete: 'RESTRICT' })
  @Column('uuid')
  editionId: string;

  /** Code of the quota in the rule set. */
  @Column('text')
  quota: string;

  /** What the quota counts by, joined. */
  @Column('text')
  key: string;

  @Column('int')
  slotNumber: number;

  @Column('int')
  slotLimit: number;

  @ForeignKey('Entry', { name: 'quota_slot_is_taken_by_entry', onDelete: 'RESTRICT' })
  @Column('uuid')
  entryId: string;

  /** The rules of the day do not free it when the piece is withdrawn. */
  @Column('boolean', { default: false })
  keptAfterWithdrawal: boolean;

  @Column('timestamptz')
  takenAt: Date;

  @Column('timestamptz', { nullable: true })
  releasedAt: Date | null;
}
