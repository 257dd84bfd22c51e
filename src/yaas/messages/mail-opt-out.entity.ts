import { Check, Column, Entity, PrimaryColumn } from 'typeorm';
import { Personal } from '../../platform/index.js';

/** An address that wants no messages to many; mails about one's own entry still arrive. */
@Entity()
@Check('mail_opt_out_address_is_in_small_letters', 'address = lower(address)')
export class MailOptOut {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'mail_opt_out_pkey' })
  @Personal({ purpose: 'writing no more to who does not want it', retention: 'until asked to forget it' })
  address: string;

  @Column('timestamptz')
  at: Date;
}
