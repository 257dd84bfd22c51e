import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Personal } from '../../platform/index.js';
import { keptForHosts } from '../retention.js';

/** A family that would host: the account that speaks for it, and the member organisation through which it hosts. */
@Entity()
@Index('household_with_owner_and_scope_is_unique', ['id', 'ownerAccountId', 'scope'], { unique: true })
@Index('household_of_owner_is_one', ['ownerAccountId'], { unique: true })
@Index('household_by_scope', ['scope', 'openedAt', 'id'])
@Check('household_has_name', `btrim(name) <> ''`)
export class Household {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'household_pkey' })
  id: string;

  @ForeignKey('Account', { name: 'household_is_owned_by_account', onDelete: 'RESTRICT' })
  @Column('uuid')
  ownerAccountId: string;

  /** The member; an opaque id. */
  @Column('uuid')
  scope: string;

  /** As they call themselves, such as `The Okafor family`. */
  @Personal({ purpose: 'To address the family', retention: keptForHosts })
  @Column('text')
  name: string;

  /** IANA zone in which the family's days begin. */
  @Column('text')
  timeZone: string;

  @Column('timestamptz')
  openedAt: Date;
}
