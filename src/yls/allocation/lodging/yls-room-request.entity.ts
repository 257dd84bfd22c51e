import { Check, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { YlsRegistration } from '../../registration/yls-registration.entity.js';

/** A delegate asks to share a room with another; it counts once the other has asked as well. */
@Entity()
@Check('yls_room_request_is_for_another', 'registration_id <> with_id')
export class YlsRoomRequest {
  @ForeignKey(() => YlsRegistration, { name: 'yls_room_request_is_by_registration', onDelete: 'RESTRICT' })
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'yls_room_request_pkey' })
  registrationId: string;

  @Index('yls_room_request_with')
  @ForeignKey(() => YlsRegistration, { name: 'yls_room_request_is_for_registration', onDelete: 'RESTRICT' })
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'yls_room_request_pkey' })
  withId: string;
}
