import { Check, Column, CreateDateColumn, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { PartnershipKind } from './partnership-kind.js';

/**
 * An agreement between two or more communities. `partyKey` is the sorted set of their ids; a deferred trigger holds it to the
 * parties and asks for at least two, so that the same communities have at most one partnership of each kind.
 */
@Entity()
@Unique('partnership_is_one_per_kind_and_parties', ['kind', 'partyKey'])
@Check('partnership_is_not_merged_into_itself', 'merged_into_id <> id')
@Check('partnership_kind_is_known', `kind IN ('sister','friendship')`)
export class Partnership {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'partnership_pkey' })
  id: string;

  /** As it was first agreed; a friendship that grew has the act of that. The kind of a day comes from `partnership_status_on`. */
  @Column('text')
  kind: PartnershipKind;

  @Column('text')
  partyKey: string;

  /** Where we know of it from. */
  @Column('text')
  source: string;

  /** The partnership that stands for this one since its communities were found to be the same as the other's. */
  @Index('partnership_by_merged_into')
  @ForeignKey('Partnership', { name: 'partnership_is_merged_into_partnership', onDelete: 'RESTRICT' })
  @Column('uuid', { nullable: true })
  mergedIntoId: string | null;

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt: Date;
}
