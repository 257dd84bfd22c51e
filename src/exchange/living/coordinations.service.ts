import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { HomesToPlace } from '../../host-families/index.js';
import { newId, Work, type Actor, type Unit } from '../../platform/index.js';
import { StepsQueries, StepsService, type Proposal, type Step } from '../../vetting/index.js';
import { applicationOfDesk } from '../application/application-of-desk.js';
import type { ExchangeApplication } from '../application/exchange-application.entity.js';
import { dayOfOffice } from '../application/office-day.js';
import { ExchangeCoordination } from './exchange-coordination.entity.js';
import { homeOfDay } from './home-of-day.js';
import { LivingClock } from './living-clock.service.js';
import { livingStep } from './living-step.js';

/** Who coordinates for a student: near enough, trained, checked, neither host nor teacher. */
@Injectable()
export class Coordinations {
  constructor(
    private readonly work: Work,
    private readonly clock: LivingClock,
    private readonly homes: HomesToPlace,
    private readonly steps: StepsService,
    private readonly people: StepsQueries,
  ) {}

  /** From today on; the clocks are theirs. @throws Conflict with each rule that stands against the person */
  appoint(actor: Actor, applicationId: string, accountId: string): Promise<void> {
    return this.work.run(actor, async (unit) => {
      const application = await applicationOfDesk(unit, applicationId);
      const today = dayOfOffice(unit.now);
      const now = await unit.manager.findOneBy(ExchangeCoordination, { applicationId, untilOn: IsNull() });
      if (now?.accountId === accountId) return;
      const step = await this.stepOf(unit, application);
      await this.steps.done(unit, { step, subjectId: applicationId, accountId });
      if (now) await unit.manager.update(ExchangeCoordination, { id: now.id }, { untilOn: today });
      await unit.manager.insert(ExchangeCoordination, { id: newId(), applicationId, accountId, sinceOn: today });
      await unit.record(
        'exchange.coordinator-appointed',
        { type: 'exchange-application', id: applicationId },
        { accountId },
      );
      await this.clock.wind(unit, [applicationId]);
    });
  }

  /** Everybody who works for the member, who may first. */
  async whoMay(unit: Unit, application: ExchangeApplication): Promise<Proposal[]> {
    return this.people.whoMay(unit.manager, await this.stepOf(unit, application));
  }

  private async stepOf(unit: Unit, application: ExchangeApplication): Promise<Step> {
    const placement = await homeOfDay(unit.manager, application.id, dayOfOffice(unit.now));
    const home = placement && (await this.homes.of(unit.manager, [placement.hostFileId])).get(placement.hostFileId);
    if (home) return livingStep('coordination', { application, home });
    const { scope, accountId: studentId } = application;
    return { kind: 'coordination', memberId: scope!, home: null, notThese: [], household: [], studentId };
  }
}
