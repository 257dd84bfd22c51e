import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Personal } from '../../platform/index.js';
import { YlsRegistration } from '../registration/yls-registration.entity.js';
import { YlsSummit } from '../summit/yls-summit.entity.js';
import { keptForVerifying } from './kept-for-verifying.js';

/** That somebody took part in a summit to its end. Its code opens the page that verifies it; it outlives the registration. */
@Entity()
@Index('yls_certificate_code_is_unique', ['code'], { unique: true })
@Index('yls_certificate_is_one', ['registrationId'], { unique: true })
@Index('yls_certificate_by_summit', ['summitId', 'issuedAt', 'id'])
@Check('yls_certificate_code_is_long_enough', `code ~ '^[0-9A-HJKMNP-TV-Z]{16}$'`)
@Check('yls_certificate_revocation_has_reason', `(revoked_at IS NULL) = (btrim(revoked_because) = '')`)
export class YlsCertificate {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'yls_certificate_pkey' })
  id: string;

  @ForeignKey(() => YlsSummit, { name: 'yls_certificate_of_summit', onDelete: 'RESTRICT' })
  @Column('uuid')
  summitId: string;

  /** Null once the registration is gone. */
  @ForeignKey(() => YlsRegistration, { name: 'yls_certificate_is_for_registration', onDelete: 'SET NULL' })
  @Column('uuid', { nullable: true })
  registrationId: string | null;

  /** Crockford's base 32: nothing in it is misread. */
  @Column('text')
  code: string;

  /** As it is printed. */
  @Personal({ purpose: 'To compare a certificate with who holds it', retention: keptForVerifying })
  @Column('text')
  name: string;

  /** Of the paper. */
  @Column('text')
  language: string;

  @Column('timestamptz')
  issuedAt: Date;

  @Column('timestamptz', { nullable: true })
  revokedAt: Date | null;

  @Personal({ purpose: 'To answer for a certificate that was taken back', retention: keptForVerifying })
  @Column('text', { default: '' })
  revokedBecause: string;
}
