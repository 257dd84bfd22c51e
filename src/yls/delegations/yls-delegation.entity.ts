import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { YlsParty } from '../admission/yls-party.entity.js';
import { YlsSummit } from '../summit/yls-summit.entity.js';

export const DELEGATION_STATES = ['draft', 'registered', 'waiting', 'withdrawn'] as const;
export type DelegationState = (typeof DELEGATION_STATES)[number];

/** Young people whom a member brings to a summit together. Only its lifecycle moves it. */
@Entity()
@Index('yls_delegation_name_is_unique', ['summitId', 'memberId', 'name'], { unique: true })
@Index('yls_delegation_with_way_is_unique', ['id', 'summitId', 'memberId'], { unique: true })
@Index('yls_delegation_by_member', ['memberId', 'openedAt', 'id'])
@Check('yls_delegation_has_name', `btrim(name) <> ''`)
@Check('yls_delegation_has_seats', 'seats BETWEEN 1 AND 60')
@Check('yls_delegation_is_not_overfull', 'seats_taken BETWEEN 0 AND seats')
@Check('yls_delegation_state_is_known', `state IN ('draft', 'registered', 'waiting', 'withdrawn')`)
@Check('yls_delegation_waiting_has_party', `party_id IS NOT NULL OR state <> 'waiting'`)
export class YlsDelegation {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'yls_delegation_pkey' })
  id: string;

  @ForeignKey(() => YlsSummit, { name: 'yls_delegation_of_summit', onDelete: 'RESTRICT' })
  @Column('uuid')
  summitId: string;

  /** Who registers it; its coordinators look after it. */
  @ForeignKey('MemberOrganisation', { name: 'yls_delegation_of_member', onDelete: 'RESTRICT' })
  @Column('uuid')
  memberId: string;

  /** Where its students live: the member's own town or that of a partner. */
  @Index('yls_delegation_community')
  @ForeignKey('Community', { name: 'yls_delegation_is_from_community', onDelete: 'RESTRICT' })
  @Column('uuid')
  communityId: string;

  /** Such as `Irondequoit 2027`. */
  @Column('text')
  name: string;

  /** Of students; once it is registered they are held for it, while it waits it is offered all of them or none. */
  @Column('smallint')
  seats: number;

  /** Those kept for families, invited or there; the database counts them. */
  @Column('smallint', { default: 0 })
  seatsTaken: number;

  @Column('text')
  state: DelegationState;

  /** Its place on the waitlist; it stays when it has moved up. */
  @Index('yls_delegation_party')
  @ForeignKey(() => YlsParty, { name: 'yls_delegation_waits_with_party', onDelete: 'RESTRICT' })
  @Column('uuid', { nullable: true })
  partyId: string | null;

  @Index('yls_delegation_opened')
  @ForeignKey('Account', { name: 'yls_delegation_opened_by_account', onDelete: 'RESTRICT' })
  @Column('uuid', { nullable: true })
  openedBy: string | null;

  @Column('timestamptz')
  openedAt: Date;
}
