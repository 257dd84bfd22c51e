import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Personal } from '../../platform/index.js';
import type { LevelKind } from '../levels/level-state.js';
import type { EntryState } from './entry-state.js';

export type AiUse = 'none' | 'aid';

/** Who the holder is to the entrant: the entrant, or somebody who enters for one without an account. */
export type HeldAs = 'entrant' | 'guardian' | 'teacher' | 'coordinator';

/** One piece entered in an edition: what it is and where it stands. Who made it stands with the entrant. */
@Entity()
@ForeignKey('Level', ['levelId', 'editionId', 'levelKind'], ['id', 'editionId', 'kind'], {
  name: 'entry_stands_at_level_of_its_edition',
  onDelete: 'RESTRICT',
})
@Index('entry_by_level_and_state', ['levelId', 'editionId', 'levelKind', 'state', 'id'])
@Index('entry_title_by_trigrams', { synchronize: false })
@Index('entry_by_told_code', { synchronize: false })
@Index('entry_by_edition_with_figures', { synchronize: false })
@Index('entry_by_edition_and_wait', { synchronize: false })
@Index('entry_by_entrant', ['entrantId', 'id'])
@Index('entry_by_sponsor_and_state', ['sponsorMemberId', 'state', 'id'])
@Index('entry_by_state', ['state', 'id'])
@Index('entry_by_edition_state_and_category', ['editionId', 'state', 'category', 'id'])
@Check(
  'entry_state_is_known',
  `state IN ('draft', 'awaiting_guardian', 'awaiting_sponsor', 'submitted', 'returned', 'declined', 'ineligible', 'in_round', 'placed', 'not_placed', 'withdrawn')`,
)
@Check(
  'entry_family_sees_outcome_after_release',
  `public_state = state OR (state IN ('placed', 'not_placed') AND public_state = 'in_round')`,
)
@Check('entry_released_has_time', `public_state NOT IN ('placed', 'not_placed') OR released_at IS NOT NULL`)
@Check(
  'entry_submitted_has_revision_and_age_group',
  `state IN ('draft', 'withdrawn') OR (revision_id IS NOT NULL AND age_group IS NOT NULL AND submitted_at IS NOT NULL)`,
)
@Check(
  'entry_confirmed_has_confirmer',
  `state NOT IN ('submitted', 'in_round', 'placed', 'not_placed') OR (confirmed_at IS NOT NULL AND consented_at IS NOT NULL)`,
)
@Check('entry_returned_has_reason', `(state = 'returned') = (return_reason IS NOT NULL)`)
@Check('entry_returned_has_due_time', `return_reason IS NULL OR due_at IS NOT NULL`)
@Check('entry_in_round_names_round', `state NOT IN ('in_round', 'placed', 'not_placed') OR round_id IS NOT NULL`)
@Check('entry_decided_has_time', `state NOT IN ('placed', 'not_placed') OR decided_at IS NOT NULL`)
@Check('entry_placed_has_place', `(state = 'placed') = (place IS NOT NULL) OR state = 'withdrawn'`)
@Check('entry_partnership_has_partner', `(partnership_id IS NULL) = (partner_community_id IS NULL)`)
@Check('entry_held_as_is_known', `held_as IN ('entrant', 'guardian', 'teacher', 'coordinator')`)
@Check('entry_ai_use_is_known', `ai_use IN ('none', 'aid')`)
@Check('entry_work_is_text_or_file', `body = '' OR file_id IS NULL`)
export class Entry {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'entry_pkey' })
  id: string;

  @ForeignKey('Edition', { name: 'entry_belongs_to_edition', onDelete: 'RESTRICT' })
  @Column('uuid')
  editionId: string;

  /** Where it is: in its member's own competition, or at the final level, which is known by the edition's id. */
  @Column('uuid')
  levelId: string;

  @Column('text')
  levelKind: LevelKind;

  /** The rules under which it was made. */
  @Index('entry_by_rule_set_version')
  @ForeignKey('RuleSetVersion', { name: 'entry_follows_rule_set_version', onDelete: 'RESTRICT' })
  @Column('uuid')
  ruleSetVersionId: string;

  @ForeignKey('Entrant', { name: 'entry_is_made_by_entrant', onDelete: 'RESTRICT' })
  @Column('uuid')
  entrantId: string;

  /** The account that works on it: the entrant's own, or that of who entered for them. */
  @Index('entry_by_holder')
  @ForeignKey('Account', { name: 'entry_is_held_by_account', onDelete: 'RESTRICT' })
  @Column('uuid')
  holderAccountId: string;

  @Column('text', { default: 'entrant' })
  heldAs: HeldAs;

  @Column('text')
  category: string;

  /** Frozen at submission: birthdays move nobody. */
  @Column('text', { nullable: true })
  ageGroup: string | null;

  @Index('entry_by_represented_community')
  @ForeignKey('Community', { name: 'entry_represents_community', onDelete: 'RESTRICT' })
  @Column('uuid')
  representedCommunityId: string;

  @ForeignKey('MemberOrganisation', { name: 'entry_is_sponsored_by_member', onDelete: 'RESTRICT' })
  @Column('uuid')
  sponsorMemberId: string;

  /** Null where a community's own member sponsors it without naming a sister city. */
  @Index('entry_by_partnership')
  @ForeignKey('Partnership', { name: 'entry_stands_in_partnership', onDelete: 'RESTRICT' })
  @Column('uuid', { nullable: true })
  partnershipId: string | null;

  /** The other end of the city pair. */
  @Index('entry_by_partner_community')
  @ForeignKey('Community', { name: 'entry_stands_beside_community', onDelete: 'RESTRICT' })
  @Column('uuid', { nullable: true })
  partnerCommunityId: string | null;

  @Column('text', { default: '' })
  @Personal({
    purpose: 'the work, and what its maker says of it',
    retention: 'until two years after the last edition entered',
  })
  title: string;

  @Column('text', { default: '' })
  @Personal({
    purpose: 'the work, and what its maker says of it',
    retention: 'until two years after the last edition entered',
  })
  statement: string;

  @Column('text', { default: '' })
  @Personal({
    purpose: 'the work, and what its maker says of it',
    retention: 'until two years after the last edition entered',
  })
  alternativeText: string;

  /** A written work. */
  @Column('text', { default: '' })
  @Personal({
    purpose: 'the work, and what its maker says of it',
    retention: 'until two years after the last edition entered',
  })
  body: string;

  /** Language of title and texts. */
  @Column('text', { default: 'en' })
  language: string;

  /** A written work in columns from right to left, as Japanese and Chinese are set in books. */
  @Column('boolean', { default: false })
  setVertically: boolean;

  /** A picture or recording. */
  @Index('entry_by_file')
  @ForeignKey('StoredFile', { name: 'entry_shows_file', onDelete: 'RESTRICT' })
  @Column('uuid', { nullable: true })
  fileId: string | null;

  @Column('text', { default: '' })
  @Personal({
    purpose: 'the work, and what its maker says of it',
    retention: 'until two years after the last edition entered',
  })
  sources: string;

  @Column('text', { nullable: true })
  aiUse: AiUse | null;

  @Column('text', { default: '' })
  @Personal({
    purpose: 'the work, and what its maker says of it',
    retention: 'until two years after the last edition entered',
  })
  aiStatement: string;

  /** "I made this, and I have read the policy on originality." */
  @Column('boolean', { default: false })
  ownWork: boolean;

  @Column('text')
  state: EntryState;

  /** What the family sees. */
  @Column('text')
  publicState: EntryState;

  /** Raised by every save: two tabs never overwrite each other silently. */
  @Column('int', { default: 1 })
  version: number;

  @Index('entry_by_revision')
  @ForeignKey('EntryRevision', { name: 'entry_stands_as_revision', onDelete: 'RESTRICT' })
  @Column('uuid', { nullable: true })
  revisionId: string | null;

  @Column('timestamptz', { nullable: true })
  submittedAt: Date | null;

  @Column('timestamptz', { nullable: true })
  consentedAt: Date | null;

  @Index('entry_by_confirmer')
  @ForeignKey('Account', { name: 'entry_is_confirmed_by_account', onDelete: 'RESTRICT' })
  @Column('uuid', { nullable: true })
  confirmedBy: string | null;

  @Column('timestamptz', { nullable: true })
  confirmedAt: Date | null;

  @Column('text', { nullable: true })
  returnReason: string | null;

  /** Until when a returned piece may be corrected; kept afterwards, for the guardian's days are counted from it. */
  @Column('timestamptz', { nullable: true })
  dueAt: Date | null;

  /** The judging round that holds it. */
  @Index('entry_by_round')
  @ForeignKey('Round', { name: 'entry_is_judged_in_round', onDelete: 'RESTRICT' })
  @Column('uuid', { nullable: true })
  roundId: string | null;

  @Column('int', { nullable: true })
  place: number | null;

  @Column('timestamptz', { nullable: true })
  decidedAt: Date | null;

  @Column('timestamptz', { nullable: true })
  releasedAt: Date | null;

  @Column('timestamptz')
  createdAt: Date;

  @Column('timestamptz')
  updatedAt: Date;
}
