import { Injectable } from '@nestjs/common';
import { AccountQueries } from '../../auth/index.js';
import { defineProjection, Lifecycles, NotFound, readRows, Work, type Actor } from '../../platform/index.js';
import type { CopiedMessage } from './message-report.entity.js';
import { reportReach, WITHIN_REPORTS } from './report.policy.js';
import type { ReportOutcome, ReportReason, ReportState } from './report-words.js';

export interface ReportRow {
  id: string;
  threadId: string;
  messageId: string | null;
  title: string;
  reason: ReportReason;
  note: string;
  copy: CopiedMessage[];
  copyHash: string;
  reportedAt: Date;
  reportedBy: string;
  reporterName: string;
  state: ReportState;
  outcome: ReportOutcome | null;
  takenByName: string | null;
}

/** A line of the inbox: nothing that was written. */
export type ReportLine = Pick<ReportRow, 'id' | 'reason' | 'reportedAt' | 'state' | 'takenByName'>;

export interface ReportInFull {
  report: ReportRow;
  history: { event: string; at: Date; reason: string | null; by: string }[];
}

const FROM = `message_report r JOIN thread t ON t.id = r.thread_id JOIN account_brief by ON by.id = r.reported_by LEFT JOIN account_brief taker ON taker.id = r.taken_by`;

/** A report with what was written: each reading is logged. */
const reportProjection = defineProjection<ReportRow>({
  name: 'messages.report',
  reader: 'safeguarding',
  from: FROM,
  columns: {
    id: 'r.id',
    threadId: 'r.thread_id',
    messageId: 'r.message_id',
    title: 't.title',
    reason: 'r.reason',
    note: 'r.note',
    copy: 'r.copy',
    copyHash: 'r.copy_hash',
    reportedAt: 'r.reported_at',
    reportedBy: 'r.reported_by',
    reporterName: 'by.display_name',
    state: 'r.state',
    outcome: 'r.outcome',
    takenByName: 'taker.display_name',
  },
  sensitive: ['note', 'copy'],
});

const PAGE = 25;

/** The inbox of reports, for the safeguarding group. */
@Injectable()
export class ReportsQueries {
  constructor(
    private readonly work: Work,
    private readonly lifecycles: Lifecycles,
    private readonly accounts: AccountQueries,
  ) {}

  /** What waits longest first. */
  async inbox(actor: Actor, state: ReportState, after?: string) {
    const rows = await this.work.read().query<ReportLine[]>(
      `SELECT r.id, r.reason, r.reported_at AS "reportedAt", r.state, taker.display_name AS "takenByName" FROM ${FROM}
        WHERE ${WITHIN_REPORTS} AND r.state = $3 AND ($4::uuid IS NULL OR r.id > $4) ORDER BY r.id LIMIT ${PAGE + 1}`,
      [reportReach(actor), actor.accountId, state, after ?? null],
    );
    const reports = rows.slice(0, PAGE);
    return { reports, counts: await this.counts(actor), next: rows.length > PAGE ? reports.at(-1)!.id : null };
  }

  /** @throws NotFound for a report of a thread in which the reader was, or of another scope */
  async one(actor: Actor, id: string): Promise<ReportInFull> {
    const reading = { where: `${WITHIN_REPORTS} AND r.id = $3`, parameters: [reportReach(actor), actor.accountId, id] };
    const [report] = await readRows(this.work.read(), actor, { projection: reportProjection, reading });
    if (!report) throw new NotFound();
    const events = await this.lifecycles.history(this.work.read(), id);
    const names = await this.accounts.displayNames(events.flatMap(({ accountId }) => accountId ?? []));
    const history = events.map(({ event, at, reason, accountId }) => {
      const by = names.get(accountId ?? '') ?? '';
      return { event, at, reason, by };
    });
    return { report, history };
  }

  private async counts(actor: Actor): Promise<Partial<Record<ReportState, number>>> {
    const rows = await this.work.read().query<{ state: ReportState; count: number }[]>(
      `SELECT r.state, count(*)::int AS count FROM message_report r JOIN thread t ON t.id = r.thread_id
        WHERE ${WITHIN_REPORTS} GROUP BY r.state`,
      [reportReach(actor), actor.accountId],
    );
    return Object.fromEntries(rows.map(({ state, count }) => [state, count]));
  }
}
