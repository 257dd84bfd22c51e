import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Personal } from '../../platform/index.js';

/** What a person brings as a judge and declares, for all rounds; officials declare as judges do. */
@Entity()
export class JudgeProfile {
  @ForeignKey('Account', { name: 'judge_profile_of_account', onDelete: 'CASCADE' })
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'judge_profile_pkey' })
  accountId: string;

  /** BCP 47 codes. */
  @Personal({ purpose: 'To give a judge works in a language that they read', retention: 'Until the account is closed' })
  @Column('text', { array: true, default: [] })
  languages: string[];

  /** Where they teach, study or help, or where their family goes. */
  @Personal({
    purpose: 'To give a judge no work of somebody from there',
    retention: 'Until a year after the last round on whose jury they sat',
  })
  @Column('text', { array: true, default: [] })
  schools: string[];

  /** Names of people who are close to them and might enter. */
  @Personal({
    purpose: 'To give a judge no work of somebody close to them',
    retention: 'Until a year after the last round on whose jury they sat',
  })
  @Column('text', { array: true, default: [] })
  relations: string[];

  /** When they last said so; null when they never did. */
  @Column('timestamptz', { nullable: true })
  declaredAt: Date | null;
}
