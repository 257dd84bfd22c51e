import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Personal } from '../../../platform/index.js';
import { YlsRegistration } from '../../registration/yls-registration.entity.js';
import { keptForDelegates } from '../../retention.js';

const shares = { retention: keptForDelegates, purpose: 'To share out sessions, roles and rooms' };

/** What the allocation needs to know of a delegate beyond the registration: marks, never the reason for one. */
@Entity()
@Check('yls_delegate_experience_is_known', 'experience BETWEEN 0 AND 2')
export class YlsDelegate {
  @ForeignKey(() => YlsRegistration, { name: 'yls_delegate_is_registration', onDelete: 'RESTRICT' })
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'yls_delegate_pkey' })
  registrationId: string;

  /** ISO 639-1, those in which the delegate can follow a session. */
  @Personal(shares)
  @Column('text', { array: true, default: ['en'] })
  languages: string[];

  /** Simulations taken part in: 0 none, 1 one or two, 2 more. */
  @Personal(shares)
  @Column('smallint', { default: 0 })
  experience: number;

  @Personal(shares)
  @Column('boolean', { default: false })
  needsStepFree: boolean;

  @Personal(shares)
  @Column('boolean', { default: false })
  needsNurseNear: boolean;

  /** When the delegate last ranked; null for never. */
  @Column('timestamptz', { nullable: true })
  rankedAt: Date | null;
}
