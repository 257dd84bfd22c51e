import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Personal } from '../../platform/index.js';

/** The shared secret of an authenticator app. It counts once its owner has shown a code of it. */
@Entity()
export class TotpSecret {
  @ForeignKey('Account', { name: 'totp_secret_of_account', onDelete: 'CASCADE' })
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'totp_secret_pkey' })
  accountId: string;

  /** AES-256-GCM under a key derived from SECRET_KEY. */
  @Column('text')
  @Personal({ purpose: 'the second step of signing in', retention: 'as long as the account' })
  sealedSecret: string;

  @Column('timestamptz')
  createdAt: Date;

  @Column('timestamptz', { nullable: true })
  confirmedAt: Date | null;

  /** The last time step whose code was taken: no code is taken twice (RFC 6238, 5.2). */
  @Column('integer', { default: 0 })
  lastStep: number;
}
