import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { ApplicationRequest } from './application-request.entity.js';

/** A mailed link to one request. Only the hash of its token is kept: who reads the database cannot answer for anybody. */
@Entity()
export class RequestLink {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'request_link_pkey' })
  tokenHash: string;

  @Index('request_link_by_request')
  @ForeignKey(() => ApplicationRequest, { name: 'request_link_opens_request', onDelete: 'CASCADE' })
  @Column('uuid')
  requestId: string;

  @Column('timestamptz')
  createdAt: Date;

  /** Since when a newer asking stands in its place. */
  @Column('timestamptz', { nullable: true })
  voidedAt: Date | null;
}
