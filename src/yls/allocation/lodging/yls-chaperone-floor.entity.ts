import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { YlsDelegation } from '../../delegations/yls-delegation.entity.js';

/** On which floor the chaperones of a delegation sleep, so that one is near. */
@Entity()
@Check('yls_chaperone_floor_has_name', `btrim(floor) <> ''`)
export class YlsChaperoneFloor {
  @ForeignKey(() => YlsDelegation, { name: 'yls_chaperone_floor_of_delegation', onDelete: 'RESTRICT' })
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'yls_chaperone_floor_pkey' })
  delegationId: string;

  /** House and floor, as `floorOf` names them. */
  @Column('text')
  floor: string;
}
