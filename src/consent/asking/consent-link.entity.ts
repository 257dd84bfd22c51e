import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A mailed link to one request. Only the hash of its token is kept: who reads the database cannot answer for a guardian. */
@Entity()
export class ConsentLink {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'consent_link_pkey' })
  id: string;

  @Index('consent_link_by_request')
  @ForeignKey('ConsentRequest', { name: 'consent_link_opens_request', onDelete: 'RESTRICT' })
  @Column('uuid')
  requestId: string;

  @Index('consent_link_token_is_unique', { unique: true })
  @Column('text')
  tokenHash: string;

  @Column('timestamptz')
  createdAt: Date;

  /** Since when a newer link stands in its place. */
  @Column('timestamptz', { nullable: true })
  voidedAt: Date | null;
}
