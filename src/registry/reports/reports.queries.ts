import { Injectable } from '@nestjs/common';
import { NotFound, Work } from '../../platform/index.js';
import type { PartnershipStatus } from '../partnerships/partnership-kind.js';
import type { ReportState } from './partnership-report.entity.js';
import type { ReportRound } from './report-round.entity.js';
import type { ReportContent } from './report-themes.js';
import type { ReportKey } from './reports.service.js';

/** A report that is due or done. */
export interface ReportLine {
  partnershipId: string;
  /** The communities but the member's own. */
  partners: string;
  memberId: string;
  memberName: string;
  year: number;
  dueOn: string;
  /** `none` when nobody has begun. */
  state: ReportState | 'none';
  reportId: string | null;
  submittedAt: Date | null;
}

export interface RoundOnPage extends Pick<ReportRound, 'year' | 'dueOn' | 'reminderDays'> {
  expected: number;
  submitted: number;
}

export interface ReportOnPage extends ReportContent {
  id: string | null;
  state: ReportState | 'none';
  submittedAt: Date | null;
  dueOn: string;
  memberName: string;
  partners: string;
  status: PartnershipStatus;
}

@Injectable()
export class ReportsQueries {
  constructor(private readonly work: Work) {}

  /** The newest year first. */
  rounds(): Promise<RoundOnPage[]> {
    return this.work.read().query<RoundOnPage[]>(
      `WITH line AS (${lines})
       SELECT r.year, r.due_on::text AS "dueOn", r.reminder_days AS "reminderDays", count(line."partnershipId")::int AS expected,
              count(*) FILTER (WHERE line.state = 'submitted')::int AS submitted
         FROM report_round r LEFT JOIN line ON line.year = r.year GROUP BY r.year ORDER BY r.year DESC`,
    );
  }

  /** Every report of a year, those that are missing first. */
  ofYear(year: number): Promise<ReportLine[]> {
    return this.work
      .read()
      .query(`${lines} AND r.year = $1 ORDER BY (x.state = 'submitted') IS TRUE, m.name, partners`, [year]);
  }

  /** A member's reports, the newest year first. */
  ofMember(memberId: string): Promise<ReportLine[]> {
    return this.work.read().query(`${lines} AND m.id = $1 ORDER BY r.year DESC, partners`, [memberId]);
  }

  /** @throws NotFound when the member has no such partnership, or the year is not open */
  async find({ memberId, partnershipId, year }: ReportKey): Promise<ReportOnPage> {
    const [row] = await this.work.read().query<ReportOnPage[]>(one, [memberId, partnershipId, year]);
    if (!row) throw new NotFound();
    return row;
  }
}

/** A report is expected of each member for each partnership of its community that stood when the year ended; what was begun is always shown. */
const lines = `
  SELECT st.partnership_id AS "partnershipId", m.id AS "memberId", m.name AS "memberName", r.year, r.due_on::text AS "dueOn",
         coalesce(x.state, 'none') AS state, x.id AS "reportId", x.submitted_at AS "submittedAt", st.status,
         (SELECT string_agg(c.name, ' – ' ORDER BY z.position) FROM partnership_party z JOIN community c ON c.id = z.community_id
           WHERE z.partnership_id = st.partnership_id AND c.id <> m.community_id) AS partners
    FROM member_organisation m JOIN partnership_party y ON y.community_id = m.community_id
    JOIN report_round r ON m.joined_on <= make_date(r.year, 12, 31)
    JOIN LATERAL partnership_status_on(make_date(r.year, 12, 31)) st ON st.partnership_id = y.partnership_id
    LEFT JOIN partnership_report x ON x.partnership_id = st.partnership_id AND x.member_id = m.id AND x.year = r.year
   WHERE (st.standing OR x.id IS NOT NULL)`;

const one = `
  WITH line AS (${lines} AND m.id = $1 AND st.partnership_id = $2 AND r.year = $3)
  SELECT line."reportId" AS id, line.state, line."submittedAt", line."dueOn", line."memberName", line.partners, line.status,
         coalesce((SELECT story FROM partnership_report WHERE id = line."reportId"), '') AS story,
         (SELECT coalesce(json_agg(json_build_object('theme', a.theme, 'count', a.count, 'told', a.told)), '[]')
            FROM report_activity a WHERE a.report_id = line."reportId") AS activities,
         (SELECT coalesce(json_agg(json_build_object('people', e.people, 'sent', e.sent, 'received', e.received)), '[]')
            FROM report_exchange e WHERE e.report_id = line."reportId") AS exchanges
    FROM line`;
