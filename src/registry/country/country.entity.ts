import { Check, Entity, PrimaryColumn } from 'typeorm';

/** A country or territory by its ISO 3166-1 alpha-2 code; its name is looked up in the reader's language. */
@Entity()
@Check('country_code_is_two_capitals', `iso2 ~ '^[A-Z]{2}$'`)
export class Country {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'country_pkey' })
  iso2: string;
}
