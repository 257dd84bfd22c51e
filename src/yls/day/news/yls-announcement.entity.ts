import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Personal } from '../../../platform/index.js';
import { keptForDelegates } from '../../retention.js';
import { YlsSummit } from '../../summit/yls-summit.entity.js';

export const GROUPS = ['all', 'delegation', 'session', 'bus', 'chaperones', 'guardians'] as const;
export type Group = (typeof GROUPS)[number];

/** Groups of which there are many: one of them is meant. */
export const WITH_ID: ReadonlySet<Group> = new Set(['delegation', 'session', 'bus'] as const);

/** What staff tell a group. It is written once, mailed, and stands on the phone's page. */
@Entity()
@Index('yls_announcement_of_summit', ['summitId', 'saidAt', 'id'])
@Check(
  'yls_announcement_group_is_known',
  `group_kind IN ('all', 'delegation', 'session', 'bus', 'chaperones', 'guardians')`,
)
@Check('yls_announcement_names_its_group', `(group_id IS NOT NULL) = (group_kind IN ('delegation', 'session', 'bus'))`)
@Check('yls_announcement_says_something', `btrim(words) <> ''`)
export class YlsAnnouncement {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'yls_announcement_pkey' })
  id: string;

  @ForeignKey(() => YlsSummit, { name: 'yls_announcement_at_summit', onDelete: 'RESTRICT' })
  @Column('uuid')
  summitId: string;

  @Column('text')
  groupKind: Group;

  /** Of the delegation, the session or the bus. */
  @Column('uuid', { nullable: true })
  groupId: string | null;

  /** As it was written. */
  @Personal({ purpose: 'To tell a group what it must know', retention: keptForDelegates })
  @Column('text')
  words: string;

  @Index('yls_announcement_by')
  @ForeignKey('Account', { name: 'yls_announcement_by_account', onDelete: 'RESTRICT' })
  @Column('uuid')
  byAccountId: string;

  @Column('timestamptz')
  saidAt: Date;
}
