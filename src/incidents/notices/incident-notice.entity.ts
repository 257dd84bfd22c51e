import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

export const NOTICE_TO = ['department', 'authority'] as const;
export type NoticeTo = (typeof NOTICE_TO)[number];

export const NOTICE_MODES = ['phone', 'written'] as const;
export type NoticeMode = (typeof NOTICE_MODES)[number];

/** That the Department or a local authority was told: when, how, and under which number they have it. Append-only. */
@Entity()
@Index('incident_notice_by_incident', ['incidentId', 'givenAt'])
@Check('incident_notice_to_is_known', `told IN ('department', 'authority')`)
@Check('incident_notice_mode_is_known', `mode IN ('phone', 'written')`)
@Check('incident_notice_has_reference', `btrim(reference) <> ''`)
@Check('incident_notice_is_not_of_the_future', `given_at <= recorded_at`)
export class IncidentNotice {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'incident_notice_pkey' })
  id: string;

  @ForeignKey('Incident', { name: 'incident_notice_is_of_incident', onDelete: 'RESTRICT' })
  @Column('uuid')
  incidentId: string;

  @Column('text')
  told: NoticeTo;

  @Column('text')
  mode: NoticeMode;

  /** Whom, such as the office or the hotline. */
  @Column('text')
  office: string;

  @Column('text')
  reference: string;

  @Column('timestamptz')
  givenAt: Date;

  @Index('incident_notice_recorded_by')
  @ForeignKey('Account', { name: 'incident_notice_is_recorded_by_account', onDelete: 'RESTRICT' })
  @Column('uuid')
  recordedBy: string;

  @Column('timestamptz')
  recordedAt: Date;
}
