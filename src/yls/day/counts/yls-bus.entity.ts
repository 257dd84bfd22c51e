import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { YlsSummit } from '../../summit/yls-summit.entity.js';

/** One trip of one bus, on which delegates are counted. */
@Entity()
@Index('yls_bus_name_is_unique', ['summitId', 'name'], { unique: true })
@Index('yls_bus_by_time', ['summitId', 'leavesAt', 'id'])
@Check('yls_bus_has_name', `btrim(name) <> '' AND btrim(leaves_from) <> ''`)
@Check('yls_bus_has_seats', 'seats BETWEEN 1 AND 120')
export class YlsBus {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'yls_bus_pkey' })
  id: string;

  @ForeignKey(() => YlsSummit, { name: 'yls_bus_of_summit', onDelete: 'RESTRICT' })
  @Column('uuid')
  summitId: string;

  /** Such as `Bus 3 to the Capitol`. */
  @Column('text')
  name: string;

  @Column('text')
  leavesFrom: string;

  @Column('timestamptz')
  leavesAt: Date;

  @Column('smallint')
  seats: number;
}
