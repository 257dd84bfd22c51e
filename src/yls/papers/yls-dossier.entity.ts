import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Personal } from '../../platform/index.js';
import { YlsRegistration } from '../registration/yls-registration.entity.js';
import { keptForHealth } from '../retention.js';

/** That a family was asked for what the days at the summit need, until when, and whether it is signed. No answer is in it. */
@Entity()
@Check('yls_dossier_counts_from_nothing', 'version >= 0 AND reminders >= 0')
@Check('yls_dossier_signed_has_version', 'signed_at IS NULL OR version >= 1')
@Index('yls_dossier_by_due', ['dueOn'], { where: 'signed_at IS NULL' })
export class YlsDossier {
  @ForeignKey(() => YlsRegistration, { name: 'yls_dossier_of_registration', onDelete: 'RESTRICT' })
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'yls_dossier_pkey' })
  registrationId: string;

  @Column('timestamptz')
  openedAt: Date;

  /** The last ISO day on which it is in time. */
  @Column('date')
  dueOn: string;

  /** Since when the guardian stands for all of it as it is now; null before, and after a change. */
  @Column('timestamptz', { nullable: true })
  signedAt: Date | null;

  /** How often all was signed. */
  @Column('int', { default: 0 })
  version: number;

  /** What was told asks for a plan for the emergency, on paper. */
  @Personal({ purpose: 'To ask for the emergency plan of a severe allergy', retention: keptForHealth })
  @Column('boolean', { default: false })
  needsPlan: boolean;

  @Column('timestamptz', { nullable: true })
  remindedAt: Date | null;

  @Column('smallint', { default: 0 })
  reminders: number;
}
