import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { Localized } from './localized.js';

export type EditionStatus = 'planned' | 'open' | 'archived';

/** One year of the programme. */
@Entity()
@Index('edition_is_one_a_year', ['programme', 'year'], { unique: true })
@Check('edition_status_is_known', `status IN ('planned', 'open', 'archived')`)
@Check('edition_open_has_rules', `status <> 'open' OR rule_set_version_id IS NOT NULL`)
export class Edition {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'edition_pkey' })
  id: string;

  @Column('text')
  programme: string;

  @Column('int')
  year: number;

  @Column('jsonb')
  theme: Localized;

  @Column('text')
  timeZone: string;

  @Column('text')
  status: EditionStatus;

  /** The version of the rules that is in force. */
  @Index('edition_by_rule_set_version')
  @ForeignKey('RuleSetVersion', { name: 'edition_follows_rule_set_version', onDelete: 'RESTRICT' })
  @Column('uuid', { nullable: true })
  ruleSetVersionId: string | null;

  @Column('timestamptz')
  createdAt: Date;
}
