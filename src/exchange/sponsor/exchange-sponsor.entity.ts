import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** Who is designated by the Department of State and answers to it for the students. Nothing of its certificates is kept here. */
@Entity()
@Index('exchange_sponsor_program_number_is_unique', ['programNumber'], { unique: true })
@Index('exchange_sponsor_by_name', ['name', 'id'])
@Check('exchange_sponsor_has_name', `btrim(name) <> ''`)
@Check('exchange_sponsor_has_program_number', `btrim(program_number) <> ''`)
@Check('exchange_sponsor_ein_is_one', `ein ~ '^[0-9]{2}-[0-9]{7}$'`)
@Check('exchange_sponsor_is_designated_for_days', 'designated_until >= designated_from')
export class ExchangeSponsor {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'exchange_sponsor_pkey' })
  id: string;

  @Column('text')
  name: string;

  /** The Department's number of the programme, such as `P-3-00000`. */
  @Column('text')
  programNumber: string;

  /** Employer identification number, such as `12-3456789`. */
  @Column('text')
  ein: string;

  /** 22 CFR 62.25(b): a 501(c)(3). */
  @Column('boolean')
  isTaxExempt: boolean;

  /** 22 CFR 62.2: a United States person. */
  @Column('boolean')
  isUsPersonOrg: boolean;

  /** ISO dates, the last one included. */
  @Column('date')
  designatedFrom: string;

  @Column('date')
  designatedUntil: string;

  @Column('text')
  mainPhone: string;

  /** Answered at any hour. */
  @Column('text')
  emergencyPhone: string;

  @Column('text')
  address: string;
}
