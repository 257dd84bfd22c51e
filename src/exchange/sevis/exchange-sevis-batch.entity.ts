import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Personal } from '../../platform/index.js';
import { ExchangeSponsor } from '../sponsor/exchange-sponsor.entity.js';

/** A file for the Department's system as it was offered. The sponsor sends it itself: nothing of its certificates is here. */
@Entity()
@Index('exchange_sevis_batch_name_is_unique', ['name'], { unique: true })
@Index('exchange_sevis_batch_by_sponsor', ['sponsorId', 'madeAt', 'id'])
@Check('exchange_sevis_batch_name_is_short', `name ~ '^[A-Z0-9]{14}$'`)
export class ExchangeSevisBatch {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'exchange_sevis_batch_pkey' })
  id: string;

  @ForeignKey(() => ExchangeSponsor, { name: 'exchange_sevis_batch_of_sponsor', onDelete: 'RESTRICT' })
  @Column('uuid')
  sponsorId: string;

  /** By which the system knows it: fourteen letters and digits. */
  @Column('text')
  name: string;

  @Column('timestamptz')
  madeAt: Date;

  @Index('exchange_sevis_batch_made_by')
  @ForeignKey('Account', { name: 'exchange_sevis_batch_is_made_by_account', onDelete: 'RESTRICT' })
  @Column('uuid', { nullable: true })
  madeBy: string | null;

  /** Until the result is in; what is done is not kept twice. */
  @Personal({ purpose: '22 CFR 62.13: to be sent to the Department', retention: 'Until its result has been read' })
  @Column('text', { nullable: true })
  xml: string | null;

  @Column('timestamptz', { nullable: true })
  resultAt: Date | null;
}
