import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Personal } from '../../platform/index.js';
import type { StepKind } from './step.js';

/** That somebody did a step for a family, and how it stood with them on that day: how far they live, told by which method, and what was noted. Append-only. */
@Entity()
@Index('step_record_by_subject', ['subjectId', 'doneAt', 'id'])
@Check('step_record_distance_has_method', '(miles IS NULL) = (method IS NULL)')
@Check('step_record_distance_is_no_less_than_none', 'miles >= 0')
@Check('step_record_kind_is_named', `kind <> ''`)
export class StepRecord {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'step_record_pkey' })
  id: string;

  @Column('text')
  kind: StepKind;

  /** The file or the student whom it was done for; the module's own id. */
  @Column('uuid')
  subjectId: string;

  /** The member for whom they work; an opaque id. */
  @Column('uuid')
  scope: string;

  @Index('step_record_account')
  @ForeignKey('Account', { name: 'step_record_is_of_account', onDelete: 'RESTRICT' })
  @Column('uuid')
  accountId: string;

  /** Between the places of the two homes, to a tenth; null when one was not known. */
  @Personal({ purpose: '22 CFR 62.25(d)(5)', retention: 'Three years after the person stopped' })
  @Column('double precision', { nullable: true })
  miles: number | null;

  /** How the distance was told. */
  @Column('text', { nullable: true })
  method: string | null;

  /** Ids of rules that were noted: those that stop nothing, and those that the office set aside. */
  @Column('text', { array: true })
  notes: string[];

  @Column('timestamptz')
  doneAt: Date;
}
