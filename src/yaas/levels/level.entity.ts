import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { Overrides } from './overrides.schema.js';
import type { LevelKind, LevelState } from './level-state.js';

/** A competition within an edition: a member's own, or the final one, whose window stands in the rule set. */
@Entity()
@Index('level_local_is_one_for_member', ['editionId', 'ownerMemberId'], {
  unique: true,
  where: `kind = 'local' AND state <> 'cancelled'`,
})
@Index('level_is_known_by_edition_and_kind', ['id', 'editionId', 'kind'], { unique: true })
@Index('level_by_edition', ['editionId', 'id'])
@Index('level_by_owner', ['ownerMemberId', 'editionId'])
@Check('level_kind_is_known', `kind IN ('final', 'local')`)
@Check('level_state_is_known', `state IN ('planned', 'open', 'closed', 'decided', 'cancelled')`)
@Check('level_final_is_open', `kind = 'local' OR state = 'open'`)
@Check('level_final_is_known_by_its_edition', `(kind = 'final') = (id = edition_id)`)
@Check('level_local_has_owner', `(kind = 'local') = (owner_member_id IS NOT NULL)`)
@Check('level_local_has_name', `kind = 'final' OR btrim(name) <> ''`)
@Check(
  'level_local_has_window_of_its_own',
  `(opens_at IS NOT NULL AND closes_at IS NOT NULL AND time_zone IS NOT NULL) OR
   (kind = 'final' AND opens_at IS NULL AND closes_at IS NULL AND time_zone IS NULL)`,
)
@Check('level_closes_after_it_opens', 'closes_at > opens_at')
@Check('level_show_ends_after_it_begins', 'show_until >= show_from')
export class Level {
  /** The final level is known by its edition's id. */
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'level_pkey' })
  id: string;

  @ForeignKey('Edition', { name: 'level_belongs_to_edition', onDelete: 'RESTRICT' })
  @Column('uuid')
  editionId: string;

  @Column('text')
  kind: LevelKind;

  /** Null for the final level, which is the programme's own. */
  @ForeignKey('MemberOrganisation', { name: 'level_is_owned_by_member', onDelete: 'RESTRICT' })
  @Column('uuid', { nullable: true })
  ownerMemberId: string | null;

  @Column('text')
  state: LevelState;

  /** What the competition is called; empty for the final level, which is called by its rules' title. */
  @Column('text', { default: '' })
  name: string;

  @Column('timestamptz', { nullable: true })
  opensAt: Date | null;

  /** The first instant at which it was too late when the level was opened; extensions are rows. */
  @Column('timestamptz', { nullable: true })
  closesAt: Date | null;

  /** IANA zone in which the window was set. */
  @Column('text', { nullable: true })
  timeZone: string | null;

  /** What the member tells its students: where to ask, what is special here. */
  @Column('text', { default: '' })
  statement: string;

  @Column('jsonb', { default: {} })
  overrides: Overrides;

  /** Where the works hang; empty without a show. */
  @Column('text', { default: '' })
  showPlace: string;

  @Column('date', { nullable: true })
  showFrom: string | null;

  @Column('date', { nullable: true })
  showUntil: string | null;

  @Column('timestamptz')
  createdAt: Date;
}
