import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Personal } from '../../platform/index.js';
import type { IncidentKind } from '../cases/incident-kind.js';

/** What somebody told, in their own words. The database refuses to change or delete it: a complaint stays what it was. */
@Entity()
@Index('incident_report_by_incident', ['incidentId', 'reportedAt'])
@Index('incident_report_by_reporter', ['reportedBy', 'reportedAt'])
@Check('incident_report_says_something', `btrim(words) <> ''`)
@Check('incident_report_affects_is_known', `affects IN ('me', 'other')`)
export class IncidentReport {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'incident_report_pkey' })
  id: string;

  @ForeignKey('Incident', { name: 'incident_report_is_of_incident', onDelete: 'RESTRICT' })
  @Column('uuid')
  incidentId: string;

  @ForeignKey('Account', { name: 'incident_report_is_by_account', onDelete: 'RESTRICT' })
  @Column('uuid')
  reportedBy: string;

  @Column('timestamptz')
  reportedAt: Date;

  /** As the reporter called it. */
  @Column('text')
  kind: IncidentKind;

  @Column('text')
  affects: 'me' | 'other';

  /** Somebody is in danger now. */
  @Column('boolean')
  danger: boolean;

  @Column('text')
  @Personal({ purpose: 'saying who is meant', retention: 'with the case, never changed' })
  people: string;

  @Column('text')
  @Personal({ purpose: 'keeping what was reported as it was told', retention: 'with the case, never changed' })
  words: string;

  /** Language in which it was written, as far as the portal knows. */
  @Column('text')
  locale: string;
}
