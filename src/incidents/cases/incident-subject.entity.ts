import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A record of another module that a case is about, such as a household. */
@Entity()
@Index('incident_subject_by_subject', ['kind', 'subjectId'])
export class IncidentSubject {
  @ForeignKey('Incident', { name: 'incident_subject_is_of_incident', onDelete: 'RESTRICT' })
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'incident_subject_pkey' })
  incidentId: string;

  /** As the module that keeps such records calls them. */
  @PrimaryColumn('text', { primaryKeyConstraintName: 'incident_subject_pkey' })
  kind: string;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'incident_subject_pkey' })
  subjectId: string;

  @Column('timestamptz')
  namedAt: Date;
}
