import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Personal } from '../../platform/index.js';
import { ExhibitPiece } from './exhibit-piece.entity.js';

/** A further view of a work, or the captions of a film. */
@Entity()
@Check('exhibit_piece_file_role_is_known', `role IN ('view', 'captions')`)
export class ExhibitPieceFile {
  @ForeignKey(() => ExhibitPiece, { name: 'exhibit_piece_file_belongs_to_piece', onDelete: 'CASCADE' })
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'exhibit_piece_file_pkey' })
  pieceId: string;

  @PrimaryColumn('int', { primaryKeyConstraintName: 'exhibit_piece_file_pkey' })
  position: number;

  @Column('text')
  role: 'view' | 'captions';

  @Index('exhibit_piece_file_by_file')
  @ForeignKey('StoredFile', { name: 'exhibit_piece_file_shows_file', onDelete: 'RESTRICT' })
  @Column('uuid')
  fileId: string;

  @Column('text')
  @Personal({
    purpose: 'the work, and what its maker says of it',
    retention: 'until the consent is withdrawn or the exhibit closes',
  })
  alternativeText: string;
}
