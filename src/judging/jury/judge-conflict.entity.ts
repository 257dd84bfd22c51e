import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { RoundEntry } from '../round/round-entry.entity.js';
import { RoundJudge } from './round-judge.entity.js';

export type ConflictSource = 'own_community' | 'partner_city' | 'declared';

/** Why a judge may not look at a work. While it stands, no assignment of the two can be made: a trigger refuses it. */
@Entity()
@Check('judge_conflict_source_is_known', `source IN ('own_community', 'partner_city', 'declared')`)
@Check('judge_conflict_declared_has_declarer', `source <> 'declared' OR declared_by IS NOT NULL`)
@Index('judge_conflict_is_unique', ['roundJudgeId', 'roundEntryId', 'source'], { unique: true })
@Index('judge_conflict_by_entry', ['roundEntryId'])
export class JudgeConflict {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'judge_conflict_pkey' })
  id: string;

  @ForeignKey(() => RoundJudge, { name: 'judge_conflict_of_judge', onDelete: 'RESTRICT' })
  @Column('uuid')
  roundJudgeId: string;

  @ForeignKey(() => RoundEntry, { name: 'judge_conflict_of_entry', onDelete: 'CASCADE' })
  @Column('uuid')
  roundEntryId: string;

  @Column('text')
  source: ConflictSource;

  @Column('timestamptz')
  since: Date;

  /** Who said so; null when it was computed from the registry. */
  @Index('judge_conflict_declared_by')
  @ForeignKey('Account', { name: 'judge_conflict_declared_by_account', onDelete: 'RESTRICT' })
  @Column('uuid', { nullable: true })
  declaredBy: string | null;
}
