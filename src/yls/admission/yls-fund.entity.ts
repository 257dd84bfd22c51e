import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { YlsSummit } from '../summit/yls-summit.entity.js';

/** Money for scholarships. The database itself refuses to give more than there is. */
@Entity()
@Index('yls_fund_name_is_unique', ['summitId', 'name'], { unique: true })
@Check('yls_fund_has_name', `btrim(name) <> ''`)
@Check('yls_fund_is_not_overdrawn', 'granted_cents BETWEEN 0 AND budget_cents')
export class YlsFund {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'yls_fund_pkey' })
  id: string;

  @ForeignKey(() => YlsSummit, { name: 'yls_fund_of_summit', onDelete: 'RESTRICT' })
  @Column('uuid')
  summitId: string;

  @Column('text')
  name: string;

  @Column('int')
  budgetCents: number;

  @Column('int', { default: 0 })
  grantedCents: number;
}
