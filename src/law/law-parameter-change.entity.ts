import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A number of a rule of law from a day on; append-only. Of two for the same day the later one counts. */
@Entity()
@Check('law_parameter_change_has_reason', `reason <> ''`)
@Check('law_parameter_change_value_is_natural', 'value >= 0')
@Index('law_parameter_change_by_day', ['ruleId', 'name', 'validFrom', 'setAt'])
export class LawParameterChange {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'law_parameter_change_pkey' })
  id: string;

  @Column('text')
  ruleId: string;

  @Column('text')
  name: string;

  @Column('int')
  value: number;

  @Column('date')
  validFrom: string;

  /** Such as the amendment that says so. */
  @Column('text')
  reason: string;

  @Index('law_parameter_change_set_by')
  @ForeignKey('Account', { name: 'law_parameter_change_is_set_by_account', onDelete: 'RESTRICT' })
  @Column('uuid')
  setBy: string;

  @Column('timestamptz')
  setAt: Date;
}
