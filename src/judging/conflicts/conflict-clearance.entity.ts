import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Personal } from '../../platform/index.js';
import { ConflictOfInterest } from './conflict-of-interest.entity.js';

/** An official sets a conflict aside, with the reason. It is pinned: what is computed later does not undo it. A trigger refuses it from whom the work is withheld. */
@Entity()
@Check('conflict_clearance_has_reason', `btrim(reason) <> ''`)
@Check('conflict_clearance_ended_has_ender', '(ended_at IS NULL) = (ended_by IS NULL)')
@Index('conflict_clearance_is_unique_while_it_stands', ['conflictId'], { unique: true, where: 'ended_at IS NULL' })
@Index('conflict_clearance_by_conflict', ['conflictId'])
export class ConflictClearance {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'conflict_clearance_pkey' })
  id: string;

  @ForeignKey(() => ConflictOfInterest, { name: 'conflict_clearance_of_conflict', onDelete: 'CASCADE' })
  @Column('uuid')
  conflictId: string;

  @Personal({ purpose: 'Shows why a judge was let near a work after all', retention: 'As long as the result' })
  @Column('text')
  reason: string;

  @Index('conflict_clearance_cleared_by')
  @ForeignKey('Account', { name: 'conflict_clearance_by_account', onDelete: 'RESTRICT' })
  @Column('uuid')
  clearedBy: string;

  @Column('timestamptz')
  clearedAt: Date;

  /** When it was taken back: the conflict stands again. */
  @Column('timestamptz', { nullable: true })
  endedAt: Date | null;

  @Index('conflict_clearance_ended_by')
  @ForeignKey('Account', { name: 'conflict_clearance_ended_by_account', onDelete: 'RESTRICT' })
  @Column('uuid', { nullable: true })
  endedBy: string | null;
}
