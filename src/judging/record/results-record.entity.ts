import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Round } from '../round/round.entity.js';
import type { SummaryFacts } from './sections/summary.section.js';

/** The signed record of a released round; append-only. A round that is released anew gets a new version, which names the root of the last. */
@Entity()
@Index('results_record_version_is_unique_in_round', ['roundId', 'version'], { unique: true })
@Index('results_record_root_is_unique', ['root'], { unique: true })
@Check('results_record_root_is_sha256', `root ~ '^[0-9a-f]{64}$'`)
@Check('results_record_key_is_ed25519', `public_key ~ '^[0-9a-f]{64}$' AND key_id ~ '^[0-9a-f]{32}$'`)
@Check('results_record_version_is_natural', 'version > 0')
export class ResultsRecord {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'results_record_pkey' })
  id: string;

  @ForeignKey(() => Round, { name: 'results_record_of_round', onDelete: 'RESTRICT' })
  @Column('uuid')
  roundId: string;

  @Column('int')
  version: number;

  @Index('results_record_file')
  @ForeignKey('MadeFile', { name: 'results_record_is_made_file', onDelete: 'RESTRICT' })
  @Column('uuid')
  fileId: string;

  /** Hash of its last line before the seal. */
  @Column('text')
  root: string;

  /** The key that signed it: known here, even when the portal's secret has changed since. */
  @Index('results_record_by_key')
  @Column('text')
  keyId: string;

  @Column('text')
  publicKey: string;

  /** The counts that the public is shown; the record holds the same. */
  @Column('jsonb')
  summary: SummaryFacts;

  @Column('timestamptz')
  signedAt: Date;
}
