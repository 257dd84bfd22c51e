import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Round } from '../round/round.entity.js';
import type { Simulation } from './simulate-plan.js';

/** What the latest simulation of a round's plan gave. It is of use while the round still has the shape that was simulated. */
@Entity()
@Check('plan_simulation_shape_is_sha256', `shape_hash ~ '^[0-9a-f]{64}$'`)
@Check('plan_simulation_minutes_are_positive', 'minutes_per_card > 0')
export class PlanSimulation {
  @ForeignKey(() => Round, { name: 'plan_simulation_of_round', onDelete: 'CASCADE' })
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'plan_simulation_pkey' })
  roundId: string;

  @Column('text')
  shapeHash: string;

  /** One for each way to run the round, the plan itself among them. */
  @Column('jsonb')
  outcome: Simulation[];

  /** Median time that a card took in earlier rounds of its kind; null when too few are known. */
  @Column('double precision', { nullable: true })
  minutesPerCard: number | null;

  @Column('timestamptz')
  madeAt: Date;
}
