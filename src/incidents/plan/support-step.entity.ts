import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Personal } from '../../platform/index.js';

/** A step of the plan by which somebody is supported: what, by whom, by when. Its owner sees it without the case. */
@Entity()
@Index('support_step_by_incident', ['incidentId', 'dueOn', 'id'])
@Check('support_step_says_what', `btrim(what) <> ''`)
@Check('support_step_done_says_how', '(done_at IS NULL) = (done_note IS NULL)')
export class SupportStep {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'support_step_pkey' })
  id: string;

  @ForeignKey('Incident', { name: 'support_step_is_of_incident', onDelete: 'RESTRICT' })
  @Column('uuid')
  incidentId: string;

  @Column('text')
  @Personal({ purpose: 'supporting somebody after an incident', retention: 'with the case' })
  what: string;

  @Index('support_step_owner')
  @ForeignKey('Account', { name: 'support_step_is_owned_by_account', onDelete: 'RESTRICT' })
  @Column('uuid')
  ownerId: string;

  @Column('date')
  dueOn: string;

  @Column('timestamptz', { nullable: true })
  doneAt: Date | null;

  @Column('text', { nullable: true })
  @Personal({ purpose: 'saying what came of a step', retention: 'with the case' })
  doneNote: string | null;
}
