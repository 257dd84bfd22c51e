import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Personal } from '../../platform/index.js';
import type { TextRole, Translator } from './text-role.js';

/** Words that go with a work as its maker has them now: the lyrics of a song, what is said in a film, a translation. */
@Entity()
@Index('entry_text_is_one_for_role_and_language', ['entryId', 'role', 'locale'], { unique: true })
@Check('entry_text_role_is_known', `role IN ('lyrics', 'transcript', 'translation')`)
@Check('entry_text_translation_names_its_maker', `(role = 'translation') = (made_by IS NOT NULL)`)
@Check('entry_text_maker_is_known', `made_by IN ('entrant', 'helper', 'organiser')`)
@Check('entry_text_says_something', `title <> '' OR statement <> '' OR body <> ''`)
export class EntryText {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'entry_text_pkey' })
  id: string;

  @ForeignKey('Entry', { name: 'entry_text_belongs_to_entry', onDelete: 'CASCADE' })
  @Column('uuid')
  entryId: string;

  @Column('text')
  role: TextRole;

  @Column('text')
  locale: string;

  @Column('text', { default: '' })
  @Personal({
    purpose: 'the work, and what its maker says of it',
    retention: 'until two years after the last edition entered',
  })
  title: string;

  @Column('text', { default: '' })
  @Personal({
    purpose: 'the work, and what its maker says of it',
    retention: 'until two years after the last edition entered',
  })
  statement: string;

  @Column('text', { default: '' })
  @Personal({
    purpose: 'the work, and what its maker says of it',
    retention: 'until two years after the last edition entered',
  })
  body: string;

  @Column('text', { nullable: true })
  madeBy: Translator | null;
}
