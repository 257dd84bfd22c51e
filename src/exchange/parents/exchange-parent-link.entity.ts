import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { ExchangeParent } from './exchange-parent.entity.js';

/** A mailed link to a parent's page. Only the hash of its token is kept. */
@Entity()
export class ExchangeParentLink {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'exchange_parent_link_pkey' })
  tokenHash: string;

  @Index('exchange_parent_link_parent')
  @ForeignKey(() => ExchangeParent, { name: 'exchange_parent_link_opens_parent', onDelete: 'CASCADE' })
  @Column('uuid')
  parentId: string;

  @Column('timestamptz')
  createdAt: Date;

  @Column('timestamptz')
  expiresAt: Date;
}
