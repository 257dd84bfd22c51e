import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Personal } from '../../platform/index.js';

/** A certificate that was issued: for taking part, or for one award. Its code opens the page that verifies it. */
@Entity()
@Index('certificate_code_is_unique', ['code'], { unique: true })
@Index('certificate_of_participation_is_one', ['entryId'], { unique: true, where: 'grant_id IS NULL' })
@Index('certificate_of_award_is_one', ['grantId'], { unique: true, where: 'grant_id IS NOT NULL' })
@Index('certificate_by_entry', ['entryId'])
@Check('certificate_code_is_long_enough', `code ~ '^[0-9A-HJKMNP-TV-Z]{16}$'`)
export class Certificate {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'certificate_pkey' })
  id: string;

  @ForeignKey('Entry', { name: 'certificate_is_for_entry', onDelete: 'RESTRICT' })
  @Column('uuid')
  entryId: string;

  /** Null: for taking part. */
  @ForeignKey('AwardGrant', { name: 'certificate_is_for_grant', onDelete: 'RESTRICT' })
  @Column('uuid', { nullable: true })
  grantId: string | null;

  /** Crockford's base 32: nothing in it is misread. */
  @Column('text')
  code: string;

  /** The name as it is printed. */
  @Column('text')
  @Personal({ purpose: 'verifying a certificate', retention: 'as long as certificates are verified' })
  name: string;

  @Column('timestamptz')
  issuedAt: Date;
}
