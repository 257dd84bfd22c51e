import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

export const AWARD_KINDS = [
  'place',
  'honourable_mention',
  'accepted_for_show',
  'accepted_for_slide_show',
  'special',
] as const;

export type AwardKind = (typeof AWARD_KINDS)[number];

/** What a local competition gives: a place with its prize, an honourable mention, a wall in the show. */
@Entity()
@Index('level_award_position_is_unique', ['levelId', 'position'], { unique: true })
@Index('level_award_is_one_for_place', ['levelId', 'place'], { unique: true, where: 'place IS NOT NULL' })
@Check(
  'level_award_kind_is_known',
  `kind IN ('place', 'honourable_mention', 'accepted_for_show', 'accepted_for_slide_show', 'special')`,
)
@Check('level_award_of_a_place_names_it', `(kind = 'place') = (place IS NOT NULL)`)
@Check('level_award_place_is_natural', 'place > 0')
@Check('level_award_special_has_name', `kind <> 'special' OR btrim(name) <> ''`)
export class LevelAward {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'level_award_pkey' })
  id: string;

  @ForeignKey('Level', { name: 'level_award_of_level', onDelete: 'RESTRICT' })
  @Column('uuid')
  levelId: string;

  /** From 1, in the order in which they are shown. */
  @Column('int')
  position: number;

  @Column('text')
  kind: AwardKind;

  /** Empty where the kind says it all. */
  @Column('text', { default: '' })
  name: string;

  /** Of the kind `place`: the jury's place that earns it, in each category and age group. */
  @Column('int', { nullable: true })
  place: number | null;

  /** In the member's own words, such as "$175 and a frame". */
  @Column('text', { default: '' })
  prize: string;
}
