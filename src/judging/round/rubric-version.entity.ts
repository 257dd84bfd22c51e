import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** The rubric of an edition as it was on a day; never changed, a new one is a new version. */
@Entity()
@Check('rubric_version_has_weight', 'parts > 0')
@Index('rubric_version_is_unique_in_edition', ['programme', 'editionId', 'version'], { unique: true })
export class RubricVersion {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'rubric_version_pkey' })
  id: string;

  @Column('text')
  programme: string;

  @Column('uuid')
  editionId: string;

  @Column('int')
  version: number;

  /** What the criteria's weights add up to: a criterion weighs `parts / parts of the rubric`, exactly. */
  @Column('int')
  parts: number;

  @Column('timestamptz')
  madeAt: Date;
}
