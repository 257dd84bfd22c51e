import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { AppealKind, ListedLanguage } from './appeal-kind.js';

/** Words that make an appeal which the law forbids in recruiting text, and where the same words are honest. A list is changed by rows: ended ones stay. */
@Entity()
@Index('recruiting_words_stand_once', ['language', 'kind', 'words'], { unique: true, where: 'ended_at IS NULL' })
@Check(
  'recruiting_words_kind_is_known',
  `kind IN ('last-minute', 'pity', 'guilt', 'denied', 'urgent', 'photograph', 'untrue')`,
)
@Check('recruiting_words_language_is_listed', `language IN ('en', 'es')`)
@Check('recruiting_words_are_not_blank', `btrim(words) <> ''`)
@Check('recruiting_words_that_ended_say_when', 'ended_by IS NULL OR ended_at IS NOT NULL')
export class RecruitingWords {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'recruiting_words_pkey' })
  id: string;

  @Column('text')
  language: ListedLanguage;

  @Column('text')
  kind: AppealKind;

  /** In the notation of `phrase.ts`, such as `need* ... family now`. */
  @Column('text')
  words: string;

  /** Where the words are no appeal, in the same notation: `last minute change*`. */
  @Column('text', { array: true, default: '{}' })
  unless: string[];

  @Column('timestamptz')
  addedAt: Date;

  @Index('recruiting_words_added_by')
  @ForeignKey('Account', { name: 'recruiting_words_were_added_by_account', onDelete: 'RESTRICT' })
  @Column('uuid', { nullable: true })
  addedBy: string | null;

  @Column('timestamptz', { nullable: true })
  endedAt: Date | null;

  @Index('recruiting_words_ended_by')
  @ForeignKey('Account', { name: 'recruiting_words_were_ended_by_account', onDelete: 'RESTRICT' })
  @Column('uuid', { nullable: true })
  endedBy: string | null;
}
