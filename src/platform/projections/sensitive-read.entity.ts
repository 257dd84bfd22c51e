import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';

/** Who read which sensitive columns of whom. */
@Entity('sensitive_read')
@Index('sensitive_read_by_account', ['accountId', 'at'])
@Index('sensitive_read_by_subject', { synchronize: false })
export class SensitiveRead {
  @PrimaryGeneratedColumn('identity', {
    type: 'bigint',
    generatedIdentity: 'ALWAYS',
    primaryKeyConstraintName: 'sensitive_read_pkey',
  })
  id: string;

  @Column('timestamptz')
  at: Date;

  @Column('uuid', { nullable: true })
  accountId: string | null;

  @Column('text')
  actorKind: string;

  @Column('text')
  projection: string;

  @Column('text', { array: true })
  columns: string[];

  @Column('text', { array: true })
  subjectIds: string[];
}
