import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

const open = 'done_at IS NULL AND dropped_at IS NULL';

/** Something that somebody has to do by a time: a clock that runs until it is done, or needed no more. */
@Entity()
@Index('duty_is_one_for_its_occasion', ['kind', 'subjectId', 'occurrence'], { unique: true })
@Index('duty_open_by_due', ['dueAt', 'id'], { where: open })
@Index('duty_open_by_scope', ['scope', 'dueAt', 'id'], { where: open })
@Index('duty_open_by_responsible', ['responsibleAccountId', 'dueAt', 'id'], { where: open })
@Check('duty_ends_in_one_way', 'done_at IS NULL OR dropped_at IS NULL')
@Check('duty_done_by_somebody_is_done', 'done_by IS NULL OR done_at IS NOT NULL')
@Check('duty_level_is_known', 'level BETWEEN 0 AND 3')
export class Duty {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'duty_pkey' })
  id: string;

  /** Code of the kind, as its module registered it. */
  @Column('text')
  kind: string;

  /** What it is about; the module's own id. */
  @Column('uuid')
  subjectId: string;

  /** Which of several of the kind about one subject, such as `2026-11`; empty when there is one. */
  @Column('text', { default: '' })
  occurrence: string;

  /** The member whose people see it; an opaque id. */
  @Column('uuid')
  scope: string;

  @ForeignKey('Account', { name: 'duty_is_of_account', onDelete: 'SET NULL' })
  @Column('uuid', { nullable: true })
  responsibleAccountId: string | null;

  @Column('timestamptz')
  dueAt: Date;

  /** Who knows of it: 0 nobody was told, 1 who is responsible, 2 the member's coordinators, 3 staff. */
  @Column('smallint', { default: 0 })
  level: number;

  @Column('timestamptz', { nullable: true })
  raisedAt: Date | null;

  @Column('timestamptz', { nullable: true })
  doneAt: Date | null;

  @Index('duty_done_by')
  @ForeignKey('Account', { name: 'duty_is_done_by_account', onDelete: 'SET NULL' })
  @Column('uuid', { nullable: true })
  doneBy: string | null;

  @Column('timestamptz', { nullable: true })
  droppedAt: Date | null;
}
