import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** An award other than a place that a local competition gives to an entry. */
@Entity()
@Index('level_honour_is_given_once', ['levelAwardId', 'entryId'], { unique: true })
export class LevelHonour {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'level_honour_pkey' })
  id: string;

  @ForeignKey('LevelAward', { name: 'level_honour_is_award_of_level', onDelete: 'RESTRICT' })
  @Column('uuid')
  levelAwardId: string;

  @Index('level_honour_by_entry')
  @ForeignKey('Entry', { name: 'level_honour_goes_to_entry', onDelete: 'RESTRICT' })
  @Column('uuid')
  entryId: string;

  @Index('level_honour_by_giver')
  @ForeignKey('Account', { name: 'level_honour_is_given_by_account', onDelete: 'RESTRICT' })
  @Column('uuid', { nullable: true })
  givenBy: string | null;

  @Column('timestamptz')
  givenAt: Date;
}
