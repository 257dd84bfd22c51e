import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { ExchangeApplication } from '../application/exchange-application.entity.js';
import { ExchangeGroup } from './exchange-group.entity.js';

/** A student's place in a group: one at a time, and each number of a group once. */
@Entity()
@Index('exchange_group_seat_is_one_of_student', ['applicationId'], { unique: true, where: 'left_at IS NULL' })
@Index('exchange_group_seat_is_taken_once', ['groupId', 'seat'], { unique: true, where: 'left_at IS NULL' })
@Index('exchange_group_seat_by_application', ['applicationId', 'seatedAt', 'id'])
@Index('exchange_group_seat_by_group', ['groupId', 'seatedAt', 'id'])
@Check('exchange_group_seat_is_of_a_group', 'seat BETWEEN 1 AND 60')
export class ExchangeGroupSeat {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'exchange_group_seat_pkey' })
  id: string;

  @ForeignKey(() => ExchangeGroup, { name: 'exchange_group_seat_is_in_group', onDelete: 'RESTRICT' })
  @Column('uuid')
  groupId: string;

  @ForeignKey(() => ExchangeApplication, { name: 'exchange_group_seat_is_of_application', onDelete: 'RESTRICT' })
  @Column('uuid')
  applicationId: string;

  /** From 1 to the group's most students. */
  @Column('smallint')
  seat: number;

  @Column('timestamptz')
  seatedAt: Date;

  @Column('timestamptz', { nullable: true })
  leftAt: Date | null;
}
