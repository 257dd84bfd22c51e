import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { ExchangeApplication } from '../application/exchange-application.entity.js';

/** Who coordinates for a student, since when and until when: 22 CFR 62.25(d)(5), (d)(10). */
@Entity()
@Index('exchange_coordination_is_one', ['applicationId'], { unique: true, where: 'until_on IS NULL' })
@Index('exchange_coordination_by_application', ['applicationId', 'sinceOn', 'id'])
@Check('exchange_coordination_ends_after_it_begins', 'until_on IS NULL OR until_on >= since_on')
export class ExchangeCoordination {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'exchange_coordination_pkey' })
  id: string;

  @ForeignKey(() => ExchangeApplication, { name: 'exchange_coordination_of_application', onDelete: 'RESTRICT' })
  @Column('uuid')
  applicationId: string;

  @Index('exchange_coordination_by_account')
  @ForeignKey('Account', { name: 'exchange_coordination_is_by_account', onDelete: 'RESTRICT' })
  @Column('uuid')
  accountId: string;

  /** ISO dates. */
  @Column('date')
  sinceOn: string;

  @Column('date', { nullable: true })
  untilOn: string | null;
}
