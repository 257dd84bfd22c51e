import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Personal } from '../../platform/index.js';

/** What a community or a member was called and how it was described until someone changed it. Only ever added. */
@Entity()
@Index('registry_version_by_subject', ['subjectId', 'until'])
@Check('registry_version_subject_is_known', `subject_type IN ('community','member')`)
export class RegistryVersion {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'registry_version_pkey' })
  id: string;

  @Column('text')
  subjectType: 'community' | 'member';

  @Column('uuid')
  subjectId: string;

  /** The values that were changed, as they were, by the names of their form fields. */
  @Personal({
    purpose: 'Show what the register said before, a member’s address among it',
    retention: 'As long as the community or member is on record',
  })
  @Column('jsonb')
  was: Record<string, string | number | null>;

  @Column('timestamptz')
  until: Date;

  @Index('registry_version_by_account')
  @ForeignKey('Account', { name: 'registry_version_was_changed_by_account', onDelete: 'RESTRICT' })
  @Column('uuid', { nullable: true })
  changedBy: string | null;
}
