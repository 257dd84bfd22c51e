import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { ExchangeApplication } from '../application/exchange-application.entity.js';
import type { LivingEventKind } from './living-words.js';

/**
 * What was done for a student: orientation, the school's word, each side told of the other (22 CFR 62.25(l)(2)), and what the school was told
 * ((f)(5), (h)(3)). Append-only.
 */
@Entity()
@Index('exchange_living_event_is_once', ['applicationId', 'kind', 'happenedOn'], { unique: true })
@Check(
  'exchange_living_event_kind_is_known',
  `kind IN ('orientation', 'school-confirmed', 'host-told', 'student-told', 'coursework-sent', 'finished-told', 'direct-school', 'direct-federation')`,
)
export class ExchangeLivingEvent {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'exchange_living_event_pkey' })
  id: string;

  @ForeignKey(() => ExchangeApplication, { name: 'exchange_living_event_of_application', onDelete: 'RESTRICT' })
  @Column('uuid')
  applicationId: string;

  @Column('text')
  kind: LivingEventKind;

  /** ISO date. */
  @Column('date')
  happenedOn: string;

  @Index('exchange_living_event_by_account')
  @ForeignKey('Account', { name: 'exchange_living_event_is_by_account', onDelete: 'RESTRICT' })
  @Column('uuid')
  byAccountId: string;

  @Column('timestamptz')
  recordedAt: Date;
}
