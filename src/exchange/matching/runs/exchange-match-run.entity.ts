import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Personal } from '../../../platform/index.js';
import type { PlanAsked, PlanMade } from '../../board/plan-asked.js';
import { keptForStudents } from '../../retention.js';

/** Repaired at once, with a bound; or proven to be the best. */
export type RunKind = 'repaired' | 'proven';

/** A plan that was kept or used, with all that it was made from: whoever makes it again gets the same. Append-only. */
@Entity()
@Index('exchange_match_run_by_board', ['termId', 'scope', 'at', 'id'])
@Index('exchange_match_run_by_hash', ['askedSha256', 'kind'])
@Check('exchange_match_run_kind_is_known', `kind IN ('repaired', 'proven')`)
@Check('exchange_match_run_is_proven_by_what_it_made', `(kind = 'proven') = ((made ->> 'isProven')::boolean IS TRUE)`)
@Check('exchange_match_run_has_hash', `asked_sha256 ~ '^[0-9a-f]{64}$'`)
@Check('exchange_match_run_is_made_from_what_was_asked', `(made ->> 'askedSha256') IS NOT DISTINCT FROM asked_sha256`)
export class ExchangeMatchRun {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'exchange_match_run_pkey' })
  id: string;

  @ForeignKey('ExchangeTerm', { name: 'exchange_match_run_of_term', onDelete: 'RESTRICT' })
  @Column('uuid')
  termId: string;

  /** The receiving member; an opaque id. */
  @Column('uuid')
  scope: string;

  @Column('text')
  kind: RunKind;

  /** In the one order in which it is hashed; ids and whole numbers alone. */
  @Personal({ purpose: 'To make the plan again as it was made', retention: keptForStudents })
  @Column('jsonb')
  asked: PlanAsked;

  @Column('text')
  askedSha256: string;

  /** By which the pairs were judged; null for the usual ones. */
  @Index('exchange_match_run_weights')
  @ForeignKey('ExchangeMatchWeights', { name: 'exchange_match_run_goes_by_weights', onDelete: 'RESTRICT' })
  @Column('uuid', { nullable: true })
  weightsId: string | null;

  /** The plan with its certificate, and the hash of what it was made from. */
  @Personal({ purpose: 'To make the plan again as it was made', retention: keptForStudents })
  @Column('jsonb')
  made: PlanMade & { askedSha256: string };

  @Index('exchange_match_run_started_by')
  @ForeignKey('Account', { name: 'exchange_match_run_is_started_by_account', onDelete: 'RESTRICT' })
  @Column('uuid')
  startedBy: string;

  @Column('timestamptz')
  at: Date;
}
