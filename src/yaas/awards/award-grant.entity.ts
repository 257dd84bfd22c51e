import { Check, Column, Entity, Exclusion, ForeignKey, Index, PrimaryColumn } from 'typeorm';

export type AwardKind = 'ladder' | 'special' | 'peoples_choice';
export type GrantState = 'given' | 'revoked';

/** What the edition's rules call an award, and what it is given within. */
export interface AwardSlot {
  kind: AwardKind;
  /** Code of the prize or special award in the rule set; `peoples_choice` for the public's. */
  award: string;
  /** Null where the award is given over all of them. */
  category: string | null;
  ageGroup: string | null;
  pool: string | null;
}

/**
 * An award that an entry was given, or the decision that nobody gets it. Several entries may share one; a revoked grant stays as history.
 */
@Entity()
@Index('award_grant_is_given_once', ['editionId', 'slot', 'entryId'], {
  unique: true,
  where: `state = 'given' AND entry_id IS NOT NULL`,
})
@Index('award_grant_to_nobody_is_decided_once', ['editionId', 'slot'], {
  unique: true,
  where: `state = 'given' AND entry_id IS NULL`,
})
@Index('award_grant_is_one_step_of_ladder', ['editionId', 'entryId'], {
  unique: true,
  where: `state = 'given' AND kind = 'ladder' AND entry_id IS NOT NULL`,
})
@Exclusion(
  'award_grant_to_nobody_stands_alone',
  `USING gist (edition_id WITH =, slot WITH =, ((entry_id IS NULL)::int) WITH <>) WHERE (state = 'given')`,
)
@Check('award_grant_kind_is_known', `kind IN ('ladder', 'special', 'peoples_choice')`)
@Check('award_grant_state_is_known', `state IN ('given', 'revoked')`)
@Check('award_grant_to_nobody_has_reason', `entry_id IS NOT NULL OR btrim(reason) <> ''`)
@Check('award_grant_sum_has_currency', `(amount IS NULL) = (currency IS NULL)`)
@Check('award_grant_sum_is_not_negative', 'amount >= 0')
@Check('award_grant_revoked_has_reason', `(state = 'revoked') = (revoked_at IS NOT NULL AND revoke_reason IS NOT NULL)`)
export class AwardGrant {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'award_grant_pkey' })
  id: string;

  @ForeignKey('Edition', { name: 'award_grant_belongs_to_edition', onDelete: 'RESTRICT' })
  @Column('uuid')
  editionId: string;

  @Column('text')
  kind: AwardKind;

  @Column('text')
  award: string;

  @Column('text', { nullable: true })
  category: string | null;

  @Column('text', { nullable: true })
  ageGroup: string | null;

  @Column('text', { nullable: true })
  pool: string | null;

  /** Award, category, age group and pool as one word: what the constraints count by. */
  @Column('text')
  slot: string;

  /** Null: nobody gets it. */
  @Index('award_grant_by_entry')
  @ForeignKey('Entry', { name: 'award_grant_goes_to_entry', onDelete: 'RESTRICT' })
  @Column('uuid', { nullable: true })
  entryId: string | null;

  /** In the currency's smallest unit; one winner's share where several share it. */
  @Column('int', { nullable: true })
  amount: number | null;

  @Column('text', { nullable: true })
  currency: string | null;

  /** Why nobody gets it, or why it goes elsewhere than the jury's order says. */
  @Column('text', { default: '' })
  reason: string;

  @Index('award_grant_by_giver')
  @ForeignKey('Account', { name: 'award_grant_is_given_by_account', onDelete: 'RESTRICT' })
  @Column('uuid', { nullable: true })
  givenBy: string | null;

  @Column('timestamptz')
  givenAt: Date;

  @Column('text')
  state: GrantState;

  @Column('timestamptz', { nullable: true })
  revokedAt: Date | null;

  @Column('text', { nullable: true })
  revokeReason: string | null;
}

/** The slot as one word. */
export const slotName = ({ award, category, ageGroup, pool }: AwardSlot): string =>
  [award, category ?? '', ageGroup ?? '', pool ?? ''].join('|');
