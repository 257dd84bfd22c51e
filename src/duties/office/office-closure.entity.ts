import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A day on which the office is closed beside the federal holidays, such as for a storm. */
@Entity()
@Check('office_closure_says_why', `btrim(reason) <> ''`)
export class OfficeClosure {
  @PrimaryColumn('date', { primaryKeyConstraintName: 'office_closure_pkey' })
  day: string;

  @Column('text')
  reason: string;

  @Index('office_closure_set_by')
  @ForeignKey('Account', { name: 'office_closure_is_set_by_account', onDelete: 'RESTRICT' })
  @Column('uuid')
  setBy: string;

  @Column('timestamptz')
  setAt: Date;
}
