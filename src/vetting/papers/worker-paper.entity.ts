import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Personal } from '../../platform/index.js';
import { Worker } from '../workers/worker.entity.js';
import type { PaperKind } from './paper-kind.js';

const kept = 'Three years after the person stopped';

/**
 * A training, a check or a declaration on file; append-only. Of a check there is the vendor's reference, the day and the result: never the report,
 * never a number of the person. Somebody else puts it on file; a declaration alone is made by the person.
 */
@Entity()
@ForeignKey(() => Worker, ['workerId', 'accountId'], ['id', 'accountId'], {
  name: 'worker_paper_is_about_worker',
  onDelete: 'RESTRICT',
})
@Check(
  'worker_paper_kind_is_known',
  `kind IN ('coordinator-training', 'department-training', 'chaperone-training', 'refresher', 'criminal-check', 'registry-check', 'conflict-declaration')`,
)
@Check(
  'worker_paper_of_check_has_reference',
  `(kind IN ('criminal-check', 'registry-check')) = (vendor_reference IS NOT NULL)`,
)
@Check('worker_paper_is_put_on_file_by_another', `(kind = 'conflict-declaration') = (recorded_by = account_id)`)
@Check('worker_paper_is_not_of_the_future', `completed_on <= (recorded_at AT TIME ZONE 'UTC')::date + 1`)
@Index('worker_paper_by_worker', ['workerId', 'completedOn', 'id'])
@Index('worker_paper_about', ['workerId', 'accountId'])
export class WorkerPaper {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'worker_paper_pkey' })
  id: string;

  @Column('uuid')
  workerId: string;

  @Column('uuid')
  accountId: string;

  @Column('text')
  kind: PaperKind;

  @Column('date')
  completedOn: string;

  /** False for a check that found something, or a declaration of a conflict. */
  @Personal({ purpose: 'To keep children safe', retention: kept })
  @Column('boolean')
  clear: boolean;

  @Personal({ purpose: 'To find the report at the vendor', retention: kept })
  @Column('text', { nullable: true })
  vendorReference: string | null;

  /** Where it was done, or what the conflict is. */
  @Personal({ purpose: 'To understand the paper', retention: kept })
  @Column('text', { default: '' })
  note: string;

  @Index('worker_paper_recorded_by')
  @ForeignKey('Account', { name: 'worker_paper_is_recorded_by_account', onDelete: 'RESTRICT' })
  @Column('uuid')
  recordedBy: string;

  @Column('timestamptz')
  recordedAt: Date;
}
