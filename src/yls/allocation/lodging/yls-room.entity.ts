import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { YlsSummit } from '../../summit/yls-summit.entity.js';

/** A room in which people of a summit sleep. */
@Entity()
@Index('yls_room_name_is_unique', ['summitId', 'house', 'name'], { unique: true })
@Index('yls_room_by_floor', ['summitId', 'house', 'floor', 'name'])
@Check('yls_room_has_name', `btrim(house) <> '' AND btrim(floor) <> '' AND btrim(name) <> ''`)
@Check('yls_room_has_beds', 'beds BETWEEN 1 AND 20')
@Check('yls_room_gender_is_known', `gender IN ('female', 'male', 'other')`)
export class YlsRoom {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'yls_room_pkey' })
  id: string;

  @ForeignKey(() => YlsSummit, { name: 'yls_room_of_summit', onDelete: 'RESTRICT' })
  @Column('uuid')
  summitId: string;

  @Column('text')
  house: string;

  @Column('text')
  floor: string;

  /** Its number on the door. */
  @Column('text')
  name: string;

  /** The database lets no more people be placed. */
  @Column('smallint')
  beds: number;

  /** For whom alone it is; null for whoever comes. */
  @Column('text', { nullable: true })
  gender: 'female' | 'male' | 'other' | null;

  @Column('boolean', { default: false })
  isStepFree: boolean;

  @Column('boolean', { default: false })
  isNearNurse: boolean;
}
