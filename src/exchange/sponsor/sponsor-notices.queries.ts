import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { OfficeCalendar } from '../../duties/index.js';
import { secondaryStudents, type LawInForce } from '../../law/index.js';
import { judge, NotFound, Work, type RuleResult } from '../../platform/index.js';
import { ExchangeSponsorNotice } from './exchange-sponsor-notice.entity.js';

const SHOWN = 50;

/** What a sponsor has told the Department of itself, and has to tell. */
@Injectable()
export class SponsorNoticesQueries {
  constructor(
    private readonly work: Work,
    private readonly calendar: OfficeCalendar,
  ) {}

  /** What is open first, by the day by which it has to be told. */
  of(sponsorId: string): Promise<ExchangeSponsorNotice[]> {
    const order = { toldOn: { direction: 'DESC', nulls: 'FIRST' }, dueOn: 'ASC', id: 'ASC' } as const;
    return this.work.read().find(ExchangeSponsorNotice, { where: { sponsorId }, order, take: SHOWN });
  }

  /** @throws NotFound unless it is to be told still */
  async open(id: string, sponsorId: string): Promise<ExchangeSponsorNotice> {
    const where = { id, sponsorId, toldOn: IsNull() };
    const notice = await this.work.read().findOneBy(ExchangeSponsorNotice, where);
    if (!notice) throw new NotFound();
    return notice;
  }

  /** What the law says of those that are open, on a day (ISO). */
  async verdicts(
    notices: readonly ExchangeSponsorNotice[],
    at: { day: string; law: LawInForce },
  ): Promise<RuleResult[]> {
    const holidays = (await this.calendar.closures()).map(({ day }) => day);
    const open = notices.filter(({ toldOn }) => toldOn === null);
    return open.flatMap(({ happenedOn, dueOn }) =>
      happenedOn === null
        ? judge([secondaryStudents.annualReportIsSent], { ...at, dueOn, sentOn: null })
        : judge([secondaryStudents.sponsorChangeIsReported], { ...at, changedOn: happenedOn, doneOn: null, holidays }),
    );
  }
}
