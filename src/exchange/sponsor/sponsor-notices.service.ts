import { Injectable } from '@nestjs/common';
import { Temporal } from 'temporal-polyfill';
import { Duties, OfficeCalendar } from '../../duties/index.js';
import { LawBooks, secondaryStudents } from '../../law/index.js';
import { newId, NotFound, Work, type Actor, type Unit } from '../../platform/index.js';
import { dayOfOffice } from '../application/office-day.js';
import { lastMinuteOf } from '../living/living.duties.js';
import { ExchangeSponsorNotice, type SponsorChange } from './exchange-sponsor-notice.entity.js';
import { noticeDutyOf } from './sponsor.duties.js';

type Due = Pick<ExchangeSponsorNotice, 'id' | 'sponsorId' | 'kind' | 'dueOn'>;

/** What a sponsor has to tell the Department of itself, each with its clock. */
@Injectable()
export class SponsorNotices {
  constructor(
    private readonly work: Work,
    private readonly duties: Duties,
    private readonly books: LawBooks,
    private readonly calendar: OfficeCalendar,
  ) {}

  /** Joins the caller's unit. `on` is the day (ISO) of the change; changes of one day are told as one. */
  async changed(
    unit: Unit,
    sponsorId: string,
    { changes, on }: { changes: readonly SponsorChange[]; on: string },
  ): Promise<void> {
    if (changes.length === 0) return;
    const law = await this.books.inForce(dayOfOffice(unit.now), unit.manager);
    const { id: rule, parameters } = secondaryStudents.sponsorChangeIsReported;
    const { within } = law.valuesOf<'within'>(rule, parameters);
    const holidays = (await this.calendar.closures()).map(({ day }) => day);
    const dueOn = secondaryStudents.businessDue(on, within, holidays);
    const [row] = await unit.manager.query<{ id: string }[]>(
      `INSERT INTO exchange_sponsor_notice AS n (id, sponsor_id, kind, changes, happened_on, due_on) VALUES ($1, $2, 'change', $3, $4, $5)
       ON CONFLICT (sponsor_id, happened_on) WHERE kind = 'change' AND told_on IS NULL
       DO UPDATE SET changes = ARRAY(SELECT DISTINCT unnest(n.changes || excluded.changes) ORDER BY 1) RETURNING id`,
      [newId(), sponsorId, changes, on, dueOn],
    );
    await this.wind(unit, { id: row!.id, sponsorId, kind: 'change', dueOn });
  }

  /** The Department awaits the next annual report by a day (ISO). */
  await(actor: Actor, sponsorId: string, dueOn: string): Promise<void> {
    return this.work.run(actor, (unit) => this.awaitReport(unit, sponsorId, dueOn));
  }

  /** The Department was told on a day; the next annual report is due a year after this one was. @returns false for a day to come, or before the change */
  tell(actor: Actor, { id, sponsorId }: { id: string; sponsorId: string }, toldOn: string): Promise<boolean> {
    return this.work.run(actor, async (unit) => {
      const lock = { mode: 'pessimistic_write' } as const;
      const notice = await unit.manager.findOne(ExchangeSponsorNotice, { where: { id, sponsorId }, lock });
      if (!notice || notice.toldOn !== null) throw new NotFound();
      const { kind, dueOn, happenedOn } = notice;
      if (toldOn > dayOfOffice(unit.now) || toldOn < (happenedOn ?? toldOn)) return false;
      await unit.manager.update(ExchangeSponsorNotice, id, { toldOn, toldBy: actor.accountId! });
      await this.duties.done(unit, { kind: noticeDutyOf(kind), subjectId: sponsorId, occurrence: id });
      await unit.record(
        'exchange-sponsor.department-told',
        { type: 'exchange-sponsor', id: sponsorId },
        { kind, toldOn },
      );
      if (kind === 'annual-report') await this.awaitReport(unit, sponsorId, aYearAfter(dueOn));
      return true;
    });
  }

  private async awaitReport(unit: Unit, sponsorId: string, dueOn: string): Promise<void> {
    const [row] = await unit.manager.query<{ id: string }[]>(
      `INSERT INTO exchange_sponsor_notice (id, sponsor_id, kind, due_on) VALUES ($1, $2, 'annual-report', $3)
       ON CONFLICT (sponsor_id) WHERE kind = 'annual-report' AND told_on IS NULL DO UPDATE SET due_on = excluded.due_on RETURNING id`,
      [newId(), sponsorId, dueOn],
    );
    await this.wind(unit, { id: row!.id, sponsorId, kind: 'annual-report', dueOn });
    await unit.record('exchange-sponsor.report-awaited', { type: 'exchange-sponsor', id: sponsorId }, { dueOn });
  }

  private wind(unit: Unit, { id, sponsorId, kind, dueOn }: Due): Promise<void> {
    const about = { kind: noticeDutyOf(kind), subjectId: sponsorId, occurrence: id };
    return this.duties.set(unit, [{ ...about, scope: sponsorId, responsible: null, dueAt: lastMinuteOf(dueOn) }]);
  }
}

const aYearAfter = (day: string): string => Temporal.PlainDate.from(day).add({ years: 1 }).toString();
