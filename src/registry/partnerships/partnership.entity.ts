import { Check, Column, CreateDateColumn, Entity, PrimaryColumn, Unique } from 'typeorm';
import type { PartnershipKind } from './partnership-kind.js';

/**
 * An agreement between two or more communities. `partyKey` is the sorted set of their ids; a deferred trigger holds it to the
 * parties and asks for at least two, so that the same communities have at most one partnership of each kind.
 */
@Entity()
@Unique('partnership_is_one_per_kind_and_parties', ['kind', 'partyKey'])
@Check('partnership_kind_is_known', `kind IN ('sister','friendship')`)
export class Partnership {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'partnership_pkey' })
  id: string;

  @Column('text')
  kind: PartnershipKind;

  @Column('text')
  partyKey: string;

  /** Where we know of it from. */
  @Column('text')
  source: string;

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt: Date;
}
