import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Personal } from '../../../platform/index.js';
import { YlsSession } from '../../allocation/programme/yls-session.entity.js';
import { keptForDelegates } from '../../retention.js';
import { YlsSummit } from '../../summit/yls-summit.entity.js';
import { YlsBus } from './yls-bus.entity.js';

/** Heads counted on one bus or in one session; as often as somebody counts. */
@Entity()
@Index('yls_head_count_of_bus', ['busId', 'countedAt'])
@Index('yls_head_count_of_session', ['sessionId', 'countedAt'])
@Index('yls_head_count_with_missing', ['summitId', 'countedAt'], { where: 'counted < expected AND settled_at IS NULL' })
@Check('yls_head_count_is_of_one', 'num_nonnulls(bus_id, session_id) = 1')
@Check('yls_head_count_is_no_debt', 'counted BETWEEN 0 AND expected')
@Check('yls_head_count_settled_says_how', `(settled_at IS NULL) = (settled_because = '')`)
export class YlsHeadCount {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'yls_head_count_pkey' })
  id: string;

  @ForeignKey(() => YlsSummit, { name: 'yls_head_count_at_summit', onDelete: 'RESTRICT' })
  @Column('uuid')
  summitId: string;

  @ForeignKey(() => YlsBus, { name: 'yls_head_count_on_bus', onDelete: 'RESTRICT' })
  @Column('uuid', { nullable: true })
  busId: string | null;

  @ForeignKey(() => YlsSession, { name: 'yls_head_count_in_session', onDelete: 'RESTRICT' })
  @Column('uuid', { nullable: true })
  sessionId: string | null;

  /** Who should have been there, without those who were collected or had not come. */
  @Column('int')
  expected: number;

  @Column('int')
  counted: number;

  @Index('yls_head_count_by')
  @ForeignKey('Account', { name: 'yls_head_count_by_account', onDelete: 'RESTRICT' })
  @Column('uuid')
  byAccountId: string;

  @Column('timestamptz')
  countedAt: Date;

  /** When all who were missing were accounted for. */
  @Column('timestamptz', { nullable: true })
  settledAt: Date | null;

  @Personal({ purpose: 'To know that everybody was found', retention: keptForDelegates })
  @Column('text', { default: '' })
  settledBecause: string;
}
