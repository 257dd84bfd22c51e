import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Personal } from '../../platform/index.js';
import { YlsRegistration } from '../registration/yls-registration.entity.js';
import { keptForDelegates } from '../retention.js';

/** Who signs for a student: by a link to an address of their own, without an account. */
@Entity()
@Index('yls_guardian_is_one', ['registrationId'], { unique: true })
@Check('yls_guardian_has_name', `btrim(name) <> ''`)
export class YlsGuardian {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'yls_guardian_pkey' })
  id: string;

  @ForeignKey(() => YlsRegistration, { name: 'yls_guardian_of_registration', onDelete: 'RESTRICT' })
  @Column('uuid')
  registrationId: string;

  @Personal({ purpose: 'To address the guardian', retention: keptForDelegates })
  @Column('text')
  name: string;

  @Personal({ purpose: 'To ask the guardian to sign, and to write about the student', retention: keptForDelegates })
  @Column('citext')
  email: string;

  /** In which mails and pages are written. */
  @Column('text')
  locale: string;
}
