import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { YlsSummit } from '../../summit/yls-summit.entity.js';

/** The last number of a series of papers: the row is held until the paper stands, so that a number is never lost. */
@Entity()
@Check('yls_fee_series_is_known', `series IN ('invoice', 'receipt')`)
@Check('yls_fee_series_counts', 'last_number > 0')
export class YlsFeeSeries {
  @ForeignKey(() => YlsSummit, { name: 'yls_fee_series_of_summit', onDelete: 'RESTRICT' })
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'yls_fee_series_pkey' })
  summitId: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'yls_fee_series_pkey' })
  series: string;

  @Column('int')
  lastNumber: number;
}
