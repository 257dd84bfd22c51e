import { Column, Entity, ForeignKey, Index, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';

/** A link of the chain: the hash of a batch of records and of the seal before. */
@Entity('audit_seal')
export class AuditSeal {
  @PrimaryGeneratedColumn('identity', {
    type: 'bigint',
    generatedIdentity: 'ALWAYS',
    primaryKeyConstraintName: 'audit_seal_pkey',
  })
  id: string;

  @Column('timestamptz')
  at: Date;

  @Column('int')
  records: number;

  /** Each seal has one successor: two jobs at once cannot fork the chain. */
  @Index('audit_seal_previous_is_unique', { unique: true })
  @Column('text')
  previousHash: string;

  @Column('text')
  hash: string;
}

/** Which record stands in which seal. */
@Entity('audit_seal_member')
@Index('audit_seal_member_by_seal', ['sealId'])
export class AuditSealMember {
  @ForeignKey('AuditRecord', { name: 'audit_seal_member_is_record', onDelete: 'RESTRICT' })
  @PrimaryColumn('bigint', { primaryKeyConstraintName: 'audit_seal_member_pkey' })
  recordId: string;

  @ForeignKey('AuditSeal', { name: 'audit_seal_member_of_seal', onDelete: 'RESTRICT' })
  @Column('bigint')
  sealId: string;
}
