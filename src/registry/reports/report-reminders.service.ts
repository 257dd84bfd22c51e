import { Injectable, type OnModuleInit } from '@nestjs/common';
import { AccountQueries } from '../../auth/index.js';
import { Clock, defineJob, Jobs, system, Work, type Unit } from '../../platform/index.js';

const remindOfReports = defineJob<Record<string, never>>('registry-report-reminders');

/** UTC: morning in the Americas, evening in Europe. */
const daily = '30 14 * * *';

/** A member that still owes reports of a year on the day of a reminder. */
interface Owing {
  memberId: string;
  contactEmail: string | null;
  year: number;
  dueOn: string;
  days: number;
  missing: number;
}

/** Mails to members that have not reported yet, before and after the due day; each goes once. */
@Injectable()
export class ReportReminders implements OnModuleInit {
  constructor(
    private readonly work: Work,
    private readonly jobs: Jobs,
    private readonly clock: Clock,
    private readonly accounts: AccountQueries,
  ) {}

  onModuleInit(): void {
    this.jobs.handle(remindOfReports, async () => void (await this.remind()));
    this.jobs.schedule(remindOfReports, daily);
  }

  /** Of several reminders whose day has come, only the latest goes: a round that is opened late does not begin with a pile. @returns how many members were reminded */
  async remind(): Promise<number> {
    const owing = await this.work.read().query<Owing[]>(owingToday, [this.clock.now()]);
    let reminded = 0;
    for (const one of owing) if (await this.work.run(system, (unit) => this.remindMember(unit, one))) reminded += 1;
    return reminded;
  }

  private async remindMember(unit: Unit, owing: Owing): Promise<boolean> {
    const [claimed] = await unit.manager.query<{ year: number }[]>(
      `INSERT INTO report_reminder (year, member_id, days_after_due, sent_at) VALUES ($1, $2, $3, $4)
       ON CONFLICT DO NOTHING RETURNING year`,
      [owing.year, owing.memberId, owing.days, unit.now],
    );
    if (!claimed) return false;
    const { memberId, year, dueOn, missing } = owing;
    const params = { year: String(year), missing, due: new Date(`${dueOn}T12:00:00Z`) };
    const tone = owing.days > 0 ? 'report_overdue' : 'report_due';
    for (const { email, locale } of await this.readersOf(unit, owing))
      await unit.mail({
        to: email,
        locale,
        subject: { key: `registry.mail.${tone}.subject`, params },
        paragraphs: [{ key: `registry.mail.${tone}.text`, params }],
        action: { label: { key: 'registry.mail.report.action' }, url: `/registry/members/${memberId}` },
        about: { type: 'member', id: memberId },
      });
    return true;
  }

  /** The member's coordinators; where it has none, its contact of the day or its office. */
  private async readersOf(unit: Unit, { memberId, contactEmail }: Owing): Promise<{ email: string; locale: string }[]> {
    const coordinators = await this.accounts.holders('coordinator', memberId, unit.manager);
    if (coordinators.length > 0 || !contactEmail) return coordinators;
    return [{ email: contactEmail, locale: 'en' }];
  }
}

const owingToday = `
  WITH today AS (SELECT ($1::timestamptz AT TIME ZONE 'UTC')::date AS day),
  reached AS (SELECT r.year, r.due_on, max(d.days) AS days FROM report_round r CROSS JOIN unnest(r.reminder_days) AS d (days), today
               WHERE today.day >= r.due_on + d.days GROUP BY r.year, r.due_on)
  SELECT m.id AS "memberId", coalesce((SELECT t.email FROM member_contact t WHERE t.member_id = m.id AND t.email IS NOT NULL
           AND t.from_on <= today.day AND (t.until_on IS NULL OR t.until_on >= today.day)
           ORDER BY t.office = 'primary' DESC, t.from_on DESC LIMIT 1), m.contact_email) AS "contactEmail",
         r.year, r.due_on::text AS "dueOn", r.days, count(*)::int AS missing
    FROM reached r CROSS JOIN today JOIN member_organisation m ON m.joined_on <= make_date(r.year, 12, 31)
    JOIN partnership_party y ON y.community_id = m.community_id
    JOIN LATERAL partnership_status_on(make_date(r.year, 12, 31)) st ON st.partnership_id = y.partnership_id AND st.standing
   WHERE NOT EXISTS (SELECT FROM partnership_report x WHERE x.partnership_id = st.partnership_id AND x.member_id = m.id
                        AND x.year = r.year AND x.state = 'submitted')
     AND NOT EXISTS (SELECT FROM report_reminder s WHERE s.year = r.year AND s.member_id = m.id AND s.days_after_due >= r.days)
   GROUP BY m.id, r.year, r.due_on, r.days, today.day`;
