import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A deadline that was moved: from when to when, by whom and why. Never changed, never deleted. */
@Entity()
@Index('level_extension_follows_the_one_before', ['levelId', 'oldClosesAt'], { unique: true })
@Check('level_extension_lengthens', 'new_closes_at > old_closes_at')
@Check('level_extension_has_reason', `btrim(reason) <> ''`)
export class LevelExtension {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'level_extension_pkey' })
  id: string;

  @ForeignKey('Level', { name: 'level_extension_of_level', onDelete: 'RESTRICT' })
  @Column('uuid')
  levelId: string;

  @Column('timestamptz')
  oldClosesAt: Date;

  @Column('timestamptz')
  newClosesAt: Date;

  @Column('text')
  reason: string;

  @Index('level_extension_by_maker')
  @ForeignKey('Account', { name: 'level_extension_is_made_by_account', onDelete: 'RESTRICT' })
  @Column('uuid', { nullable: true })
  madeBy: string | null;

  @Column('timestamptz')
  madeAt: Date;
}
