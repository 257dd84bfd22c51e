import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** An edition's own rubric, or the one question of a screening or of a round by stars. */
export type RubricKind = 'rubric' | 'screening' | 'stars';

/** The rubric of an edition as it was on a day; never changed, a new one is a new version. */
@Entity()
@Check('rubric_version_has_weight', 'parts > 0')
@Check('rubric_version_kind_is_known', `kind IN ('rubric', 'screening', 'stars')`)
@Index('rubric_version_is_unique_in_edition', ['programme', 'editionId', 'kind', 'version'], { unique: true })
export class RubricVersion {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'rubric_version_pkey' })
  id: string;

  @Column('text')
  programme: string;

  @Column('uuid')
  editionId: string;

  @Column('text', { default: 'rubric' })
  kind: RubricKind;

  @Column('int')
  version: number;

  /** What the criteria's weights add up to: a criterion weighs `parts / parts of the rubric`, exactly. */
  @Column('int')
  parts: number;

  @Column('timestamptz')
  madeAt: Date;
}
