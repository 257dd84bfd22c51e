import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { RuleSet } from './rule-set.schema.js';

/** The rules of an edition as they stand from some day on. Once published, a trigger refuses every change. */
@Entity()
@Index('rule_set_version_number_is_unique', ['editionId', 'number'], { unique: true })
@Index('rule_set_version_draft_is_one', ['editionId'], { unique: true, where: 'published_at IS NULL' })
@Check('rule_set_version_applies_to_is_known', `applies_to IN ('everyone', 'new_entries', 'entries_in')`)
@Check('rule_set_version_for_entries_has_parent', `applies_to = 'everyone' OR parent_id IS NOT NULL`)
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

  /** Stricter rules are for entries that come later; those that are in keep theirs, with what became looser. */
  @Column('text', { default: 'everyone' })
  appliesTo: 'everyone' | 'new_entries' | 'entries_in';

  /** The version that it was written from. */
  @Index('rule_set_version_by_parent')
  @ForeignKey('RuleSetVersion', { name: 'rule_set_version_follows_version', onDelete: 'RESTRICT' })
  @Column('uuid', { nullable: true })
  parentId: string | null;

  /** Null while it is being written. */
  @Column('timestamptz', { nullable: true })
  publishedAt: Date | null;

  @Column('timestamptz')
  createdAt: Date;
}
