import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Personal } from '../../../platform/index.js';
import { YlsRegistration } from '../../registration/yls-registration.entity.js';
import { keptForDelegates } from '../../retention.js';

/** What lets a student in: a random code. A new one ends the one before. */
@Entity()
@Index('yls_ticket_is_one', ['registrationId'], { unique: true, where: 'ended_at IS NULL' })
@Index('yls_ticket_of_registration', ['registrationId', 'issuedAt'])
@Index('yls_ticket_hash_is_unique', ['codeHash'], { unique: true })
@Check('yls_ticket_code_is_readable', `code ~ '^[0-9A-HJKMNP-TV-Z]{10}$'`)
@Check('yls_ticket_hash_is_short', `code_hash ~ '^[0-9a-f]{32}$'`)
@Check('yls_ticket_ends_after_it_begins', 'ended_at >= issued_at')
export class YlsTicket {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'yls_ticket_pkey' })
  id: string;

  @ForeignKey(() => YlsRegistration, { name: 'yls_ticket_is_for_registration', onDelete: 'RESTRICT' })
  @Column('uuid')
  registrationId: string;

  @Personal({ purpose: 'To let the student in', retention: keptForDelegates })
  @Column('text')
  code: string;

  /** By which devices at the door know it. */
  @Column('text')
  codeHash: string;

  @Column('timestamptz')
  issuedAt: Date;

  @Column('timestamptz', { nullable: true })
  endedAt: Date | null;
}
