import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A state, province or territory by its ISO 3166-2 code, such as `US-OR`. */
@Entity()
@Check('subdivision_code_begins_with_its_country', `split_part(code, '-', 1) = country_iso2`)
export class Subdivision {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'subdivision_pkey' })
  code: string;

  @Index('subdivision_by_country')
  @ForeignKey('Country', { name: 'subdivision_lies_in_country', onDelete: 'RESTRICT' })
  @Column('text')
  countryIso2: string;

  @Column('text')
  name: string;
}
