import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { FingerprintKind } from './fingerprint.entity.js';

/** A part of a fingerprint, by which an index finds those that share it. */
@Entity()
@Index('fingerprint_band_by_value', ['kind', 'band', 'value'])
export class FingerprintBand {
  @ForeignKey('Fingerprint', { name: 'fingerprint_band_is_of_fingerprint', onDelete: 'CASCADE' })
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'fingerprint_band_pkey' })
  fingerprintId: string;

  @PrimaryColumn('int', { primaryKeyConstraintName: 'fingerprint_band_pkey' })
  band: number;

  @Column('text')
  kind: FingerprintKind;

  @Column('int')
  value: number;
}
