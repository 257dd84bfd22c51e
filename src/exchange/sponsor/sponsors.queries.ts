import { Injectable } from '@nestjs/common';
import { LawBooks, secondaryStudents } from '../../law/index.js';
import { Clock, judge, NotFound, Work, type Rule, type RuleResult } from '../../platform/index.js';
import { dayOfOffice } from '../application/office-day.js';
import { ExchangeSponsor } from './exchange-sponsor.entity.js';
import type { ExchangeSponsorNotice } from './exchange-sponsor-notice.entity.js';
import type { OfficerKind } from './exchange-sponsor-officer.entity.js';
import { SponsorNoticesQueries } from './sponsor-notices.queries.js';

export interface OfficerView {
  id: string;
  name: string;
  kind: OfficerKind;
  isUsPerson: boolean;
  /** ISO dates. */
  checkedOn: string | null;
  since: string;
}

export interface SponsorView {
  sponsor: ExchangeSponsor;
  /** Those of today. */
  officers: readonly OfficerView[];
  notices: readonly ExchangeSponsorNotice[];
  /** What is wrong with its designation or its officers today. */
  against: readonly RuleResult[];
}

/** Sponsors for the pages of staff. */
@Injectable()
export class SponsorsQueries {
  constructor(
    private readonly work: Work,
    private readonly books: LawBooks,
    private readonly clock: Clock,
    private readonly notices: SponsorNoticesQueries,
  ) {}

  all(): Promise<ExchangeSponsor[]> {
    return this.work.read().find(ExchangeSponsor, { order: { name: 'ASC', id: 'ASC' } });
  }

  /** @throws NotFound when there is no such sponsor */
  async one(id: string): Promise<SponsorView> {
    const sponsor = await this.named(id);
    const day = dayOfOffice(this.clock.now());
    const officers = await this.work.read().query<OfficerView[]>(
      `SELECT o.id, a.display_name AS name, o.kind, o.is_us_person AS "isUsPerson", o.checked_on::text AS "checkedOn", o.since::text AS since
         FROM exchange_sponsor_officer o JOIN account_brief a ON a.id = o.account_id
        WHERE o.sponsor_id = $1 AND (o.until IS NULL OR o.until >= $2) ORDER BY o.kind DESC, o.since, o.id`,
      [id, day],
    );
    const law = await this.books.inForce(day);
    const facts = { ...designationOf(sponsor, day), officers: officers.map(officerFacts), law };
    const rules: readonly Rule<typeof facts>[] = [
      secondaryStudents.sponsorIsDesignated,
      secondaryStudents.sponsorHasOfficers,
    ];
    const notices = await this.notices.of(id);
    const told = await this.notices.verdicts(notices, { day, law });
    return { sponsor, officers, notices, against: [...judge(rules, facts), ...told].filter(({ ok }) => !ok) };
  }

  /** @throws NotFound when there is no such sponsor */
  async named(id: string): Promise<ExchangeSponsor> {
    const sponsor = await this.work.read().findOneBy(ExchangeSponsor, { id });
    if (!sponsor) throw new NotFound();
    return sponsor;
  }
}

/** As the law's rule reads a sponsor on a day. */
const designationOf = (sponsor: ExchangeSponsor, day: string): secondaryStudents.SponsorFacts => ({
  day,
  isTaxExempt: sponsor.isTaxExempt,
  isUsPerson: sponsor.isUsPersonOrg,
  designation: sponsor.designatedFrom <= day ? sponsor.programNumber : '',
  designatedUntil: sponsor.designatedUntil,
});

const officerFacts = ({ kind, isUsPerson, checkedOn }: OfficerView) => ({
  rank: kind === 'RO' ? ('responsible' as const) : ('alternate' as const),
  isUsPerson,
  isChecked: checkedOn !== null,
});
