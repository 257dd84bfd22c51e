import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Personal } from '../../platform/index.js';
import type { TextRole, Translator } from './text-role.js';

/** Words that go with a work as they were submitted; append-only, as their revision is. */
@Entity('entry_revision_text')
@Check('entry_revision_text_role_is_known', `role IN ('lyrics', 'transcript', 'translation')`)
@Check('entry_revision_text_translation_names_its_maker', `(role = 'translation') = (made_by IS NOT NULL)`)
export class RevisionText {
  @ForeignKey('EntryRevision', { name: 'entry_revision_text_belongs_to_revision', onDelete: 'RESTRICT' })
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'entry_revision_text_pkey' })
  revisionId: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'entry_revision_text_pkey' })
  role: TextRole;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'entry_revision_text_pkey' })
  locale: string;

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
  body: string;

  @Column('text', { nullable: true })
  madeBy: Translator | null;
}
