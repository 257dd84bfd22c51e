import { Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { YlsRegistration } from '../../registration/yls-registration.entity.js';
import { YlsBus } from './yls-bus.entity.js';

/** Who goes by a bus. */
@Entity()
export class YlsBusRider {
  @ForeignKey(() => YlsBus, { name: 'yls_bus_rider_goes_by_bus', onDelete: 'RESTRICT' })
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'yls_bus_rider_pkey' })
  busId: string;

  @Index('yls_bus_rider_registration')
  @ForeignKey(() => YlsRegistration, { name: 'yls_bus_rider_is_registration', onDelete: 'RESTRICT' })
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'yls_bus_rider_pkey' })
  registrationId: string;
}
