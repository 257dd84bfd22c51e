import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Personal } from '../../platform/index.js';
import { keptForHosts } from '../retention.js';
import { HostHome } from './host-home.entity.js';
import { HouseholdMember } from './household-member.entity.js';

export const BED_KINDS = ['own', 'convertible', 'inflatable', 'none'] as const;
export type BedKind = (typeof BED_KINDS)[number];

/** A bedroom in which a student would sleep: the facts of 22 CFR 62.25(j)(4). */
@Entity()
@Index('host_room_by_home', ['homeId', 'name', 'id'])
@Check('host_room_has_name', `btrim(name) <> ''`)
@Check('host_room_bed_kind_is_known', `bed_kind IN ('own', 'convertible', 'inflatable', 'none')`)
@Check('host_room_has_one_or_two_beds', 'beds BETWEEN 1 AND 2')
export class HostRoom {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'host_room_pkey' })
  id: string;

  @ForeignKey(() => HostHome, { name: 'host_room_of_home', onDelete: 'RESTRICT' })
  @Column('uuid')
  homeId: string;

  /** As the family calls it, such as `Upstairs, to the garden`. */
  @Column('text')
  name: string;

  @Column('text')
  bedKind: BedKind;

  /** Beds for students. */
  @Column('smallint', { default: 1 })
  beds: number;

  @Column('boolean')
  hasStorage: boolean;

  @Column('boolean')
  hasStudySpace: boolean;

  @Column('boolean')
  hasBathroom: boolean;

  /** A way out in a fire that nothing blocks. */
  @Column('boolean')
  hasClearExit: boolean;

  /** The one of the household who sleeps in the same room. */
  @Personal({ purpose: 'A student may share a room only with somebody of the same sex', retention: keptForHosts })
  @Index('host_room_shared_with')
  @ForeignKey(() => HouseholdMember, { name: 'host_room_is_shared_with_member', onDelete: 'RESTRICT' })
  @Column('uuid', { nullable: true })
  sharedWith: string | null;
}
