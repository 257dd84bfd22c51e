import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

/** One row: how often the wall has changed. The database raises it when a transaction that touched the wall commits. */
@Entity()
@Check('exhibit_wall_is_one', 'id')
export class ExhibitWall {
  @PrimaryColumn('boolean', { primaryKeyConstraintName: 'exhibit_wall_pkey' })
  id: boolean;

  @Column('bigint')
  version: string;

  /** The last transaction that changed it. */
  @Column('bigint')
  changedIn: string;
}
