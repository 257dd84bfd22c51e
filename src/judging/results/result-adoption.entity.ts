import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Round } from '../round/round.entity.js';
import { ResultRun } from './result-run.entity.js';

/** The one run that counts for a round. */
@Entity()
@ForeignKey(() => ResultRun, ['resultRunId', 'roundId'], ['id', 'roundId'], {
  name: 'result_adoption_is_of_its_round',
  onDelete: 'RESTRICT',
})
@Index('result_adoption_run', ['resultRunId', 'roundId'])
export class ResultAdoption {
  @ForeignKey(() => Round, { name: 'result_adoption_of_round', onDelete: 'RESTRICT' })
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'result_adoption_pkey' })
  roundId: string;

  @Column('uuid')
  resultRunId: string;

  @Index('result_adoption_adopted_by')
  @ForeignKey('Account', { name: 'result_adoption_by_account', onDelete: 'RESTRICT' })
  @Column('uuid', { nullable: true })
  adoptedBy: string | null;

  @Column('timestamptz')
  adoptedAt: Date;
}
