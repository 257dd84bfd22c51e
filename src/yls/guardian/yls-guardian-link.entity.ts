import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { YlsGuardian } from './yls-guardian.entity.js';

/** A mailed link to a guardian's page. Only the hash of its token is kept. */
@Entity()
export class YlsGuardianLink {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'yls_guardian_link_pkey' })
  tokenHash: string;

  @Index('yls_guardian_link_guardian')
  @ForeignKey(() => YlsGuardian, { name: 'yls_guardian_link_opens_guardian', onDelete: 'CASCADE' })
  @Column('uuid')
  guardianId: string;

  @Column('timestamptz')
  createdAt: Date;

  @Column('timestamptz')
  expiresAt: Date;
}
