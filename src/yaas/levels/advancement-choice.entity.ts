import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Personal } from '../../platform/index.js';

/** Which of a student's local winners goes on, where the final level takes fewer than they have. */
@Entity()
@Index('advancement_choice_is_one_for_student', ['editionId', 'entrantId'], { unique: true })
@Check('advancement_choice_by_another_has_reason', `by_student OR btrim(reason) <> '' AND reason IS NOT NULL`)
export class AdvancementChoice {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'advancement_choice_pkey' })
  id: string;

  @ForeignKey('Edition', { name: 'advancement_choice_in_edition', onDelete: 'RESTRICT' })
  @Column('uuid')
  editionId: string;

  @Index('advancement_choice_by_entrant')
  @ForeignKey('Entrant', { name: 'advancement_choice_for_entrant', onDelete: 'RESTRICT' })
  @Column('uuid')
  entrantId: string;

  @Index('advancement_choice_by_entry')
  @ForeignKey('Entry', { name: 'advancement_choice_is_entry', onDelete: 'RESTRICT' })
  @Column('uuid')
  entryId: string;

  /** Else the coordinator recorded it, and says why. */
  @Column('boolean')
  byStudent: boolean;

  @Column('text', { nullable: true })
  @Personal({
    purpose: 'why a coordinator chose for a student',
    retention: 'until two years after the last edition entered',
  })
  reason: string | null;

  @Index('advancement_choice_by_maker')
  @ForeignKey('Account', { name: 'advancement_choice_is_made_by_account', onDelete: 'RESTRICT' })
  @Column('uuid', { nullable: true })
  chosenBy: string | null;

  @Column('timestamptz')
  chosenAt: Date;
}
