import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { YlsSummit } from '../summit/yls-summit.entity.js';
import type { Audience } from './fund-rule.js';

/** Money for scholarships. The database itself refuses to give more than there is. */
@Entity()
@Index('yls_fund_name_is_unique', ['summitId', 'name'], { unique: true })
@Check('yls_fund_has_name', `btrim(name) <> ''`)
@Check('yls_fund_is_not_overdrawn', 'granted_cents BETWEEN 0 AND budget_cents')
@Check('yls_fund_audience_is_known', `audience IN ('all', 'members', 'partners')`)
@Check('yls_fund_shares_are_in_order', 'part_percent BETWEEN 0 AND whole_percent AND whole_percent <= 100')
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

  /** What it gives of the fee to who needs a part of it; nothing for who is to be given by hand alone. */
  @Column('smallint', { default: 0 })
  partPercent: number;

  /** The same for who cannot come without it. */
  @Column('smallint', { default: 0 })
  wholePercent: number;

  @Column('text', { default: 'all' })
  audience: Audience;

  /** One of each member comes before a second of any. */
  @Column('boolean', { default: false })
  oneOfEach: boolean;
}
