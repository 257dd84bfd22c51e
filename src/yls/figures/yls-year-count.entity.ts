import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { asCents } from '../fees/ledger/as-cents.js';
import { YlsSummit } from '../summit/yls-summit.entity.js';

/** By what the figures of a summit are counted. */
export const DIMENSIONS = ['all', 'country', 'member', 'scholarship', 'gender', 'age'] as const;
export type Dimension = (typeof DIMENSIONS)[number];

/** Counts of a summit, which stay when its registrations are gone. No person can be found in them again. */
@Entity()
@Check('yls_year_count_dimension_is_known', `dimension IN ('all', 'country', 'member', 'scholarship', 'gender', 'age')`)
@Check(
  'yls_year_count_is_in_order',
  `0 <= completed AND completed <= came AND came <= offered AND offered <= applied AND aided BETWEEN 0 AND applied AND aid_cents >= 0`,
)
export class YlsYearCount {
  @ForeignKey(() => YlsSummit, { name: 'yls_year_count_of_summit', onDelete: 'RESTRICT' })
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'yls_year_count_pkey' })
  summitId: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'yls_year_count_pkey' })
  dimension: Dimension;

  /** A country's code, a member's or a fund's id, a gender, an age band; `unknown`, or `none` without a fund. */
  @PrimaryColumn('text', { primaryKeyConstraintName: 'yls_year_count_pkey' })
  value: string;

  @Column('int')
  applied: number;

  @Column('int')
  offered: number;

  @Column('int')
  came: number;

  @Column('int')
  completed: number;

  @Column('int')
  aided: number;

  @Column('bigint', { transformer: asCents })
  aidCents: number;

  @Column('timestamptz')
  countedAt: Date;
}
