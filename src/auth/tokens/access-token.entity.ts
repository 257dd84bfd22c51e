import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { TokenScope } from './token-scope.js';

/** A personal access token for the API. Only its hash is kept; the token itself is shown once. */
@Entity()
@Check('access_token_has_a_known_scope', `scopes <@ ARRAY['read', 'write'] AND cardinality(scopes) > 0`)
@Check('access_token_expires_after_it_is_made', `expires_at > created_at`)
export class AccessToken {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'access_token_pkey' })
  id: string;

  @Index('access_token_account')
  @ForeignKey('Account', { name: 'access_token_of_account', onDelete: 'CASCADE' })
  @Column('uuid')
  accountId: string;

  @Column('text')
  name: string;

  @Index('access_token_hash_is_unique', { unique: true })
  @Column('text')
  tokenHash: string;

  @Column('text', { array: true })
  scopes: TokenScope[];

  /** Whether its maker had passed the second step: a token never carries more trust than the session that made it. */
  @Column('boolean')
  secondFactor: boolean;

  @Column('timestamptz')
  createdAt: Date;

  @Column('timestamptz')
  expiresAt: Date;

  @Column('timestamptz', { nullable: true })
  lastUsedAt: Date | null;

  @Column('timestamptz', { nullable: true })
  revokedAt: Date | null;
}
