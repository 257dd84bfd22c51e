import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Personal } from '../../platform/index.js';
import { YlsRegistration } from '../registration/yls-registration.entity.js';
import { keptForDelegates } from '../retention.js';
import { YlsDelegation } from './yls-delegation.entity.js';

const family = { purpose: 'To invite a family to a seat of the delegation', retention: keptForDelegates };

/** A seat of a delegation that is kept for one family: from the moment it is invited until it has left. */
@Entity()
@Index('yls_seat_is_one_of_registration', ['registrationId'], { unique: true, where: 'left_at IS NULL' })
@Index('yls_seat_by_delegation', ['delegationId', 'invitedAt', 'id'])
@Check('yls_seat_has_name', `btrim(name) <> ''`)
@Check('yls_seat_is_taken_at_a_moment', '(registration_id IS NULL) = (taken_at IS NULL)')
@Check('yls_seat_link_works_while_it_is_kept', 'token_hash IS NULL OR left_at IS NULL')
export class YlsSeat {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'yls_seat_pkey' })
  id: string;

  @ForeignKey(() => YlsDelegation, { name: 'yls_seat_of_delegation', onDelete: 'RESTRICT' })
  @Column('uuid')
  delegationId: string;

  /** Of the student, as the coordinator knows it. */
  @Personal(family)
  @Column('text')
  name: string;

  @Personal(family)
  @Column('citext')
  email: string;

  /** In which the family is written to. */
  @Column('text')
  locale: string;

  /** Of the link; it goes with the family. */
  @Index('yls_seat_token_is_unique', { unique: true })
  @Column('text', { nullable: true })
  tokenHash: string | null;

  @Column('timestamptz')
  invitedAt: Date;

  /** When the link works no more. */
  @Column('timestamptz')
  expiresAt: Date;

  /** What the family began by the link. */
  @Index('yls_seat_registration')
  @ForeignKey(() => YlsRegistration, { name: 'yls_seat_is_taken_by_registration', onDelete: 'RESTRICT' })
  @Column('uuid', { nullable: true })
  registrationId: string | null;

  @Column('timestamptz', { nullable: true })
  takenAt: Date | null;

  /** From when on it is another's. */
  @Column('timestamptz', { nullable: true })
  leftAt: Date | null;
}
