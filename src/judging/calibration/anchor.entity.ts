import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Round } from '../round/round.entity.js';

/** So many anchors make a calibration: fewer say little, more cost a judge's evening. */
export const FEWEST_ANCHORS = 3;
export const MOST_ANCHORS = 5;

/**
 * A work that every judge of a round scores before the round's own: made for it, or shown by permission. Nobody competes with it. It is
 * fixed from the first card on; a trigger sees to that.
 */
@Entity()
@Check('anchor_number_is_natural', 'number > 0')
@Check('anchor_form_is_known', `form IN ('poem', 'prose')`)
@Check('anchor_origin_is_known', `origin IN ('synthetic', 'permitted')`)
@Check('anchor_is_something_to_judge', `body <> '' OR file_id IS NOT NULL`)
@Check('anchor_of_somebody_has_permission', `origin = 'synthetic' OR btrim(permission) <> ''`)
@Check('anchor_file_is_described', `file_id IS NULL OR btrim(alternative_text) <> ''`)
@Index('anchor_number_is_unique_in_round', ['roundId', 'number'], { unique: true })
export class Anchor {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'anchor_pkey' })
  id: string;

  @ForeignKey(() => Round, { name: 'anchor_of_round', onDelete: 'RESTRICT' })
  @Column('uuid')
  roundId: string;

  /** From 1; judges score them in this order. */
  @Column('int')
  number: number;

  @Column('text')
  title: string;

  /** A written work; empty for one that is a file. */
  @Column('text')
  body: string;

  /** BCP 47 code of what is written. */
  @Column('text')
  locale: string;

  @Column('text')
  form: 'poem' | 'prose';

  @Index('anchor_by_file')
  @ForeignKey('StoredFile', { name: 'anchor_shows_file', onDelete: 'RESTRICT' })
  @Column('uuid', { nullable: true })
  fileId: string | null;

  @Column('text')
  alternativeText: string;

  @Column('text')
  origin: 'synthetic' | 'permitted';

  /** Where the permission is kept; never a name. */
  @Column('text')
  permission: string;

  /** How those who run the round would score it: steps by criterion code; null when they do not say. */
  @Column('jsonb', { nullable: true })
  reference: Record<string, number> | null;

  @Column('timestamptz')
  madeAt: Date;
}
