import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Personal } from '../../platform/index.js';
import { Assignment } from '../assignment/assignment.entity.js';

/** A judge's card for a work, as it stands. A missing score makes it incomplete, never zero. */
@Entity()
@Check('scorecard_status_is_known', `status IN ('incomplete', 'complete')`)
@Check('scorecard_complete_has_time', `(status = 'complete') = (completed_at IS NOT NULL)`)
@Check('scorecard_version_is_natural', 'version > 0')
export class Scorecard {
  @ForeignKey(() => Assignment, { name: 'scorecard_of_assignment', onDelete: 'RESTRICT' })
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'scorecard_pkey' })
  assignmentId: string;

  /** Counts the saves: a tab that knows an older one may not overwrite. */
  @Column('int')
  version: number;

  @Column('text')
  status: 'incomplete' | 'complete';

  /** What works well, to the entrant. */
  @Personal({ purpose: 'What the judge would tell the entrant', retention: 'As long as the result' })
  @Column('text', { default: '' })
  worksWell: string;

  /** What to try next, to the entrant. */
  @Personal({ purpose: 'What the judge would tell the entrant', retention: 'As long as the result' })
  @Column('text', { default: '' })
  tryNext: string;

  @Personal({ purpose: "The judge's own memory of the work", retention: 'Until the result is released' })
  @Column('text', { default: '' })
  privateNote: string;

  @Column('timestamptz')
  savedAt: Date;

  @Column('timestamptz', { nullable: true })
  completedAt: Date | null;
}
