import { Injectable } from '@nestjs/common';
import { Temporal } from 'temporal-polyfill';
import { Duties, type NewDuty } from '../../duties/index.js';
import { defineJob, system, Work } from '../../platform/index.js';
import { OFFICE_ZONE } from '../application/office-day.js';
import type { ExchangeTerm } from '../terms/exchange-term.entity.js';
import { dutyCode } from './report.duties.js';
import { dueOf, REPORT_KINDS } from './report-kind.js';

export const strikeReports = defineJob<Record<string, never>>('exchange.reports-due', { retries: 1 });

type TermRow = Pick<ExchangeTerm, 'id' | 'sponsorId' | 'kind' | 'beginsOn' | 'endsOn'> & { officer: string | null };

/** Each night: the reports of terms with students are duties of the sponsor's responsible officer. */
@Injectable()
export class ReportClock {
  constructor(
    private readonly work: Work,
    private readonly duties: Duties,
  ) {}

  async strike(): Promise<void> {
    await this.work.run(system, async (unit) => {
      const terms = await unit.manager.query<TermRow[]>(TERMS);
      await this.duties.set(unit, terms.flatMap(dutiesOf));
    });
  }
}

const dutiesOf = ({ id: subjectId, sponsorId: scope, officer: responsible, ...term }: TermRow): NewDuty[] =>
  REPORT_KINDS.flatMap((kind) => {
    const dueOn = dueOf(kind, term);
    return dueOn ? [{ kind: dutyCode(kind), subjectId, scope, responsible, dueAt: lastMinuteOf(dueOn) }] : [];
  });

const lastMinuteOf = (day: string): Date =>
  new Date(Temporal.PlainDate.from(day).add({ days: 1 }).toZonedDateTime(OFFICE_ZONE).epochMilliseconds - 60_000);

/** Those that go on, or ended within a year, and in which somebody was selected. */
const TERMS = `
  SELECT t.id, t.sponsor_id AS "sponsorId", t.kind, t.begins_on::text AS "beginsOn", t.ends_on::text AS "endsOn",
         (SELECT o.account_id FROM exchange_sponsor_officer o WHERE o.sponsor_id = t.sponsor_id AND o.kind = 'RO' AND o.until IS NULL) AS officer
    FROM exchange_term t WHERE t.ends_on > current_date - 400
     AND EXISTS (SELECT FROM exchange_application a WHERE a.term_id = t.id AND a.selected_on IS NOT NULL)`;
