import { Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';

/** A code kept on paper for the day the phone is lost. It works once. */
@Entity()
@Unique('recovery_code_is_unique_for_account', ['accountId', 'codeHash'])
export class RecoveryCode {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'recovery_code_pkey' })
  id: string;

  @ForeignKey('Account', { name: 'recovery_code_of_account', onDelete: 'CASCADE' })
  @Column('uuid')
  accountId: string;

  @Column('text')
  codeHash: string;

  @Column('timestamptz', { nullable: true })
  usedAt: Date | null;
}
