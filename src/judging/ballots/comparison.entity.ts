import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { RoundJudge } from '../jury/round-judge.entity.js';
import { RoundEntry } from '../round/round-entry.entity.js';

export const WINNERS = ['first', 'second', 'tie'] as const;

export type Winner = (typeof WINNERS)[number];

/** Which of two works a judge put above the other, in the order in which they were shown. Undone it stays on record, and counts no more. */
@Entity()
@Check('comparison_is_of_two_works', 'first_entry_id <> second_entry_id')
@Check('comparison_winner_is_known', `winner IN ('first', 'second', 'tie')`)
@Check('comparison_is_undone_later', 'undone_at >= made_at')
@Index('comparison_by_judge', ['roundJudgeId', 'madeAt', 'id'])
// One that stands for each pair and judge: the index is on the pair without its order.
@Index('comparison_stands_once_for_each_pair', { synchronize: false })
export class Comparison {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'comparison_pkey' })
  id: string;

  @ForeignKey(() => RoundJudge, { name: 'comparison_by_round_judge', onDelete: 'RESTRICT' })
  @Column('uuid')
  roundJudgeId: string;

  @Index('comparison_first_entry')
  @ForeignKey(() => RoundEntry, { name: 'comparison_shows_first', onDelete: 'RESTRICT' })
  @Column('uuid')
  firstEntryId: string;

  @Index('comparison_second_entry')
  @ForeignKey(() => RoundEntry, { name: 'comparison_shows_second', onDelete: 'RESTRICT' })
  @Column('uuid')
  secondEntryId: string;

  @Column('text')
  winner: Winner;

  @Column('timestamptz')
  madeAt: Date;

  @Column('timestamptz', { nullable: true })
  undoneAt: Date | null;
}
