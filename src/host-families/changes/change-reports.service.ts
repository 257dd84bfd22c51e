import { Injectable } from '@nestjs/common';
import { Work, type Actor } from '../../platform/index.js';
import { dayIn } from '../file/host-days.js';
import { ownHousehold } from '../household/own-household.js';
import type { ChangeTold } from './change.schema.js';
import { HouseholdChanges } from './household-changes.service.js';

/** What a family tells by itself: 22 CFR 62.25(k)(5). */
@Injectable()
export class ChangeReports {
  constructor(
    private readonly work: Work,
    private readonly changes: HouseholdChanges,
  ) {}

  /** @returns false for a day that is yet to come where the family lives. @throws NotFound for who has no household */
  tell(actor: Actor, told: ChangeTold): Promise<boolean> {
    return this.work.run(actor, async (unit) => {
      const household = await ownHousehold(unit);
      if (told.happenedOn > dayIn(unit.now, household.timeZone)) return false;
      await this.changes.happened(unit, household, told);
      return true;
    });
  }
}
