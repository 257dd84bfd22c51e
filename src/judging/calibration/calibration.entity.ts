import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { RoundJudge } from '../jury/round-judge.entity.js';

/** A judge has scored all anchors, has seen how they compare, and starts. From now on the round's works are in sight. */
@Entity()
export class Calibration {
  @ForeignKey(() => RoundJudge, { name: 'calibration_of_judge', onDelete: 'RESTRICT' })
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'calibration_pkey' })
  roundJudgeId: string;

  @Column('timestamptz')
  startedAt: Date;
}
