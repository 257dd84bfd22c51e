import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** Somebody in a case, and as what. */
@Entity()
@Check('incident_person_part_is_known', `part IN ('affected', 'accused')`)
export class IncidentPerson {
  @ForeignKey('Incident', { name: 'incident_person_is_of_incident', onDelete: 'RESTRICT' })
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'incident_person_pkey' })
  incidentId: string;

  @Index('incident_person_account')
  @ForeignKey('Account', { name: 'incident_person_is_account', onDelete: 'RESTRICT' })
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'incident_person_pkey' })
  accountId: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'incident_person_pkey' })
  part: 'affected' | 'accused';

  @Index('incident_person_named_by')
  @ForeignKey('Account', { name: 'incident_person_is_named_by_account', onDelete: 'RESTRICT' })
  @Column('uuid')
  namedBy: string;

  @Column('timestamptz')
  namedAt: Date;
}
