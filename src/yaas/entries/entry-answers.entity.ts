import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Personal } from '../../platform/index.js';
import type { EntryAnswers } from './entry-answers.js';

const kept = { purpose: 'deciding by the rule book', retention: 'until two years after the last edition entered' };

/** What an entrant answers to the questions that only some rule books ask, as it is now. */
@Entity('entry_answers')
@Check('entry_answers_are_an_object', `jsonb_typeof(answers) = 'object'`)
export class EntryAnswersRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'entry_answers_pkey' })
  @ForeignKey('Entry', { name: 'entry_answers_are_of_entry', onDelete: 'CASCADE' })
  entryId: string;

  @Personal(kept)
  @Column('jsonb')
  answers: Partial<EntryAnswers>;

  @Column('timestamptz')
  updatedAt: Date;
}

/** The same, as it was submitted. */
@Entity('entry_revision_answers')
@Check('entry_revision_answers_are_an_object', `jsonb_typeof(answers) = 'object'`)
export class RevisionAnswersRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'entry_revision_answers_pkey' })
  @ForeignKey('EntryRevision', { name: 'entry_revision_answers_are_of_revision', onDelete: 'CASCADE' })
  revisionId: string;

  @Personal(kept)
  @Column('jsonb')
  answers: Partial<EntryAnswers>;
}
