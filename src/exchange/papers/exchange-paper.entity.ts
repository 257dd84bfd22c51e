import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Personal } from '../../platform/index.js';
import { ExchangeApplication } from '../application/exchange-application.entity.js';
import { keptForStudents } from '../retention.js';
import type { PaperDocument } from './documents/paper-document.js';
import type { PaperKind } from './paper-kind.js';

/** A version of a paper as it was made; a later one replaces it, and nothing of it is ever changed but that and when it was given. */
@Entity()
@Index('exchange_paper_version_is_unique', ['applicationId', 'kind', 'version'], { unique: true })
@Index('exchange_paper_is_one_at_a_time', ['applicationId', 'kind'], { unique: true, where: 'replaced_at IS NULL' })
@Check(
  'exchange_paper_kind_is_known',
  `kind IN ('rules-and-travel', 'welcome-letter', 'abuse-reporting', 'host-profile', 'school-profile', 'id-card', 'school-pack')`,
)
@Check('exchange_paper_version_is_positive', 'version > 0')
@Check('exchange_paper_given_after_made', 'given_on IS NULL OR given_on >= made_at::date - 1')
export class ExchangePaper {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'exchange_paper_pkey' })
  id: string;

  @ForeignKey(() => ExchangeApplication, { name: 'exchange_paper_of_application', onDelete: 'RESTRICT' })
  @Column('uuid')
  applicationId: string;

  @Column('text')
  kind: PaperKind;

  @Column('smallint')
  version: number;

  /** SHA-256 of what it was made of: another one means that it is out of date. */
  @Column('text')
  sourcesHash: string;

  /** As it was set on paper; null for the Department's own letter, which is not ours. */
  @Personal({ purpose: '22 CFR 62.25(g), (d)(14)', retention: keptForStudents })
  @Column('jsonb', { nullable: true })
  document: PaperDocument | null;

  @Column('timestamptz')
  madeAt: Date;

  /** Null when the portal made it anew because a source had changed. */
  @Index('exchange_paper_made_by')
  @ForeignKey('Account', { name: 'exchange_paper_is_made_by_account', onDelete: 'RESTRICT' })
  @Column('uuid', { nullable: true })
  madeBy: string | null;

  @Column('timestamptz', { nullable: true })
  replacedAt: Date | null;

  /** The day (ISO) on which the student, or the school, got it; null before. */
  @Column('date', { nullable: true })
  givenOn: string | null;
}
