import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Assignment } from '../assignment/assignment.entity.js';

/** A work that its judge put off: it stands behind the others, in the order in which they were put off. Never a state. */
@Entity()
@Check('later_work_turn_is_natural', 'turn > 0')
export class LaterWork {
  @ForeignKey(() => Assignment, { name: 'later_work_is_assignment', onDelete: 'CASCADE' })
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'later_work_pkey' })
  assignmentId: string;

  @Column('int')
  turn: number;
}
