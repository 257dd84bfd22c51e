import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Personal } from '../../platform/index.js';
import { ExchangePlacement } from '../placement/exchange-placement.entity.js';
import { keptForStudents } from '../retention.js';

/** The second visit to a home while the student lives there: 22 CFR 62.25(d)(12). Append-only. */
@Entity()
@Index('exchange_home_visit_by_placement', ['placementId', 'visitedOn', 'id'])
@Index('exchange_home_visit_is_sent_once', ['sentKey'], { unique: true })
export class ExchangeHomeVisit {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'exchange_home_visit_pkey' })
  id: string;

  @ForeignKey(() => ExchangePlacement, { name: 'exchange_home_visit_of_placement', onDelete: 'RESTRICT' })
  @Column('uuid')
  placementId: string;

  /** ISO date. */
  @Column('date')
  visitedOn: string;

  @Index('exchange_home_visit_by_account')
  @ForeignKey('Account', { name: 'exchange_home_visit_is_by_account', onDelete: 'RESTRICT' })
  @Column('uuid')
  byAccountId: string;

  @Personal({ purpose: '22 CFR 62.25(d)(12)', retention: keptForStudents })
  @Column('text')
  findings: string;

  @Column('timestamptz')
  recordedAt: Date;

  @Column('uuid')
  sentKey: string;
}
