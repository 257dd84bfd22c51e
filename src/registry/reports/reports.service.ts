import { Injectable } from '@nestjs/common';
import { Conflict, Lifecycles, newId, NotFound, type Unit } from '../../platform/index.js';
import { PartnershipReport } from './partnership-report.entity.js';
import { ReportActivity } from './report-activity.entity.js';
import { ReportExchange } from './report-exchange.entity.js';
import { ReportRevision } from './report-revision.entity.js';
import { ReportRound } from './report-round.entity.js';
import type { ReportContent } from './report-themes.js';
import { reportLifecycle } from './report.lifecycle.js';

/** Which report is meant: a member's, of one of its partnerships, for a year. */
export interface ReportKey {
  memberId: string;
  partnershipId: string;
  year: number;
}

/** What members tell of a year's work with their partners. */
@Injectable()
export class Reports {
  constructor(private readonly lifecycles: Lifecycles) {}

  /** Opens a year for reports, or moves its due day. */
  async openRound(unit: Unit, round: Pick<ReportRound, 'year' | 'dueOn' | 'reminderDays'>): Promise<void> {
    await unit.manager.query(
      `INSERT INTO report_round (year, due_on, reminder_days, opened_at) VALUES ($1, $2, $3, $4)
       ON CONFLICT (year) DO UPDATE SET due_on = excluded.due_on, reminder_days = excluded.reminder_days`,
      [round.year, round.dueOn, round.reminderDays, unit.now],
    );
    await unit.record('registry.report_round.opened', { type: 'report_round', id: String(round.year) }, { ...round });
  }

  /**
   * Saves the draft; the first time begins it.
   * @returns the report's id
   * @throws NotFound when the member has no such partnership or the year is not open; Conflict when it is submitted
   */
  async save(unit: Unit, key: ReportKey, content: ReportContent): Promise<string> {
    await mustBeReportable(unit, key);
    const report = await begun(unit, key);
    if (report.state !== 'draft') throw new Conflict([], { key: 'registry.refusal.report_submitted' });
    await unit.manager.update(PartnershipReport, report.id, { story: content.story });
    await unit.manager.delete(ReportActivity, { reportId: report.id });
    await unit.manager.delete(ReportExchange, { reportId: report.id });
    const mine = <T extends object>(rows: T[]) => rows.map((row) => ({ ...row, reportId: report.id }));
    if (content.activities.length > 0) await unit.manager.insert(ReportActivity, mine(content.activities));
    if (content.exchanges.length > 0) await unit.manager.insert(ReportExchange, mine(content.exchanges));
    return report.id;
  }

  /** Saves and hands in; what was handed in is kept word for word. */
  async submit(unit: Unit, key: ReportKey, content: ReportContent): Promise<void> {
    const id = await this.save(unit, key, content);
    const set = { submittedAt: unit.now, submittedBy: unit.actor.accountId };
    await this.lifecycles.apply(unit, reportLifecycle, { id, event: 'submit', set });
    const number = (await unit.manager.countBy(ReportRevision, { reportId: id })) + 1;
    await unit.manager.insert(ReportRevision, { reportId: id, number, content, submittedAt: unit.now });
  }

  reopen(unit: Unit, id: string, reason: string): Promise<PartnershipReport> {
    return this.lifecycles.apply(unit, reportLifecycle, { id, event: 'reopen', reason });
  }
}

/** The member's community is a party, and staff have opened the year. */
async function mustBeReportable({ manager }: Unit, { memberId, partnershipId, year }: ReportKey): Promise<void> {
  const [row] = await manager.query<{ may: boolean }[]>(
    `SELECT EXISTS (SELECT FROM report_round WHERE year = $3) AND EXISTS (
       SELECT FROM member_organisation m JOIN partnership_party y ON y.community_id = m.community_id
         JOIN partnership p ON p.id = y.partnership_id AND p.merged_into_id IS NULL
        WHERE m.id = $1 AND p.id = $2) AS may`,
    [memberId, partnershipId, year],
  );
  if (!row!.may) throw new NotFound();
}

/** Two tabs that begin at once begin one report; the row is locked. */
async function begun({ manager, now }: Unit, key: ReportKey): Promise<PartnershipReport> {
  await manager
    .createQueryBuilder()
    .insert()
    .into(PartnershipReport)
    .values({ ...key, id: newId(), begunAt: now })
    .orIgnore()
    .execute();
  return manager.findOneOrFail(PartnershipReport, { where: { ...key }, lock: { mode: 'pessimistic_write' } });
}
