import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { RoundJudge } from '../jury/round-judge.entity.js';
import { RoundEntry } from '../round/round-entry.entity.js';

/** A judge whom every draw gives this work, whatever would fit better; as long as they take part and have no conflict. */
@Entity()
export class AssignmentLock {
  @ForeignKey(() => RoundEntry, { name: 'assignment_lock_of_entry', onDelete: 'CASCADE' })
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'assignment_lock_pkey' })
  roundEntryId: string;

  @Index('assignment_lock_judge')
  @ForeignKey(() => RoundJudge, { name: 'assignment_lock_of_judge', onDelete: 'RESTRICT' })
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'assignment_lock_pkey' })
  roundJudgeId: string;

  @Index('assignment_lock_locked_by')
  @ForeignKey('Account', { name: 'assignment_lock_by_account', onDelete: 'RESTRICT' })
  @Column('uuid', { nullable: true })
  lockedBy: string | null;

  @Column('timestamptz')
  lockedAt: Date;
}
