import { Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { YlsRegistration } from '../registration/yls-registration.entity.js';

/** That somebody has given feedback; not when, and not what. */
@Entity()
export class YlsFeedbackStamp {
  @ForeignKey(() => YlsRegistration, { name: 'yls_feedback_stamp_of_registration', onDelete: 'RESTRICT' })
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'yls_feedback_stamp_pkey' })
  registrationId: string;
}
