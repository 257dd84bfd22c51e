import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Personal } from '../../platform/index.js';

/** What somebody of the desk wrote down; append-only. */
@Entity()
@Index('incident_note_by_incident', ['incidentId', 'writtenAt'])
@Check('incident_note_says_something', `btrim(text) <> ''`)
export class IncidentNote {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'incident_note_pkey' })
  id: string;

  @ForeignKey('Incident', { name: 'incident_note_is_of_incident', onDelete: 'RESTRICT' })
  @Column('uuid')
  incidentId: string;

  @Column('text')
  @Personal({ purpose: 'looking into an incident', retention: 'with the case, never changed' })
  text: string;

  /** Whoever reported it reads it as well. */
  @Column('boolean')
  forReporter: boolean;

  @Index('incident_note_written_by')
  @ForeignKey('Account', { name: 'incident_note_is_written_by_account', onDelete: 'RESTRICT' })
  @Column('uuid')
  writtenBy: string;

  @Column('timestamptz')
  writtenAt: Date;
}
