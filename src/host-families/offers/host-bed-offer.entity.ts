import { Check, Column, Entity, Exclusion, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Personal } from '../../platform/index.js';
import { HostFile } from '../file/host-file.entity.js';
import { HostRoom } from '../household/host-room.entity.js';
import { keptForHosts } from '../retention.js';

/** A bed that a family offers for some days of its season. Withdrawn by the family, or with its room, home or file; what was offered stays. */
@Entity()
@Index('host_bed_offer_by_file', ['fileId', 'fromOn', 'id'])
@Exclusion(
  'host_bed_offer_is_once_at_a_time',
  `USING gist (room_id WITH =, bed WITH =, daterange(from_on, until_on, '[]'::text) WITH &&) WHERE (withdrawn_at IS NULL)`,
)
@Check('host_bed_offer_is_of_first_or_second_bed', 'bed BETWEEN 1 AND 2')
@Check('host_bed_offer_ends_after_it_begins', 'until_on > from_on')
@Check('host_bed_offer_without_room_is_withdrawn', 'room_id IS NOT NULL OR withdrawn_at IS NOT NULL')
export class HostBedOffer {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'host_bed_offer_pkey' })
  id: string;

  @ForeignKey(() => HostFile, { name: 'host_bed_offer_of_file', onDelete: 'RESTRICT' })
  @Column('uuid')
  fileId: string;

  /** Null when the room is no more. */
  @Index('host_bed_offer_room')
  @ForeignKey(() => HostRoom, { name: 'host_bed_offer_is_in_room', onDelete: 'RESTRICT' })
  @Column('uuid', { nullable: true })
  roomId: string | null;

  /** As the room was called then; families name rooms after people. */
  @Personal({ purpose: 'To tell which bed the family offered', retention: keptForHosts })
  @Column('text')
  roomName: string;

  /** Which of the room's beds, from 1. */
  @Column('smallint')
  bed: number;

  /** ISO dates, both of them offered. */
  @Column('date')
  fromOn: string;

  @Column('date')
  untilOn: string;

  @Column('timestamptz')
  offeredAt: Date;

  @Column('timestamptz', { nullable: true })
  withdrawnAt: Date | null;
}
