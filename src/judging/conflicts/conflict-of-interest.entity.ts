import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { RoundEntry } from '../round/round-entry.entity.js';
import type { ConflictSource } from './conflict-source.js';

/**
 * Why a person, judge or official, may not look at a work. It is never changed: a clearance may set it aside. While it stands, the database
 * keeps the two apart: no assignment, no decision and no clearance by that person (the views `standing_conflict`, `judge_conflict`, `withheld_work`).
 */
@Entity()
@Check(
  'conflict_of_interest_source_is_known',
  `source IN ('own_work', 'household', 'relation', 'teacher', 'mentor', 'referee', 'school', 'email_domain', 'coordinator', 'own_community', 'partner_city', 'declared')`,
)
@Check('conflict_of_interest_declared_has_declarer', `source <> 'declared' OR declared_by IS NOT NULL`)
@Index('conflict_of_interest_is_unique', ['accountId', 'roundEntryId', 'source'], { unique: true })
@Index('conflict_of_interest_by_entry', ['roundEntryId'])
export class ConflictOfInterest {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'conflict_of_interest_pkey' })
  id: string;

  @ForeignKey('Account', { name: 'conflict_of_interest_of_account', onDelete: 'RESTRICT' })
  @Column('uuid')
  accountId: string;

  @ForeignKey(() => RoundEntry, { name: 'conflict_of_interest_with_entry', onDelete: 'CASCADE' })
  @Column('uuid')
  roundEntryId: string;

  @Column('text')
  source: ConflictSource;

  /** When it was found. */
  @Column('timestamptz')
  since: Date;

  /** Who said so; null when it was computed from facts. */
  @Index('conflict_of_interest_declared_by')
  @ForeignKey('Account', { name: 'conflict_of_interest_declared_by_account', onDelete: 'RESTRICT' })
  @Column('uuid', { nullable: true })
  declaredBy: string | null;
}
