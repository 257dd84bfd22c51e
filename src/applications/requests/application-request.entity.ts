import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Personal } from '../../platform/index.js';
import { Application } from '../application/application.entity.js';

export type RequestKind = 'reference' | 'signature';

export type RequestState = 'asked' | 'given' | 'refused' | 'declined' | 'expired' | 'lapsed' | 'cancelled';

const kept = 'As long after the programme’s end as the application';

/** That one person is asked, by links of their own, to recommend an applicant or to sign. */
@Entity()
@Index('application_request_of_reference_is_one_per_address', ['applicationId', 'email'], {
  unique: true,
  where: `kind = 'reference' AND state <> 'cancelled'`,
})
@Index('application_request_of_signature_is_one_per_person', ['applicationId', 'topic', 'personId'], {
  unique: true,
  where: `kind = 'signature' AND state <> 'cancelled'`,
})
@Index('application_request_by_person', ['personId'], { where: `kind = 'signature'` })
@Index('application_request_by_application', ['applicationId', 'kind', 'id'])
@Index('application_request_waiting_by_expiry', ['expiresAt'], { where: `state = 'asked'` })
@Check('application_request_kind_is_known', `kind IN ('reference', 'signature')`)
@Check(
  'application_request_state_is_known',
  `state IN ('asked', 'given', 'refused', 'declined', 'expired', 'lapsed', 'cancelled')`,
)
@Check('application_request_of_signature_is_of_a_person', `(kind = 'signature') = (person_id IS NOT NULL)`)
@Check('application_request_of_signature_has_topic', `(kind = 'signature') = (topic <> '')`)
@Check(
  'application_request_answered_has_time',
  `state NOT IN ('given', 'refused', 'declined', 'lapsed') OR answered_at IS NOT NULL`,
)
@Check('application_request_reminded_has_time', '(reminders = 0) = (reminded_at IS NULL)')
export class ApplicationRequest {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'application_request_pkey' })
  id: string;

  @ForeignKey(() => Application, { name: 'application_request_is_for_application', onDelete: 'CASCADE' })
  @Column('uuid')
  applicationId: string;

  @Column('text')
  kind: RequestKind;

  /** Code of the statement to be signed; empty for a reference. */
  @Column('text', { default: '' })
  topic: string;

  /** The programme's own id of who signs. */
  @Column('uuid', { nullable: true })
  personId: string | null;

  @Personal({ purpose: 'To address the person who is asked', retention: kept })
  @Column('text')
  name: string;

  @Personal({ purpose: 'To send the link and reminders', retention: kept })
  @Column('citext')
  email: string;

  @Column('text')
  locale: string;

  @Column('text')
  state: RequestState;

  @Column('timestamptz')
  askedAt: Date;

  @Index('application_request_asked_by')
  @ForeignKey('Account', { name: 'application_request_was_asked_by_account', onDelete: 'SET NULL' })
  @Column('uuid', { nullable: true })
  askedBy: string | null;

  @Column('timestamptz')
  expiresAt: Date;

  @Column('timestamptz', { nullable: true })
  answeredAt: Date | null;

  /** Days of silence after which the portal reminds by itself, and how often. */
  @Column('int')
  remindDays: number;

  @Column('int')
  remindTimes: number;

  @Column('timestamptz', { nullable: true })
  remindedAt: Date | null;

  /** Since the last asking. */
  @Column('int', { default: 0 })
  reminders: number;
}
