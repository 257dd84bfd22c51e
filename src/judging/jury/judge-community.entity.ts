import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A community that a judge has ties to: lives, works, teaches or is a member there. */
@Entity()
@Index('judge_community_is_unique', ['accountId', 'communityId'], { unique: true })
export class JudgeCommunity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'judge_community_pkey' })
  id: string;

  @ForeignKey('Account', { name: 'judge_community_of_account', onDelete: 'CASCADE' })
  @Column('uuid')
  accountId: string;

  @Index('judge_community_community')
  @ForeignKey('Community', { name: 'judge_community_of_community', onDelete: 'RESTRICT' })
  @Column('uuid')
  communityId: string;

  @Column('timestamptz')
  declaredAt: Date;
}
