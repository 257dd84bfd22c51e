import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Personal, type Text } from '../../../platform/index.js';

/** Staff let an entry pass a rule that it does not meet, and say why. It never stands in for a consent. */
@Entity()
@Index('eligibility_override_is_one_for_rule', ['entryId', 'ruleId'], { unique: true, where: 'ended_at IS NULL' })
@Index('eligibility_override_by_entry', ['entryId', 'id'])
@Check('eligibility_override_has_reason', `btrim(reason) <> ''`)
@Check(
  'eligibility_override_never_replaces_consent',
  `rule_id NOT IN ('consent_given', 'consent_in_grace', 'guardian_named', 'guardian_is_another', 'no_open_hold')`,
)
@Check('eligibility_override_ended_has_ender', `(ended_at IS NULL) = (ended_by IS NULL)`)
export class EligibilityOverride {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'eligibility_override_pkey' })
  id: string;

  @ForeignKey('Entry', { name: 'eligibility_override_is_of_entry', onDelete: 'CASCADE' })
  @Column('uuid')
  entryId: string;

  @Column('text')
  ruleId: string;

  @Column('text')
  @Personal({ purpose: 'why a rule was waived for one person', retention: 'two years after the last edition entered' })
  reason: string;

  /** The refusal as the rule worded it on that day. */
  @Column('jsonb')
  because: Text;

  @Index('eligibility_override_by_maker')
  @ForeignKey('Account', { name: 'eligibility_override_is_made_by_account', onDelete: 'RESTRICT' })
  @Column('uuid')
  madeBy: string;

  @Column('timestamptz')
  madeAt: Date;

  @Index('eligibility_override_by_ender')
  @ForeignKey('Account', { name: 'eligibility_override_is_ended_by_account', onDelete: 'RESTRICT' })
  @Column('uuid', { nullable: true })
  endedBy: string | null;

  @Column('timestamptz', { nullable: true })
  endedAt: Date | null;
}
