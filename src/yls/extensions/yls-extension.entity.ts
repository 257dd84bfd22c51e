import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { YlsSummit } from '../summit/yls-summit.entity.js';

/** What can be extended: until when students apply, and until when referees write. */
export const DEADLINES = ['applies', 'recommends'] as const;
export type Deadline = (typeof DEADLINES)[number];

/** A deadline that was moved: from when to when, by whom and why. Never changed, never deleted. */
@Entity()
@Index('yls_extension_follows_the_one_before', ['summitId', 'deadline', 'oldUntil'], { unique: true })
@Check('yls_extension_deadline_is_known', `deadline IN ('applies', 'recommends')`)
@Check('yls_extension_lengthens', 'new_until > old_until')
@Check('yls_extension_has_reason', `btrim(reason) <> ''`)
export class YlsExtension {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'yls_extension_pkey' })
  id: string;

  @ForeignKey(() => YlsSummit, { name: 'yls_extension_of_summit', onDelete: 'RESTRICT' })
  @Column('uuid')
  summitId: string;

  @Column('text')
  deadline: Deadline;

  @Column('timestamptz')
  oldUntil: Date;

  @Column('timestamptz')
  newUntil: Date;

  @Column('text')
  reason: string;

  @Index('yls_extension_by_maker')
  @ForeignKey('Account', { name: 'yls_extension_is_made_by_account', onDelete: 'RESTRICT' })
  @Column('uuid', { nullable: true })
  madeBy: string | null;

  @Column('timestamptz')
  madeAt: Date;
}
