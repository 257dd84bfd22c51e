import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { hasRoleEverywhere } from '../../auth/index.js';
import { Clock, NotFound, Work, type Actor } from '../../platform/index.js';
import { dayOfOffice } from '../application/office-day.js';
import { reachOf } from '../desk/desk.policy.js';
import type { ExchangeTerm } from '../terms/exchange-term.entity.js';
import { ExchangeReport } from './exchange-report.entity.js';
import { dueOf, REPORT_KINDS, type ReportKind } from './report-kind.js';

/** A report of a term on the desk's list. */
export interface AwaitedReport {
  termId: string;
  term: string;
  sponsor: string;
  kind: ReportKind;
  /** ISO date. */
  dueOn: string;
  sentAt: Date | null;
  isLate: boolean;
}

/** A frozen one, without its rows. */
export type SentReport = Pick<ExchangeReport, 'id' | 'sha256' | 'reason' | 'frozenAt' | 'amendsId'> & {
  frozenBy: string;
  count: number;
};

type TermRow = Pick<ExchangeTerm, 'id' | 'name' | 'kind' | 'beginsOn' | 'endsOn'> & {
  sponsor: string;
  sent: Partial<Record<ReportKind, string>>;
};

/** What the sponsors of the reader's reach have told the Department, and what they owe it. */
@Injectable()
export class ReportsQueries {
  constructor(
    private readonly work: Work,
    private readonly clock: Clock,
  ) {}

  /** In one query, whoever asks; those that are due first stand first. */
  async awaited(actor: Actor): Promise<AwaitedReport[]> {
    const { sponsors } = reachOf(actor);
    const rows = await this.work.read().query<TermRow[]>(TERMS, [hasRoleEverywhere(actor, 'staff'), sponsors]);
    const today = dayOfOffice(this.clock.now());
    return rows
      .flatMap((term) => REPORT_KINDS.flatMap((kind) => awaitedOf(term, kind, today) ?? []))
      .toSorted((a, b) => Number(a.sentAt !== null) - Number(b.sentAt !== null) || (a.dueOn < b.dueOn ? -1 : 1));
  }

  /** All that were sent, the newest first. */
  sent(manager: EntityManager, termId: string, kind: ReportKind): Promise<SentReport[]> {
    return manager.query<SentReport[]>(
      `SELECT r.id, r.sha256, r.reason, r.frozen_at AS "frozenAt", r.amends_id AS "amendsId", a.display_name AS "frozenBy",
              jsonb_array_length(r.rows) AS count
         FROM exchange_report r JOIN account_brief a ON a.id = r.frozen_by WHERE r.term_id = $1 AND r.kind = $2 ORDER BY r.frozen_at DESC, r.id DESC`,
      [termId, kind],
    );
  }

  /** @throws NotFound */
  async rowsOf(manager: EntityManager, report: { id: string; termId: string; kind: ReportKind }) {
    const found = await manager.findOneBy(ExchangeReport, report);
    if (!found) throw new NotFound();
    return found.rows;
  }
}

function awaitedOf(
  { id, name, sponsor, sent, ...term }: TermRow,
  kind: ReportKind,
  today: string,
): AwaitedReport | null {
  const dueOn = dueOf(kind, term);
  if (!dueOn) return null;
  const sentAt = sent[kind] ? new Date(sent[kind]) : null;
  return { termId: id, term: name, sponsor, kind, dueOn, sentAt, isLate: !sentAt && today > dueOn };
}

const TERMS = `
  SELECT t.id, t.name, t.kind, t.begins_on::text AS "beginsOn", t.ends_on::text AS "endsOn", s.name AS sponsor,
         (SELECT coalesce(jsonb_object_agg(r.kind, r.frozen_at), '{}') FROM exchange_report r WHERE r.term_id = t.id AND r.amends_id IS NULL) AS sent
    FROM exchange_term t JOIN exchange_sponsor s ON s.id = t.sponsor_id
   WHERE $1::boolean OR t.sponsor_id = ANY($2::uuid[]) ORDER BY t.begins_on DESC, t.id LIMIT 100`;
