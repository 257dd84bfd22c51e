import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { YlsRegistration } from '../../registration/yls-registration.entity.js';

/** The secret address under which a delegate's calendar reads the own schedule; a new one ends the old one. */
@Entity()
@Check('yls_calendar_token_hash_is_sha256', `token_hash ~ '^[0-9a-f]{64}$'`)
@Index('yls_calendar_token_is_unique', ['tokenHash'], { unique: true })
export class YlsCalendar {
  @ForeignKey(() => YlsRegistration, { name: 'yls_calendar_of_registration', onDelete: 'RESTRICT' })
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'yls_calendar_pkey' })
  registrationId: string;

  @Column('text')
  tokenHash: string;

  @Column('timestamptz')
  madeAt: Date;
}
