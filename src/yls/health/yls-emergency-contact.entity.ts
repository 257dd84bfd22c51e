import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Personal } from '../../platform/index.js';
import { YlsRegistration } from '../registration/yls-registration.entity.js';
import { keptForHealth } from '../retention.js';

const called = { purpose: 'To reach the family in an emergency', retention: keptForHealth };

/** Whom to call, as it was signed last. */
@Entity()
@Check('yls_emergency_contact_counts_from_one', 'position >= 1')
export class YlsEmergencyContact {
  @ForeignKey(() => YlsRegistration, { name: 'yls_emergency_contact_of_registration', onDelete: 'RESTRICT' })
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'yls_emergency_contact_pkey' })
  registrationId: string;

  @PrimaryColumn('smallint', { primaryKeyConstraintName: 'yls_emergency_contact_pkey' })
  position: number;

  @Personal(called)
  @Column('text')
  name: string;

  @Personal(called)
  @Column('text')
  relation: string;

  @Personal(called)
  @Column('text')
  phone: string;
}
