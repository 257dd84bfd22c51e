import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { RuleResult } from '../../platform/index.js';

/** The step of an entry from a local level to the final one, with the local result that it left behind. The entry itself moves. */
@Entity()
@Index('advancement_is_one_for_entry_and_level', ['entryId', 'toLevelId'], { unique: true })
@Check('advancement_reaches_another_level', 'from_level_id <> to_level_id')
@Check('advancement_local_place_is_natural', 'local_place > 0')
@Check('advancement_follows_the_release', 'released_at <= advanced_at')
export class Advancement {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'advancement_pkey' })
  id: string;

  @ForeignKey('Entry', { name: 'advancement_moves_entry', onDelete: 'RESTRICT' })
  @Column('uuid')
  entryId: string;

  @Index('advancement_by_level_left')
  @ForeignKey('Level', { name: 'advancement_leaves_level', onDelete: 'RESTRICT' })
  @Column('uuid')
  fromLevelId: string;

  @Index('advancement_by_level_reached')
  @ForeignKey('Level', { name: 'advancement_reaches_level', onDelete: 'RESTRICT' })
  @Column('uuid')
  toLevelId: string;

  /** The local round that placed it. */
  @Index('advancement_by_round')
  @ForeignKey('Round', { name: 'advancement_follows_round', onDelete: 'RESTRICT' })
  @Column('uuid')
  roundId: string;

  @Column('int')
  localPlace: number;

  @Column('timestamptz')
  decidedAt: Date;

  /** When the family learned of the local result. */
  @Column('timestamptz')
  releasedAt: Date;

  /** The verdicts of the final level's rules at that moment. */
  @Column('jsonb')
  checks: RuleResult[];

  @Index('advancement_by_maker')
  @ForeignKey('Account', { name: 'advancement_is_made_by_account', onDelete: 'RESTRICT' })
  @Column('uuid', { nullable: true })
  advancedBy: string | null;

  @Column('timestamptz')
  advancedAt: Date;
}
