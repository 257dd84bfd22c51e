import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Personal } from '../../platform/index.js';
import { keptForStudents } from '../retention.js';
import { ExchangeGroup } from './exchange-group.entity.js';

/** Of a chaperone, as of a student. */
export const CHAPERONE_GENDERS = ['female', 'male', 'other'] as const;
export type ChaperoneGender = (typeof CHAPERONE_GENDERS)[number];

/** An adult who accompanies a group. Training and checks are those on file of the person whom the member has appointed; without an appointment there are none. */
@Entity()
@Index('exchange_chaperone_is_named_once', ['groupId', 'workerId'], { unique: true, where: 'withdrawn_at IS NULL' })
@Index('exchange_chaperone_by_group', ['groupId', 'namedAt', 'id'])
@Check('exchange_chaperone_has_name', `btrim(name) <> ''`)
@Check('exchange_chaperone_gender_is_known', `gender IN ('female', 'male', 'other')`)
@Check('exchange_chaperone_withdrawn_says_why', `(withdrawn_at IS NULL) = (withdrawn_because = '')`)
export class ExchangeChaperone {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'exchange_chaperone_pkey' })
  id: string;

  @ForeignKey(() => ExchangeGroup, { name: 'exchange_chaperone_of_group', onDelete: 'RESTRICT' })
  @Column('uuid')
  groupId: string;

  @Personal({ purpose: 'To know who is responsible for the group', retention: keptForStudents })
  @Column('text')
  name: string;

  @Personal({ purpose: 'To see that a woman travels with girls and a man with boys', retention: keptForStudents })
  @Column('text')
  gender: ChaperoneGender;

  /** Who the member has appointed them; null while nobody has, and then nothing of them is on file. */
  @Index('exchange_chaperone_worker')
  @ForeignKey('Worker', { name: 'exchange_chaperone_is_worker', onDelete: 'RESTRICT' })
  @Column('uuid', { nullable: true })
  workerId: string | null;

  /** The home in which they stay; null when they stay elsewhere, or nobody knows yet. */
  @Index('exchange_chaperone_home')
  @ForeignKey('HostFile', { name: 'exchange_chaperone_stays_in_home', onDelete: 'SET NULL' })
  @Column('uuid', { nullable: true })
  hostFileId: string | null;

  @Column('timestamptz')
  namedAt: Date;

  @Column('timestamptz', { nullable: true })
  withdrawnAt: Date | null;

  /** Empty while they come along. */
  @Personal({ purpose: 'To know why somebody does not accompany the group', retention: keptForStudents })
  @Column('text', { default: '' })
  withdrawnBecause: string;
}
