import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { RoundJudge } from '../jury/round-judge.entity.js';
import { Anchor } from './anchor.entity.js';

/** Before the round's works, or once more among the last of them. */
export type AnchorTurn = 'first' | 'repeat';

/** A judge's card for an anchor. It counts for no work. */
@Entity()
@Check('anchor_card_turn_is_known', `turn IN ('first', 'repeat')`)
@Check('anchor_card_status_is_known', `status IN ('incomplete', 'complete')`)
@Check('anchor_card_version_is_natural', 'version > 0')
@Index('anchor_card_is_repeated_once', ['roundJudgeId'], { unique: true, where: `turn = 'repeat'` })
export class AnchorCard {
  @ForeignKey(() => RoundJudge, { name: 'anchor_card_of_judge', onDelete: 'RESTRICT' })
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'anchor_card_pkey' })
  roundJudgeId: string;

  @Index('anchor_card_by_anchor')
  @ForeignKey(() => Anchor, { name: 'anchor_card_of_anchor', onDelete: 'RESTRICT' })
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'anchor_card_pkey' })
  anchorId: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'anchor_card_pkey' })
  turn: AnchorTurn;

  /** Counts the saves: a tab that knows an older one may not overwrite. */
  @Column('int')
  version: number;

  @Column('text')
  status: 'incomplete' | 'complete';

  /** Steps by criterion id. */
  @Column('jsonb')
  scores: Record<string, number>;

  @Column('timestamptz')
  savedAt: Date;
}
