import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { ExchangeSponsor } from '../sponsor/exchange-sponsor.entity.js';
import { ExchangeTerm } from '../terms/exchange-term.entity.js';

/** Young people of one community who make a Youth Ambassador trip to one member together. */
@Entity()
@Index('exchange_group_name_is_unique', ['termId', 'scope', 'name'], { unique: true })
@Index('exchange_group_by_scope', ['scope', 'id'])
@Index('exchange_group_by_community', ['sendingCommunityId', 'id'])
@Index('exchange_group_by_sponsor', ['sponsorId', 'id'])
@Check('exchange_group_has_name', `btrim(name) <> ''`)
@Check('exchange_group_has_size', 'fewest_students BETWEEN 1 AND most_students AND most_students <= 60')
export class ExchangeGroup {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'exchange_group_pkey' })
  id: string;

  @ForeignKey(() => ExchangeTerm, { name: 'exchange_group_of_term', onDelete: 'RESTRICT' })
  @Column('uuid')
  termId: string;

  /** The term's, which policies read. */
  @ForeignKey(() => ExchangeSponsor, { name: 'exchange_group_is_of_sponsor', onDelete: 'RESTRICT' })
  @Column('uuid')
  sponsorId: string;

  @ForeignKey('Community', { name: 'exchange_group_is_sent_by_community', onDelete: 'RESTRICT' })
  @Column('uuid')
  sendingCommunityId: string;

  /** The receiving member; its people are the chaperones. */
  @Column('uuid')
  scope: string;

  /** Such as `Poltava, summer 2027`. */
  @Column('text')
  name: string;

  /** Below it the trip is told to be too small; above the most nobody is taken. */
  @Column('smallint')
  fewestStudents: number;

  @Column('smallint')
  mostStudents: number;

  @Index('exchange_group_opened_by')
  @ForeignKey('Account', { name: 'exchange_group_is_opened_by_account', onDelete: 'RESTRICT' })
  @Column('uuid', { nullable: true })
  openedBy: string | null;

  @Column('timestamptz')
  openedAt: Date;
}
