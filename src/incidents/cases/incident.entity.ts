import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { IncidentKind, IncidentOutcome, IncidentState } from './incident-kind.js';

/** A case of the incident desk. What was said stands in its reports and notes; who may read it follows from its bars. */
@Entity()
@Index('incident_by_state', ['state', 'id'])
@Index('incident_by_scope', ['scope', 'state', 'id'])
@Check(
  'incident_kind_is_known',
  `kind IN ('exploitation-abuse-neglect', 'serious-problem', 'retaliation', 'complaint', 'welfare')`,
)
@Check('incident_state_is_known', `state IN ('received', 'open', 'closed')`)
@Check('incident_that_is_open_has_officer', `state <> 'open' OR officer_id IS NOT NULL`)
@Check('incident_closed_has_outcome', `(state = 'closed') = (outcome IS NOT NULL)`)
@Check('incident_closed_has_time', `(state = 'closed') = (closed_at IS NOT NULL)`)
@Check('incident_outcome_is_known', `outcome IN ('substantiated', 'unsubstantiated', 'resolved', 'passed-on')`)
export class Incident {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'incident_pkey' })
  id: string;

  /** The member or sponsor whose group handles it; an opaque id, null when nobody could tell. */
  @Column('uuid', { nullable: true })
  scope: string | null;

  @Column('text')
  kind: IncidentKind;

  @Column('text')
  state: IncidentState;

  /** The responsible officer who is named on it. */
  @Index('incident_officer')
  @ForeignKey('Account', { name: 'incident_is_of_officer', onDelete: 'RESTRICT' })
  @Column('uuid', { nullable: true })
  officerId: string | null;

  @Column('timestamptz')
  openedAt: Date;

  @Column('text', { nullable: true })
  outcome: IncidentOutcome | null;

  @Column('timestamptz', { nullable: true })
  closedAt: Date | null;
}

/** What people call a case among themselves: the end of its id. */
export const referenceOf = (id: string): string => `C-${id.slice(-6).toUpperCase()}`;
