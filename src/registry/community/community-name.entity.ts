import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A further name of a community: in another language, of earlier days, or as people look for it. Searches find it. */
@Entity()
@Index('community_name_is_recorded_once', { synchronize: false })
@Check('community_name_is_not_empty', `name <> ''`)
@Check('community_name_language_is_a_tag', `language ~ '^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$'`)
@Check('community_name_is_retired_after_it_is_recorded', 'retired_at >= recorded_at')
export class CommunityName {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'community_name_pkey' })
  id: string;

  @Index('community_name_by_community')
  @ForeignKey('Community', { name: 'community_name_calls_community', onDelete: 'RESTRICT' })
  @Column('uuid')
  communityId: string;

  @Column('text')
  name: string;

  /** BCP 47; null for a name of no one language. */
  @Column('text', { nullable: true })
  language: string | null;

  @Column('timestamptz')
  recordedAt: Date;

  @Index('community_name_by_account')
  @ForeignKey('Account', { name: 'community_name_was_recorded_by_account', onDelete: 'RESTRICT' })
  @Column('uuid', { nullable: true })
  recordedBy: string | null;

  @Column('timestamptz', { nullable: true })
  retiredAt: Date | null;
}
