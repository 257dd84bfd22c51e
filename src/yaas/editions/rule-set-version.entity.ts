import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { RuleSet } from './rule-set.schema.js';

/** The rules of an edition as they stand from some day on. Once published, a trigger refuses every change. */
@Entity()
@Index('rule_set_version_number_is_unique', ['editionId', 'number'], { unique: true })
@Check('rule_set_version_hash_is_sha256', `hash ~ '^[0-9a-f]{64}$'`)
@Check('rule_set_version_says_what_changed', `btrim(change_note) <> ''`)
export class RuleSetVersion {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'rule_set_version_pkey' })
  id: string;

  @ForeignKey('Edition', { name: 'rule_set_version_belongs_to_edition', onDelete: 'RESTRICT' })
  @Column('uuid')
  editionId: string;

  @Column('int')
  number: number;

  @Column('jsonb')
  rules: RuleSet;

  /** SHA-256 over the rules' canonical JSON. */
  @Column('text')
  hash: string;

  @Column('text')
  changeNote: string;

  /** Null while it is being written. */
  @Column('timestamptz', { nullable: true })
  publishedAt: Date | null;

  @Column('timestamptz')
  createdAt: Date;
}
