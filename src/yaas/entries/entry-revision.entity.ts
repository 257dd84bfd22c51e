import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Personal } from '../../platform/index.js';
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
  @Personal({
    purpose: 'the work, and what its maker says of it',
    retention: 'until two years after the last edition entered',
  })
  title: string;

  @Column('text')
  @Personal({
    purpose: 'the work, and what its maker says of it',
    retention: 'until two years after the last edition entered',
  })
  statement: string;

  @Column('text')
  @Personal({
    purpose: 'the work, and what its maker says of it',
    retention: 'until two years after the last edition entered',
  })
  alternativeText: string;

  @Column('text')
  @Personal({
    purpose: 'the work, and what its maker says of it',
    retention: 'until two years after the last edition entered',
  })
  body: string;

  /** Length of the body by the category's own counter at that time; null without a limit. */
  @Column('int', { nullable: true })
  counted: number | null;

  @Column('text')
  language: string;

  @Column('boolean', { default: false })
  setVertically: boolean;

  @Index('entry_revision_by_file')
  @ForeignKey('StoredFile', { name: 'entry_revision_shows_file', onDelete: 'RESTRICT' })
  @Column('uuid', { nullable: true })
  fileId: string | null;

  @Column('text')
  @Personal({
    purpose: 'the work, and what its maker says of it',
    retention: 'until two years after the last edition entered',
  })
  sources: string;

  @Column('text', { nullable: true })
  aiUse: AiUse | null;

  @Column('text')
  @Personal({
    purpose: 'the work, and what its maker says of it',
    retention: 'until two years after the last edition entered',
  })
  aiStatement: string;

  @Index('entry_revision_by_rule_set_version')
  @ForeignKey('RuleSetVersion', { name: 'entry_revision_follows_rule_set_version', onDelete: 'RESTRICT' })
  @Column('uuid')
  ruleSetVersionId: string;

  @Column('timestamptz')
  createdAt: Date;
}
