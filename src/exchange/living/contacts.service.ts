import { Injectable } from '@nestjs/common';
import { Duties } from '../../duties/index.js';
import { HomesToPlace } from '../../host-families/index.js';
import { IncidentReports } from '../../incidents/index.js';
import { Conflict, newId, Work, type Actor, type Unit } from '../../platform/index.js';
import { StepsQueries } from '../../vetting/index.js';
import { applicationOfDesk } from '../application/application-of-desk.js';
import type { ExchangeApplication } from '../application/exchange-application.entity.js';
import { dayOfOffice } from '../application/office-day.js';
import { plusDays } from './days.js';
import { ExchangeContact } from './exchange-contact.entity.js';
import { ExchangeFollowUp } from './exchange-follow-up.entity.js';
import { homeOfDay } from './home-of-day.js';
import { issuesIn, type FoundIssue } from './issues.js';
import { FOLLOW_UP, lastMinuteOf } from './living.duties.js';
import { LivingClock } from './living-clock.service.js';
import { STUDENT_SUBJECT } from './living-incidents.js';
import type { NewContact } from './living.schema.js';
import { livingStep } from './living-step.js';

/** What keeps anybody from talking for the sponsor; training and papers are asked of those who are appointed. */
const BARS: ReadonlySet<string> = new Set(['worker-is-not-of-the-household', 'worker-holds-no-position-of-trust']);

/** Talks with students and hosts, and what follows from them. */
@Injectable()
export class ContactsService {
  constructor(
    private readonly work: Work,
    private readonly clock: LivingClock,
    private readonly duties: Duties,
    private readonly incidents: IncidentReports,
    private readonly homes: HomesToPlace,
    private readonly steps: StepsQueries,
  ) {}

  /**
   * Keeps one talk; what was sent already under the same key is kept once. Each issue gets an owner and a day, a severe one a case at the incident desk.
   * @returns false for a day before the arrival or after today
   * @throws Conflict for somebody of the home itself: 22 CFR 62.25(d)(10)
   */
  record(actor: Actor, applicationId: string, told: NewContact): Promise<boolean> {
    return this.work.run(actor, async (unit) => {
      const application = await applicationOfDesk(unit, applicationId);
      if (!isWithin(application, told.happenedOn, dayOfOffice(unit.now))) return false;
      await this.mustBeOutside(unit, application);
      const contact = { ...told, id: newId(), applicationId, byAccountId: actor.accountId!, recordedAt: unit.now };
      const kept = await unit.manager
        .createQueryBuilder()
        .insert()
        .into(ExchangeContact)
        .values(contact)
        .orIgnore()
        .returning('id')
        .execute();
      if ((kept.raw as unknown[]).length === 0) return true;
      for (const issue of issuesIn(told.party, told.answers)) await this.follow(unit, { application, contact, issue });
      await this.clock.wind(unit, [applicationId]);
      return true;
    });
  }

  private async mustBeOutside(unit: Unit, application: ExchangeApplication): Promise<void> {
    const placement = await homeOfDay(unit.manager, application.id, dayOfOffice(unit.now));
    if (!placement || !unit.actor.accountId) return;
    const home = (await this.homes.of(unit.manager, [placement.hostFileId])).get(placement.hostFileId)!;
    const step = livingStep('contact', { application, home });
    const { against } = await this.steps.judge(unit.manager, step, unit.actor.accountId);
    const bars = against.filter(({ id }) => BARS.has(id));
    if (bars.length > 0) throw new Conflict(bars, bars[0]!.because);
  }

  private async follow(
    unit: Unit,
    {
      application,
      contact,
      issue,
    }: { application: ExchangeApplication; contact: { id: string; notes: string }; issue: FoundIssue },
  ): Promise<void> {
    const { manager, actor } = unit;
    const dueOn = plusDays(dayOfOffice(unit.now), issue.days);
    const id = newId();
    const incidentReference = issue.isSevere ? await this.tell(unit, application.id, contact.notes) : '';
    const owner = { ownerAccountId: actor.accountId!, dueOn, incidentReference };
    await manager.insert(ExchangeFollowUp, {
      id,
      applicationId: application.id,
      contactId: contact.id,
      issue: issue.issue,
      ...owner,
    });
    const duty = { kind: FOLLOW_UP, subjectId: application.id, occurrence: id, dueAt: lastMinuteOf(dueOn) };
    await this.duties.set(unit, [{ ...duty, scope: application.scope!, responsible: actor.accountId }]);
  }

  /** The incident desk reads the words of the talk; here nothing but the case's name is kept of it. */
  private async tell(unit: Unit, applicationId: string, words: string): Promise<string> {
    const about = `${STUDENT_SUBJECT} ${applicationId}`;
    const told = { kind: 'serious-problem', affects: 'other', danger: false, people: '', about, keepFrom: [] } as const;
    return (await this.incidents.reportIn(unit, { ...told, words })).reference;
  }
}

const isWithin = ({ arrivedOn }: ExchangeApplication, day: string, today: string): boolean =>
  arrivedOn !== null && day >= arrivedOn && day <= today;
