import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Personal } from '../../platform/index.js';
import { keptForHosts } from '../retention.js';
import { Household } from './household.entity.js';

export const DWELLINGS = ['house', 'apartment', 'farm', 'other'] as const;
export const SMOKING = ['nobody', 'outside', 'inside'] as const;
export type Dwelling = (typeof DWELLINGS)[number];
export type Smoking = (typeof SMOKING)[number];

/** Where the family lives, from a day until they move. */
@Entity()
@Index('host_home_is_one_at_a_time', ['householdId'], { unique: true, where: 'until IS NULL' })
@Index('host_home_by_household', ['householdId', 'since', 'id'])
@Check('host_home_dwelling_is_known', `dwelling IN ('house', 'apartment', 'farm', 'other')`)
@Check('host_home_smoking_is_known', `smoking IN ('nobody', 'outside', 'inside')`)
@Check('host_home_has_both_coordinates_or_none', '(latitude IS NULL) = (longitude IS NULL)')
@Check('host_home_latitude_is_on_earth', 'latitude BETWEEN -90 AND 90')
@Check('host_home_longitude_is_on_earth', 'longitude BETWEEN -180 AND 180')
@Check('host_home_has_rooms', 'bedrooms >= 1 AND bathrooms >= 1')
@Check('host_home_ends_after_it_begins', 'until IS NULL OR until >= since')
export class HostHome {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'host_home_pkey' })
  id: string;

  @ForeignKey(() => Household, { name: 'host_home_of_household', onDelete: 'RESTRICT' })
  @Column('uuid')
  householdId: string;

  @Personal({ purpose: 'To visit the home and to tell the school', retention: keptForHosts })
  @Column('text')
  street: string;

  @Personal({ purpose: 'To know how near the coordinator lives', retention: keptForHosts })
  @Column('text')
  place: string;

  /** State or province. */
  @Personal({ purpose: 'To know how near the coordinator lives', retention: keptForHosts })
  @Column('text')
  region: string;

  @Personal({ purpose: 'To visit the home', retention: keptForHosts })
  @Column('text')
  postalCode: string;

  @Personal({ purpose: 'To know how near the coordinator lives', retention: keptForHosts })
  @Column('double precision', { nullable: true })
  latitude: number | null;

  @Personal({ purpose: 'To know how near the coordinator lives', retention: keptForHosts })
  @Column('double precision', { nullable: true })
  longitude: number | null;

  @Column('text')
  dwelling: Dwelling;

  @Column('smallint')
  bedrooms: number;

  @Column('smallint')
  bathrooms: number;

  /** In the family's words; empty without any. */
  @Personal({ purpose: 'Allergies and fears of students', retention: keptForHosts })
  @Column('text', { default: '' })
  pets: string;

  @Personal({ purpose: 'Wishes and health of students', retention: keptForHosts })
  @Column('text')
  smoking: Smoking;

  @Column('date')
  since: string;

  @Column('date', { nullable: true })
  until: string | null;
}
