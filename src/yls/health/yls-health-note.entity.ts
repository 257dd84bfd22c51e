import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Personal } from '../../platform/index.js';
import { YlsRegistration } from '../registration/yls-registration.entity.js';
import { keptForHealth } from '../retention.js';

const noted = { purpose: 'To look after the student, and to answer for what was done', retention: keptForHealth };

/** What the nurse noted, or gave. Append-only: who was mistaken says so in another note; only the purge takes them away. */
@Entity()
@Index('yls_health_note_by_registration', ['registrationId', 'writtenAt', 'id'])
@Check('yls_health_note_kind_is_known', `kind IN ('note', 'given')`)
@Check('yls_health_note_says_something', `btrim(words) <> '' OR kind = 'given'`)
@Check('yls_health_note_given_says_what', `(kind = 'given') = (btrim(medicine) <> '' AND given_at IS NOT NULL)`)
export class YlsHealthNote {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'yls_health_note_pkey' })
  id: string;

  @ForeignKey(() => YlsRegistration, { name: 'yls_health_note_of_registration', onDelete: 'RESTRICT' })
  @Column('uuid')
  registrationId: string;

  /** A visit or a thought; or a medicine that was given. */
  @Column('text')
  kind: 'note' | 'given';

  @Personal(noted)
  @Column('text', { default: '' })
  words: string;

  @Personal(noted)
  @Column('text', { default: '' })
  medicine: string;

  @Personal(noted)
  @Column('text', { default: '' })
  dose: string;

  @Column('timestamptz', { nullable: true })
  givenAt: Date | null;

  @Column('timestamptz')
  writtenAt: Date;

  @Index('yls_health_note_written_by')
  @ForeignKey('Account', { name: 'yls_health_note_is_written_by_account', onDelete: 'RESTRICT' })
  @Column('uuid')
  writtenBy: string;
}
