import { Check, Column, CreateDateColumn, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { CommunityKind } from './community-kind.js';

/**
 * A place that can have partners. `searchText` (lower case, without accents) and its trigram index are kept by the database,
 * and so is the index that stops a second community of the same kind, name and place where GeoNames has no id.
 */
@Entity()
@Index('community_by_search_text', ['searchText', 'id'])
@Index('community_by_trigrams', { synchronize: false })
@Index('community_without_geonames_id_is_one_per_place', { synchronize: false })
@Check(
  'community_kind_is_known',
  `kind IN ('city','town','county','state','province','prefecture','region','municipality')`,
)
@Check('community_lies_on_the_globe', 'latitude BETWEEN -90 AND 90 AND longitude BETWEEN -180 AND 180')
@Check('community_subdivision_lies_in_its_country', `split_part(subdivision_code, '-', 1) = country_iso2`)
@Check('community_population_has_people', 'population > 0')
@Check('community_population_has_its_source', '(population IS NULL) = (population_source IS NULL)')
@Check('community_population_year_needs_population', 'population IS NOT NULL OR population_year IS NULL')
@Check('community_is_not_its_own_parent', 'parent_id <> id')
@Check('community_is_not_merged_into_itself', 'merged_into_id <> id')
@Check('community_slug_is_plain', `slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'`)
export class Community {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'community_pkey' })
  id: string;

  @Column('text')
  kind: CommunityKind;

  @Column('text')
  name: string;

  @Column('text', { nullable: true })
  nativeName: string | null;

  @Index('community_by_country')
  @ForeignKey('Country', { name: 'community_lies_in_country', onDelete: 'RESTRICT' })
  @Column('text')
  countryIso2: string;

  @Index('community_by_subdivision')
  @ForeignKey('Subdivision', { name: 'community_lies_in_subdivision', onDelete: 'RESTRICT' })
  @Column('text', { nullable: true })
  subdivisionCode: string | null;

  /** GeoNames' code of the first-level division, as the source gave it; it is not ISO 3166-2. */
  @Column('text', { nullable: true })
  geonamesAdmin1: string | null;

  @Index('community_geonames_id_is_unique', { unique: true })
  @Column('integer', { nullable: true })
  geonamesId: number | null;

  /** Degrees, WGS84. */
  @Column('double precision')
  latitude: number;

  @Column('double precision')
  longitude: number;

  /** Inhabitants; null is unknown. */
  @Column('integer', { nullable: true })
  population: number | null;

  @Column('smallint', { nullable: true })
  populationYear: number | null;

  @Column('text', { nullable: true })
  populationSource: string | null;

  /** IANA name, such as `America/Los_Angeles`. */
  @Column('text')
  timeZone: string;

  @Index('community_slug_is_unique', { unique: true })
  @Column('text')
  slug: string;

  /** The larger community in which it lies: a city's county or province. */
  @Index('community_by_parent')
  @ForeignKey('Community', { name: 'community_lies_in_community', onDelete: 'RESTRICT' })
  @Column('uuid', { nullable: true })
  parentId: string | null;

  /** The community that stands for this one since the two were found to be the same place. Never one that is merged itself. */
  @Index('community_by_merged_into')
  @ForeignKey('Community', { name: 'community_is_merged_into_community', onDelete: 'RESTRICT' })
  @Column('uuid', { nullable: true })
  mergedIntoId: string | null;

  @Column('text', { default: '' })
  searchText: string;

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt: Date;
}
