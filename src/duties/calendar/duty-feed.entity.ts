import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** The secret address under which a person's calendar reads their duties; a new one ends the old one. */
@Entity()
@Check('duty_feed_token_hash_is_sha256', `token_hash ~ '^[0-9a-f]{64}$'`)
@Index('duty_feed_token_is_unique', ['tokenHash'], { unique: true })
export class DutyFeed {
  @ForeignKey('Account', { name: 'duty_feed_of_account', onDelete: 'CASCADE' })
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'duty_feed_pkey' })
  accountId: string;

  @Column('text')
  tokenHash: string;

  @Column('timestamptz')
  madeAt: Date;
}
