import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { YlsRegistration } from '../../registration/yls-registration.entity.js';
import { YlsHeadCount } from './yls-head-count.entity.js';

/** Whether one delegate was among the heads that were counted. */
@Entity()
export class YlsAttendance {
  @ForeignKey(() => YlsHeadCount, { name: 'yls_attendance_at_count', onDelete: 'RESTRICT' })
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'yls_attendance_pkey' })
  headCountId: string;

  @Index('yls_attendance_registration')
  @ForeignKey(() => YlsRegistration, { name: 'yls_attendance_of_registration', onDelete: 'RESTRICT' })
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'yls_attendance_pkey' })
  registrationId: string;

  @Column('boolean')
  isHere: boolean;
}
