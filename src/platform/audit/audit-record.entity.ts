import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';

/** Who did what to which record, when and from where. The database refuses to change or delete a row. */
@Entity('audit_record')
@Index('audit_record_by_subject', ['subjectType', 'subjectId', 'id'])
@Index('audit_record_by_account', ['accountId', 'id'])
export class AuditRecord {
  @PrimaryGeneratedColumn('identity', {
    type: 'bigint',
    generatedIdentity: 'ALWAYS',
    primaryKeyConstraintName: 'audit_record_pkey',
  })
  id: string;

  @Column('timestamptz')
  at: Date;

  @Column('uuid', { nullable: true })
  accountId: string | null;

  @Column('text')
  actorKind: string;

  @Column('text')
  action: string;

  @Column('text')
  subjectType: string;

  @Column('text')
  subjectId: string;

  @Column('jsonb', { default: {} })
  details: Record<string, unknown>;
}
