import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** Somebody who never reads a case, whatever role they hold: who is accused, who placed, who stepped aside. It is never taken back. */
@Entity()
@Check('incident_bar_because_is_known', `because IN ('accused', 'placing-line', 'recused', 'reporter-asked')`)
export class IncidentBar {
  @ForeignKey('Incident', { name: 'incident_bar_is_of_incident', onDelete: 'RESTRICT' })
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'incident_bar_pkey' })
  incidentId: string;

  @Index('incident_bar_account')
  @ForeignKey('Account', { name: 'incident_bar_is_of_account', onDelete: 'RESTRICT' })
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'incident_bar_pkey' })
  accountId: string;

  @Column('text')
  because: 'accused' | 'placing-line' | 'recused' | 'reporter-asked';

  @Column('timestamptz')
  barredAt: Date;
}
