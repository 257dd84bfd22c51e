import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Personal } from '../../platform/index.js';
import { TourLoan } from './tour-loan.entity.js';

export const MOMENTS = ['received', 'during', 'handed_over'] as const;
export const CONDITIONS = ['good', 'minor', 'damaged', 'missing'] as const;

/** In what condition a work was, when it changed hands or when something happened; never changed afterwards. */
@Entity()
@Index('condition_note_by_loan', ['loanId', 'madeAt', 'id'])
@Check('condition_note_moment_is_known', `moment IN ('received', 'during', 'handed_over')`)
@Check('condition_note_condition_is_known', `condition IN ('good', 'minor', 'damaged', 'missing')`)
@Check('condition_note_tells_what_is_wrong', `condition = 'good' OR btrim(note) <> ''`)
export class ConditionNote {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'condition_note_pkey' })
  id: string;

  @ForeignKey(() => TourLoan, { name: 'condition_note_is_of_loan', onDelete: 'RESTRICT' })
  @Column('uuid')
  loanId: string;

  @Column('text')
  moment: (typeof MOMENTS)[number];

  @Column('text')
  condition: (typeof CONDITIONS)[number];

  @Column('text')
  @Personal({ purpose: 'the condition of a work on loan', retention: 'until five years after the tour' })
  note: string;

  @Index('condition_note_by_maker')
  @ForeignKey('Account', { name: 'condition_note_is_made_by_account', onDelete: 'RESTRICT' })
  @Column('uuid', { nullable: true })
  madeBy: string | null;

  @Column('timestamptz')
  madeAt: Date;
}
