import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Personal } from '../../platform/index.js';

/** The person who enters. Entries know only the id: who reads an entry has nobody's name in reach. */
@Entity()
@Index('entrant_is_one_for_account', ['accountId'], { unique: true })
@Index('entrant_name_by_trigrams', { synchronize: false })
@Index('entrant_by_birth_date', ['birthDate'])
@Check('entrant_name_is_not_blank', `btrim(name) <> ''`)
export class Entrant {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'entrant_pkey' })
  id: string;

  /** Null where a guardian, a teacher or a coordinator entered for the person, and always under 13. */
  @ForeignKey('Account', { name: 'entrant_holds_account', onDelete: 'RESTRICT' })
  @Column('uuid', { nullable: true })
  accountId: string | null;

  /** Where somebody from 13 on without an account is offered their own entry; empty when unknown. */
  @Column('text', { default: '' })
  @Personal({ purpose: 'offering the entry to its maker', retention: 'two years after the last edition entered' })
  email: string;

  @Column('text')
  @Personal({
    purpose: 'asking for consent, confirming the entry, and showing it by the name form consented to',
    retention: 'two years after the last edition entered',
  })
  name: string;

  /** How the person wishes to be called; the first word of the name otherwise. */
  @Column('text', { nullable: true })
  @Personal({ purpose: 'showing a work by first name only', retention: 'two years after the last edition entered' })
  calledName: string | null;

  /** `YYYY-MM-DD` */
  @Column('date')
  @Personal({ purpose: 'deciding eligibility and age group', retention: 'two years after the last edition entered' })
  birthDate: string;

  @Column('text', { default: '' })
  @Personal({ purpose: 'asking the guardian for consent', retention: 'two years after the last edition entered' })
  guardianName: string;

  @Column('text', { default: '' })
  @Personal({ purpose: 'asking the guardian for consent', retention: 'two years after the last edition entered' })
  guardianEmail: string;

  /** Asked so that the work can be checked for it; shown to nobody. */
  @Column('text', { default: '' })
  @Personal({ purpose: 'keeping the work unsigned', retention: 'two years after the last edition entered' })
  school: string;

  @Column('timestamptz')
  createdAt: Date;
}
