import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Personal } from '../../platform/index.js';
import type { Typed } from '../answers/read-field.js';
import { Application } from '../application/application.entity.js';
import type { Attendee } from '../application/application-programme.js';

const kept = 'As long after the programme’s end as the application';

/** That somebody spoke with the applicants: where, how, with whom, and what they found. Never edited: a correction is a record of its own. */
@Entity()
@Index('application_interview_by_application', ['applicationId', 'heldOn', 'id'])
@Check('application_interview_has_place', `btrim(place) <> ''`)
@Check('application_interview_attendees_are_a_list', `jsonb_typeof(attendees) = 'array'`)
@Check('application_interview_findings_are_an_object', `jsonb_typeof(typed) = 'object'`)
@Check('application_interview_is_not_of_the_future', `held_on <= (recorded_at AT TIME ZONE 'UTC')::date + 1`)
export class ApplicationInterview {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'application_interview_pkey' })
  id: string;

  @ForeignKey(() => Application, { name: 'application_interview_is_for_application', onDelete: 'CASCADE' })
  @Column('uuid')
  applicationId: string;

  /** Code of the definition's modes. */
  @Column('text')
  mode: string;

  @Personal({ purpose: 'To prove where the interview was held', retention: kept })
  @Column('text')
  place: string;

  @Column('date')
  heldOn: string;

  /** Who was present, as they were called on that day. */
  @Personal({ purpose: 'To prove who was spoken with', retention: kept })
  @Column('jsonb')
  attendees: Attendee[];

  /** The checklist as it was filled in; read through `InterviewRecords` alone. */
  @Personal({ purpose: 'To judge whether the applicant suits the programme', retention: kept })
  @Column('jsonb')
  typed: Typed;

  @Index('application_interview_by_interviewer')
  @ForeignKey('Account', { name: 'application_interview_is_by_account', onDelete: 'RESTRICT' })
  @Column('uuid')
  interviewerId: string;

  @Column('timestamptz')
  recordedAt: Date;
}
