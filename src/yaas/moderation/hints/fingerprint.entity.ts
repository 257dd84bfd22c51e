import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Personal } from '../../../platform/index.js';

export type FingerprintKind = 'person' | 'text' | 'picture';

/** What a person's name, a text or a picture boils down to, so that another like it is found without comparing all. */
@Entity()
@Index('fingerprint_is_one_for_work', ['entryId', 'kind', 'number'], { unique: true })
@Check('fingerprint_kind_is_known', `kind IN ('person', 'text', 'picture')`)
export class Fingerprint {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'fingerprint_pkey' })
  id: string;

  @ForeignKey('Entry', { name: 'fingerprint_is_of_entry', onDelete: 'CASCADE' })
  @Column('uuid')
  entryId: string;

  @Column('text')
  kind: FingerprintKind;

  /** Counts the pictures of one entry from 0. */
  @Column('int')
  number: number;

  /** Hexadecimal: a digest of name and birth date, 64 minima of 32 bits, or a picture's 64 bits. */
  @Column('text')
  @Personal({ purpose: 'finding entries made twice', retention: 'as long as the entry' })
  whole: string;

  @Column('timestamptz')
  madeAt: Date;
}
