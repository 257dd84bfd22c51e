import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { InLanguages } from '../../../platform/index.js';
import { YlsSession } from '../programme/yls-session.entity.js';

/** A country or a stakeholder for whom delegates speak in a simulation. */
@Entity()
@Index('yls_role_is_of_its_session', ['id', 'sessionId'], { unique: true })
@Check('yls_role_has_title', `btrim(title ->> 'en') <> ''`)
@Check('yls_role_has_seats', 'seats BETWEEN 1 AND 1000')
export class YlsRole {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'yls_role_pkey' })
  id: string;

  @Index('yls_role_session')
  @ForeignKey(() => YlsSession, { name: 'yls_role_of_session', onDelete: 'RESTRICT' })
  @Column('uuid')
  sessionId: string;

  @Column('jsonb')
  title: InLanguages;

  @Column('int')
  seats: number;

  /** One of these must be spoken; none asks for none. */
  @Column('text', { array: true, default: [] })
  languages: string[];
}
