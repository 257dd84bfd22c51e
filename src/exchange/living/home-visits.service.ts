import { Injectable } from '@nestjs/common';
import { HomesToPlace } from '../../host-families/index.js';
import { newId, NotFound, Work, type Actor } from '../../platform/index.js';
import { StepsService } from '../../vetting/index.js';
import { applicationOfDesk } from '../application/application-of-desk.js';
import { dayOfOffice } from '../application/office-day.js';
import { ExchangeHomeVisit } from './exchange-home-visit.entity.js';
import { homeOfDay } from './home-of-day.js';
import { LivingClock } from './living-clock.service.js';
import { livingStep } from './living-step.js';
import type { NewVisit } from './living.schema.js';

/** The second look at a home, by other eyes: 22 CFR 62.25(d)(12). */
@Injectable()
export class HomeVisits {
  constructor(
    private readonly work: Work,
    private readonly clock: LivingClock,
    private readonly homes: HomesToPlace,
    private readonly steps: StepsService,
  ) {}

  /**
   * Keeps a visit of the actor to the home of that day, once however often it is sent.
   * @returns false for a day on which the student lived in no home, or after today
   * @throws Conflict for who recruited, interviewed or selected the family, lives there or too far away
   */
  record(actor: Actor, applicationId: string, told: NewVisit): Promise<boolean> {
    return this.work.run(actor, async (unit) => {
      const { manager } = unit;
      const application = await applicationOfDesk(unit, applicationId);
      if (!actor.accountId) throw new NotFound();
      if (await manager.existsBy(ExchangeHomeVisit, { sentKey: told.sentKey })) return true;
      const placement = await homeOfDay(manager, applicationId, told.visitedOn);
      if (!placement || told.visitedOn > dayOfOffice(unit.now)) return false;
      if (placement.endedOn !== null && told.visitedOn > placement.endedOn) return false;
      const { hostFileId } = placement;
      const home = (await this.homes.of(manager, [hostFileId])).get(hostFileId)!;
      const earlier = await this.homes.screeners(manager, hostFileId);
      const step = livingStep('second-visit', { application, home, earlier });
      await this.steps.done(unit, { step, subjectId: applicationId, accountId: actor.accountId });
      const visit = { id: newId(), placementId: placement.id, byAccountId: actor.accountId, recordedAt: unit.now };
      await manager.insert(ExchangeHomeVisit, { ...visit, ...told });
      await this.clock.wind(unit, [applicationId]);
      return true;
    });
  }
}
