import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { Personal } from '../../platform/index.js';

export type RequestState = 'asked' | 'given' | 'declined' | 'withdrawn' | 'expired' | 'cancelled' | 'handed_over';

/** How consent comes: by a guardian's own link, or from the person alone who is of age. */
export type ConsentMethod = 'link' | 'self';

/** That one person is asked to consent to one matter of a programme. */
@Entity()
@Index('consent_request_is_one_per_subject', ['programme', 'subjectId'], {
  unique: true,
  where: `state <> 'cancelled'`,
})
@Index('consent_request_waiting_by_expiry', ['expiresAt'], { where: `state = 'asked'` })
@Check(
  'consent_request_state_is_known',
  `state IN ('asked', 'given', 'declined', 'withdrawn', 'expired', 'cancelled', 'handed_over')`,
)
@Check('consent_request_method_is_known', `method IN ('link', 'self')`)
@Check('consent_request_by_link_has_address', `(method = 'link') = (giver_email IS NOT NULL)`)
@Check('consent_request_by_link_expires', `(method = 'link') = (expires_at IS NOT NULL)`)
@Check(
  'consent_request_answered_has_time',
  `CASE WHEN state IN ('given', 'declined', 'withdrawn', 'handed_over') THEN answered_at IS NOT NULL WHEN state IN ('asked', 'expired') THEN answered_at IS NULL ELSE true END`,
)
@Check('consent_request_reminded_has_time', `(reminders = 0) = (reminded_at IS NULL)`)
@Check('consent_request_revision_is_not_negative', `revision >= 0`)
export class ConsentRequest {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'consent_request_pkey' })
  id: string;

  @Column('text')
  programme: string;

  /** The programme's own id of the matter; consent knows no more of it. */
  @Column('uuid')
  subjectId: string;

  @Column('text')
  method: ConsentMethod;

  @Personal({ purpose: 'to address the person who is asked', retention: 'as long as the matter, then 3 years' })
  @Column('text')
  giverName: string;

  @Personal({
    purpose: 'to send the link, reminders and the receipt',
    retention: 'as long as the matter, then 3 years',
  })
  @Column('citext', { nullable: true })
  giverEmail: string | null;

  @Column('text')
  locale: string;

  @Column('text')
  state: RequestState;

  /** How often answers were given; a form that was shown for an earlier revision changes nothing. */
  @Column('int', { default: 0 })
  revision: number;

  @Column('timestamptz')
  askedAt: Date;

  @Column('timestamptz', { nullable: true })
  expiresAt: Date | null;

  @Column('timestamptz', { nullable: true })
  answeredAt: Date | null;

  @Column('timestamptz', { nullable: true })
  remindedAt: Date | null;

  /** Reminders since the last asking. */
  @Column('int', { default: 0 })
  reminders: number;
}
