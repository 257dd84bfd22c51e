import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Text } from '../text/text.js';

/** Long work as people see it: an import, an assignment, an export. */
@Entity('long_work')
@Check('long_work_ended_has_time', `(state = 'running') = (ended_at IS NULL)`)
@Check('long_work_done_within_total', 'done >= 0 AND total >= 0')
@Index('long_work_by_account', ['accountId', 'startedAt'])
export class LongWork {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'long_work_pkey' })
  id: string;

  @Column('uuid', { nullable: true })
  accountId: string | null;

  @Column('jsonb')
  title: Text;

  @Column('text', { default: 'running' })
  state: 'running' | 'done' | 'failed';

  @Column('int', { default: 0 })
  done: number;

  @Column('int', { default: 0 })
  total: number;

  /** Where the outcome is to be seen; a path of the portal. */
  @Column('text')
  outcomePath: string;

  @Column('timestamptz')
  startedAt: Date;

  @Column('timestamptz', { nullable: true })
  endedAt: Date | null;
}
