import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Personal } from '../../platform/index.js';

/**
 * A work as the public sees it. The row exists while the entry is released and its showing is consented to, and holds nothing else:
 * public pages read this table and no person's.
 */
@Entity()
@Index('exhibit_piece_slug_is_unique', ['slug'], { unique: true })
@Index('exhibit_piece_is_one_for_entry', ['entryId'], { unique: true })
@Index('exhibit_piece_by_edition', ['editionId', 'rank'])
@Index('exhibit_piece_by_edition_and_category', ['editionId', 'category', 'rank'])
@Index('exhibit_piece_by_edition_and_pair', ['editionId', 'pair', 'rank'])
@Index('exhibit_piece_by_trigrams', { synchronize: false })
@Check('exhibit_piece_is_text_or_file', `(body <> '') = (file_id IS NULL)`)
export class ExhibitPiece {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'exhibit_piece_pkey' })
  id: string;

  @Column('text')
  slug: string;

  @ForeignKey('Entry', { name: 'exhibit_piece_shows_entry', onDelete: 'RESTRICT' })
  @Column('uuid')
  entryId: string;

  @ForeignKey('Edition', { name: 'exhibit_piece_belongs_to_edition', onDelete: 'RESTRICT' })
  @Column('uuid')
  editionId: string;

  /** Order on the wall, unique by its last part: placed works first. */
  @Column({ type: 'text', collation: 'C' })
  rank: string;

  @Column('text')
  category: string;

  @Column('text')
  ageGroup: string;

  @Column('int', { nullable: true })
  place: number | null;

  @Column('text')
  @Personal({
    purpose: 'the work, and what its maker says of it',
    retention: 'until the consent is withdrawn or the exhibit closes',
  })
  title: string;

  @Column('text')
  @Personal({
    purpose: 'the work, and what its maker says of it',
    retention: 'until the consent is withdrawn or the exhibit closes',
  })
  statement: string;

  @Column('text')
  @Personal({
    purpose: 'the work, and what its maker says of it',
    retention: 'until the consent is withdrawn or the exhibit closes',
  })
  alternativeText: string;

  @Column('text')
  @Personal({
    purpose: 'the work, and what its maker says of it',
    retention: 'until the consent is withdrawn or the exhibit closes',
  })
  body: string;

  @Column('text')
  language: string;

  @Index('exhibit_piece_by_file')
  @ForeignKey('StoredFile', { name: 'exhibit_piece_shows_file', onDelete: 'RESTRICT' })
  @Column('uuid', { nullable: true })
  fileId: string | null;

  /** In the form that was consented to; null for none. */
  @Column('text', { nullable: true })
  @Personal({
    purpose: 'naming the artist beside the work as consented to',
    retention: 'until the consent is withdrawn or the exhibit closes',
  })
  nameShown: string | null;

  /** Whether the page may say which of the two cities the artist comes from. */
  @Column('boolean')
  homeShown: boolean;

  @Index('exhibit_piece_by_home_community')
  @ForeignKey('Community', { name: 'exhibit_piece_represents_community', onDelete: 'RESTRICT' })
  @Column('uuid')
  communityId: string;

  /** The other end of the city pair; null where a community stands alone. */
  @Index('exhibit_piece_by_partner_community')
  @ForeignKey('Community', { name: 'exhibit_piece_stands_beside_community', onDelete: 'RESTRICT' })
  @Column('uuid', { nullable: true })
  partnerCommunityId: string | null;

  /** Both communities' slugs in order, the same from both ends. */
  @Column('text')
  pair: string;

  @Column('timestamptz')
  releasedAt: Date;

  /** A text that its maker wants in columns from right to left. */
  @Column('boolean', { default: false })
  setVertically?: boolean;

  /** Title, texts and both communities' names, lower case and without accents; kept by the database. The artist's name is not in it. */
  @Column('text', { default: '' })
  @Personal({
    purpose: 'finding the work by its title, its text and its cities',
    retention: 'until the consent is withdrawn or the exhibit closes',
  })
  readonly searchText?: string;
}
