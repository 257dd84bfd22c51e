import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** One event of one record's life; append-only. A state column follows its last row, which a trigger checks. */
@Entity()
@Index('lifecycle_event_sequence_is_unique', ['aggregateId', 'sequence'], { unique: true })
export class LifecycleEvent {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'lifecycle_event_pkey' })
  id: string;

  @Column('text')
  aggregate: string;

  @Column('uuid')
  aggregateId: string;

  @Column('int')
  sequence: number;

  @Column('text')
  event: string;

  @Column('text')
  fromState: string;

  @Column('text')
  toState: string;

  @Column('uuid', { nullable: true })
  accountId: string | null;

  @Column('text')
  actorKind: string;

  @Column('text', { nullable: true })
  reason: string | null;

  @Column('jsonb', { default: {} })
  data: Record<string, unknown>;

  @Column('timestamptz')
  at: Date;

  /** The database transaction that wrote it: the trigger lets a state change only together with its event. */
  @Column('bigint')
  transaction: string;
}
