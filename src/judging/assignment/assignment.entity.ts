import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { RoundJudge } from '../jury/round-judge.entity.js';
import { RoundEntry } from '../round/round-entry.entity.js';

/**
 * What befalls an assignment itself. How far the judge has come (offered, in progress, submitted) is read from the scorecard
 * and stored nowhere else, so that the two cannot disagree.
 */
export type AssignmentState = 'offered' | 'recused' | 'cancelled';

export type AssignmentOrigin = 'drawn' | 'top_up' | 'bridge';

/** One work given to one judge, at a place in that judge's own order. */
@Entity()
@Check('assignment_state_is_known', `state IN ('offered', 'recused', 'cancelled')`)
@Check('assignment_origin_is_known', `origin IN ('drawn', 'top_up', 'bridge')`)
@Check('assignment_position_is_natural', 'position > 0')
@Index('assignment_is_unique', ['roundEntryId', 'roundJudgeId'], { unique: true })
@Index('assignment_position_is_unique_for_judge', ['roundJudgeId', 'position'], { unique: true })
// What hangs on an assignment can name its judge as well, and be held to the right one.
@Index('assignment_id_is_unique_for_judge', ['id', 'roundJudgeId'], { unique: true })
export class Assignment {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'assignment_pkey' })
  id: string;

  @ForeignKey(() => RoundEntry, { name: 'assignment_of_entry', onDelete: 'RESTRICT' })
  @Column('uuid')
  roundEntryId: string;

  @ForeignKey(() => RoundJudge, { name: 'assignment_of_judge', onDelete: 'RESTRICT' })
  @Column('uuid')
  roundJudgeId: string;

  /** In the judge's own random order, from 1. */
  @Column('int')
  position: number;

  /** Drawn for all at once, given later in place of somebody, or to join islands. */
  @Column('text')
  origin: AssignmentOrigin;

  @Column('text')
  state: AssignmentState;
}
