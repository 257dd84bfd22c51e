import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { HostingPage } from './hosting-page.entity.js';

/** A member's own words to would-be hosts in one language, read by the linter before they were kept. */
@Entity()
@Check('hosting_words_are_not_blank', `btrim(words) <> ''`)
@Check('hosting_words_are_of_a_page', 'length(words) <= 4000')
export class HostingWords {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'hosting_words_pkey' })
  @ForeignKey(() => HostingPage, { name: 'hosting_words_are_of_page', onDelete: 'CASCADE' })
  memberId: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'hosting_words_pkey' })
  language: string;

  @Column('text')
  words: string;

  @Column('timestamptz')
  savedAt: Date;

  @Index('hosting_words_saved_by')
  @ForeignKey('Account', { name: 'hosting_words_were_saved_by_account', onDelete: 'RESTRICT' })
  @Column('uuid', { nullable: true })
  savedBy: string | null;
}
