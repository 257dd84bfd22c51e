import { Check, Column, Entity, Exclusion, PrimaryColumn } from 'typeorm';

/** Members of like size: from `fromCount` inhabitants on, and fewer than `belowCount`. */
@Entity()
@Check('population_band_counts_people', 'from_count >= 0')
@Check('population_band_ends_above_its_beginning', 'below_count > from_count')
@Exclusion('population_bands_do_not_overlap', 'USING gist (int4range(from_count, below_count) WITH &&)')
export class PopulationBand {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'population_band_pkey' })
  id: string;

  @Column('integer')
  fromCount: number;

  /** Null for the band without an upper end. */
  @Column('integer', { nullable: true })
  belowCount: number | null;
}
