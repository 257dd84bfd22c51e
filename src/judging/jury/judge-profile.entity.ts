import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Personal } from '../../platform/index.js';

/** What a person brings as a judge, for all rounds. */
@Entity()
@Check('judge_profile_agreement_has_time', '(agreement_version IS NULL) = (agreed_at IS NULL)')
export class JudgeProfile {
  @ForeignKey('Account', { name: 'judge_profile_of_account', onDelete: 'CASCADE' })
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'judge_profile_pkey' })
  accountId: string;

  /** BCP 47 codes. */
  @Personal({ purpose: 'To give a judge works in a language that they read', retention: 'Until the account is closed' })
  @Column('text', { array: true })
  languages: string[];

  /** Version of the judges' agreement that was accepted last. */
  @Column('text', { nullable: true })
  agreementVersion: string | null;

  @Column('timestamptz', { nullable: true })
  agreedAt: Date | null;
}
