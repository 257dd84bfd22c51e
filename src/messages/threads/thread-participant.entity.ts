import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { LeftBecause, ThreadPart } from './thread-part.js';

/** A person in a thread, from when to when. Who comes back gets a row of their own. */
@Entity()
@Index('thread_participant_is_there_once', ['threadId', 'accountId'], { unique: true, where: 'left_at IS NULL' })
@Index('thread_participant_by_account', ['accountId', 'threadId'])
@Index('thread_participant_by_thread', ['threadId', 'joinedAt'])
@Check('thread_participant_part_is_known', `part IN ('minor', 'guardian', 'adult')`)
@Check('thread_participant_guardian_guards_somebody', `(part = 'guardian') = (cardinality(guards) > 0)`)
@Check('thread_participant_left_says_why', '(left_at IS NULL) = (left_because IS NULL)')
@Check('thread_participant_left_because_is_known', `left_because IN ('left', 'standing', 'removed')`)
export class ThreadParticipant {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'thread_participant_pkey' })
  id: string;

  @ForeignKey('Thread', { name: 'thread_participant_is_in_thread', onDelete: 'CASCADE' })
  @Column('uuid')
  threadId: string;

  @ForeignKey('Account', { name: 'thread_participant_is_account', onDelete: 'RESTRICT' })
  @Column('uuid')
  accountId: string;

  @Column('text')
  part: ThreadPart;

  /** The minors in a guardian's care. */
  @Column('uuid', { array: true, default: {} })
  guards: string[];

  /** The programme's code for what they are. */
  @Column('text')
  relation: string;

  /** Related people and those of one household share one: they count as one adult. */
  @Column('uuid')
  kin: string;

  /** IANA zone whose night is quiet. */
  @Column('text')
  timeZone: string;

  /** The first instant at which what they are here for ends, such as a coordinator's papers; null while no end is known. */
  @Column('timestamptz', { nullable: true })
  standsUntil: Date | null;

  @Column('timestamptz')
  joinedAt: Date;

  /** What was written up to then they have seen. */
  @Column('timestamptz', { nullable: true })
  readUntil: Date | null;

  @Column('timestamptz', { nullable: true })
  leftAt: Date | null;

  @Column('text', { nullable: true })
  leftBecause: LeftBecause | null;
}
