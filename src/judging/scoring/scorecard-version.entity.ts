import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Personal } from '../../platform/index.js';
import { Assignment } from '../assignment/assignment.entity.js';

/** A card as it was saved once; append-only. */
@Entity()
@Check('scorecard_version_restores_an_earlier_one', 'restores BETWEEN 0 AND version - 1')
export class ScorecardVersion {
  @ForeignKey(() => Assignment, { name: 'scorecard_version_of_assignment', onDelete: 'RESTRICT' })
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'scorecard_version_pkey' })
  assignmentId: string;

  @PrimaryColumn('int', { primaryKeyConstraintName: 'scorecard_version_pkey' })
  version: number;

  /** The version whose content was brought back, if it was; 0 is the card before its first save. */
  @Column('int', { nullable: true })
  restores: number | null;

  /** Steps by criterion id. */
  @Column('jsonb')
  scores: Record<string, number>;

  @Personal({ purpose: 'Shows how a card came about', retention: 'As long as the result' })
  @Column('text')
  worksWell: string;

  @Personal({ purpose: 'Shows how a card came about', retention: 'As long as the result' })
  @Column('text', { default: '' })
  tryNext: string;

  @Personal({ purpose: 'Shows how a card came about', retention: 'Until the result is released' })
  @Column('text')
  privateNote: string;

  @Column('timestamptz')
  savedAt: Date;
}
