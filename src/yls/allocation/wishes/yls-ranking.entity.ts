import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { YlsSummit } from '../../summit/yls-summit.entity.js';

/** Until when delegates of a summit rank sessions, and the seed by which equals are told apart: published before the first wish. */
@Entity()
@Check('yls_ranking_has_seed', `seed ~ '^[0-9a-f]{16}$'`)
export class YlsRanking {
  @ForeignKey(() => YlsSummit, { name: 'yls_ranking_of_summit', onDelete: 'RESTRICT' })
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'yls_ranking_pkey' })
  summitId: string;

  /** The first instant at which no wish is taken any more. */
  @Column('timestamptz')
  ranksUntil: Date;

  /** Sixteen hexadecimal digits; never changed. */
  @Column('text')
  seed: string;

  @Column('timestamptz')
  publishedAt: Date;
}
