import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Personal } from '../../platform/index.js';
import { ExchangeApplication } from '../application/exchange-application.entity.js';
import { keptForStudents } from '../retention.js';
import { ExchangeSevisBatch } from './exchange-sevis-batch.entity.js';
import type { SevisKind } from './sevis-kind.js';

/** Something that the Department's system has to be told about a student, until when, and what it answered. */
@Entity()
@Index('exchange_sevis_task_is_one_for_occasion', ['applicationId', 'kind', 'occasion'], { unique: true })
@Index('exchange_sevis_task_open_by_due', ['dueOn', 'id'], { where: `state IN ('open', 'rejected')` })
@Check(
  'exchange_sevis_task_kind_is_known',
  `kind IN ('create', 'validate', 'no_show', 'address', 'site', 'end', 'terminate')`,
)
@Check('exchange_sevis_task_state_is_known', `state IN ('open', 'sent', 'done', 'rejected')`)
@Check('exchange_sevis_task_sent_is_in_batch', `state <> 'sent' OR batch_id IS NOT NULL`)
@Check('exchange_sevis_task_done_has_day', `(state = 'done') = (done_on IS NOT NULL)`)
export class ExchangeSevisTask {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'exchange_sevis_task_pkey' })
  id: string;

  @ForeignKey(() => ExchangeApplication, { name: 'exchange_sevis_task_of_application', onDelete: 'RESTRICT' })
  @Column('uuid')
  applicationId: string;

  @Column('text')
  kind: SevisKind;

  /** Which of several, such as a placement's id; empty for what happens once. */
  @Column('text')
  occasion: string;

  /** ISO date. */
  @Column('date')
  dueOn: string;

  @Column('text', { default: 'open' })
  state: 'open' | 'sent' | 'done' | 'rejected';

  @Index('exchange_sevis_task_batch')
  @ForeignKey(() => ExchangeSevisBatch, { name: 'exchange_sevis_task_goes_with_batch', onDelete: 'RESTRICT' })
  @Column('uuid', { nullable: true })
  batchId: string | null;

  /** What the system answered when it refused; empty else. */
  @Personal({ purpose: 'To mend what the system refused', retention: keptForStudents })
  @Column('text', { default: '' })
  outcome: string;

  @Column('date', { nullable: true })
  doneOn: string | null;
}
