import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { AiUse } from './entry.entity.js';

/** What was submitted, as it was read that day; append-only. */
@Entity()
@Index('entry_revision_number_is_unique', ['entryId', 'number'], { unique: true })
export class EntryRevision {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'entry_revision_pkey' })
  id: string;

  @ForeignKey('Entry', { name: 'entry_revision_belongs_to_entry', onDelete: 'RESTRICT' })
  @Column('uuid')
  entryId: string;

  @Column('int')
  number: number;

  @Column('text')
  category: string;

  @Column('text')
  title: string;

  @Column('text')
  statement: string;

  @Column('text')
  alternativeText: string;

  @Column('text')
  body: string;

  /** Length of the body by the category's own counter at that time; null without a limit. */
  @Column('int', { nullable: true })
  counted: number | null;

  @Column('text')
  language: string;

  @Index('entry_revision_by_file')
  @ForeignKey('StoredFile', { name: 'entry_revision_shows_file', onDelete: 'RESTRICT' })
  @Column('uuid', { nullable: true })
  fileId: string | null;

  @Column('text')
  sources: string;

  @Column('text', { nullable: true })
  aiUse: AiUse | null;

  @Column('text')
  aiStatement: string;

  @Index('entry_revision_by_rule_set_version')
  @ForeignKey('RuleSetVersion', { name: 'entry_revision_follows_rule_set_version', onDelete: 'RESTRICT' })
  @Column('uuid')
  ruleSetVersionId: string;

  @Column('timestamptz')
  createdAt: Date;
}
