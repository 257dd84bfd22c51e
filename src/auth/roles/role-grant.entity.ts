import { Check, Column, Entity, Exclusion, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { Role } from './role.js';

/**
 * A role that an account holds in a scope from one instant to another. Ending a grant closes its time; no row is ever deleted.
 * The exclusion constraint lets no two grants of the same role in the same scope live at the same time.
 */
@Entity()
@Check(
  'role_grant_role_is_known',
  `role IN ('administrator', 'staff', 'safeguarding', 'responsible_officer', 'coordinator', 'local_coordinator', 'nurse', 'helper', 'judge', 'student', 'guardian')`,
)
@Check(
  'role_grant_of_trained_role_ends_with_training',
  `role NOT IN ('safeguarding', 'responsible_officer', 'local_coordinator') OR valid_until IS NOT NULL`,
)
@Check('role_grant_ends_after_it_begins', `valid_until IS NULL OR valid_until >= valid_from`)
@Exclusion(
  'role_grant_is_not_held_twice_at_once',
  `USING gist (account_id WITH =, role WITH =, (COALESCE(scope, '00000000-0000-0000-0000-000000000000'::uuid)) WITH =, tstzrange(valid_from, valid_until) WITH &&)`,
)
@Index('role_grant_holders', ['role', 'scope'])
export class RoleGrant {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'role_grant_pkey' })
  id: string;

  @Index('role_grant_account')
  @ForeignKey('Account', { name: 'role_grant_of_account', onDelete: 'CASCADE' })
  @Column('uuid')
  accountId: string;

  @Column('text')
  role: Role;

  /** An opaque id (a member, an edition, a round); null means everywhere. */
  @Column('uuid', { nullable: true })
  scope: string | null;

  @Column('timestamptz')
  validFrom: Date;

  /** The first instant at which the role is no longer held; null while no end is known. */
  @Column('timestamptz', { nullable: true })
  validUntil: Date | null;

  /** Who granted it; null when the system did. */
  @Index('role_grant_granted_by')
  @ForeignKey('Account', { name: 'role_grant_granted_by_account', onDelete: 'SET NULL' })
  @Column('uuid', { nullable: true })
  grantedBy: string | null;
}
