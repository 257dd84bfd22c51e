import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { Personal } from '../../platform/index.js';
import type { SchoolKind, SchoolOffer } from './school-kind.js';

const contact = { purpose: 'To reach who answers for exchange students', retention: 'While the school takes them' };

/** A school that takes students of a member's exchange. */
@Entity()
@Index('exchange_school_name_is_unique', ['scope', 'name', 'place'], { unique: true })
@Index('exchange_school_by_scope', ['scope', 'name', 'id'])
@Check('exchange_school_has_name', `btrim(name) <> ''`)
@Check('exchange_school_kind_is_known', `kind IN ('public', 'private', 'boarding')`)
@Check('exchange_school_offers_are_known', `offers <@ ARRAY['music', 'ap', 'art', 'theatre', 'sports', 'languages']`)
@Check('exchange_school_has_both_coordinates_or_none', '(latitude IS NULL) = (longitude IS NULL)')
@Check('exchange_school_is_on_earth', 'latitude BETWEEN -90 AND 90 AND longitude BETWEEN -180 AND 180')
export class ExchangeSchool {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'exchange_school_pkey' })
  id: string;

  /** The member in whose area it lies. */
  @Column('uuid')
  scope: string;

  @Column('text')
  name: string;

  @Column('text')
  kind: SchoolKind;

  @Column('text')
  street: string;

  @Column('text')
  place: string;

  /** The state, such as `New York`. */
  @Column('text')
  region: string;

  @Column('text')
  postalCode: string;

  /** Degrees, WGS84; both or none. */
  @Column('double precision', { nullable: true })
  latitude: number | null;

  @Column('double precision', { nullable: true })
  longitude: number | null;

  /** Who accredits it; empty without an accreditation. */
  @Column('text', { default: '' })
  accreditedBy: string;

  @Column('date', { nullable: true })
  accreditedUntil: string | null;

  /** Where the proof of it is: a number of a register, or an address; empty without one. */
  @Column('text', { default: '' })
  accreditationProof: string;

  @Column('text', { array: true, default: [] })
  offers: SchoolOffer[];

  @Column('text', { default: '' })
  website: string;

  /** Who answers there for exchange students; empty while nobody is known. */
  @Personal(contact)
  @Column('text', { default: '' })
  contactName: string;

  @Personal(contact)
  @Column('text', { default: '' })
  contactEmail: string;

  @Personal(contact)
  @Column('text', { default: '' })
  contactPhone: string;
}
