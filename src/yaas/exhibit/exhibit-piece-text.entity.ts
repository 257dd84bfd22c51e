import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Personal } from '../../platform/index.js';
import type { TextRole, Translator } from '../works/text-role.js';
import { ExhibitPiece } from './exhibit-piece.entity.js';

const theWork = {
  purpose: 'the work, and what its maker says of it',
  retention: 'until the consent is withdrawn or the exhibit closes',
};

/** A text beside a work: its translation, a song's lyrics, what is said in a film. */
@Entity()
@Check('exhibit_piece_text_role_is_known', `role IN ('translation', 'lyrics', 'transcript')`)
export class ExhibitPieceText {
  @ForeignKey(() => ExhibitPiece, { name: 'exhibit_piece_text_belongs_to_piece', onDelete: 'CASCADE' })
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'exhibit_piece_text_pkey' })
  pieceId: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'exhibit_piece_text_pkey' })
  role: TextRole;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'exhibit_piece_text_pkey' })
  locale: string;

  @Column('text')
  @Personal(theWork)
  title: string;

  @Column('text')
  @Personal(theWork)
  statement: string;

  @Column('text')
  @Personal(theWork)
  body: string;

  /** Of a translation: `entrant`, `helper` or `organiser`, never a name. */
  @Column('text', { nullable: true })
  madeBy: Translator | null;
}
