import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { Personal } from '../../platform/index.js';

/** A conversation inside the portal. One with a minor always has two unrelated adults or a guardian; else it stands still. */
@Entity()
@Index('thread_by_subject', ['programme', 'aboutId'])
@Index('thread_open_by_last_message', ['lastMessageAt', 'id'], { where: 'closed_at IS NULL' })
@Index('thread_by_closing', ['closedAt'])
@Check('thread_has_title', `btrim(title) <> ''`)
export class Thread {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'thread_pkey' })
  id: string;

  /** Code of the programme whose people write here. */
  @Column('text')
  programme: string;

  /** The programme's own id of what the people have to do with one another. */
  @Column('uuid')
  aboutId: string;

  /** The member or sponsor for whom the programme runs; an opaque id. */
  @Column('uuid')
  scope: string;

  @Column('text')
  @Personal({ purpose: 'telling threads apart', retention: 'as long as the thread' })
  title: string;

  @Column('timestamptz')
  openedAt: Date;

  @Column('timestamptz')
  lastMessageAt: Date;

  /** Since when nobody may write, for want of an adult. */
  @Column('timestamptz', { nullable: true })
  frozenAt: Date | null;

  @Column('timestamptz', { nullable: true })
  closedAt: Date | null;
}
