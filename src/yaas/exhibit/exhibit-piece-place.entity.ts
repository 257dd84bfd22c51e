import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { ExhibitPiece } from './exhibit-piece.entity.js';

/**
 * Under which communities (by their slugs) and countries (by their codes) a work is found, both ends of its pair alike; kept by the database
 * with the work itself.
 */
@Entity()
@Index('exhibit_piece_place_by_category', ['editionId', 'place', 'category', 'rank'])
export class ExhibitPiecePlace {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'exhibit_piece_place_pkey' })
  editionId: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'exhibit_piece_place_pkey' })
  place: string;

  @PrimaryColumn({ type: 'text', collation: 'C', primaryKeyConstraintName: 'exhibit_piece_place_pkey' })
  rank: string;

  @Column('text')
  category: string;

  @Index('exhibit_piece_place_by_piece')
  @ForeignKey(() => ExhibitPiece, { name: 'exhibit_piece_place_finds_piece', onDelete: 'CASCADE' })
  @Column('uuid')
  pieceId: string;
}
