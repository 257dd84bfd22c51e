import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { newId, NotFound, Work, type Actor } from '../../platform/index.js';
import { dayIn } from '../file/host-days.js';
import { HouseholdMember } from '../household/household-member.entity.js';
import { Household } from '../household/household.entity.js';
import { fileOfDesk } from '../screening/file-of-desk.js';
import { HouseholdCheck, type CheckKind } from './household-check.entity.js';

export interface NewCheck {
  memberId: string;
  kind: CheckKind;
  /** ISO date. */
  completedOn: string;
  clear: boolean;
  vendorReference: string;
}

/** Results of checks, put on file by the desk: never the report. */
@Injectable()
export class HouseholdChecks {
  constructor(private readonly work: Work) {}

  /** @returns false for a day that is yet to come. @throws NotFound outside the desk, and for somebody of another household */
  record(actor: Actor, fileId: string, check: NewCheck): Promise<boolean> {
    return this.work.run(actor, async (unit) => {
      const { householdId } = await fileOfDesk(unit, fileId);
      const of = { id: check.memberId, householdId, leftOn: IsNull() };
      if (!(await unit.manager.existsBy(HouseholdMember, of))) throw new NotFound();
      const { timeZone } = await unit.manager.findOneByOrFail(Household, { id: householdId });
      if (check.completedOn > dayIn(unit.now, timeZone)) return false;
      const by = { recordedBy: actor.accountId!, recordedAt: unit.now };
      await unit.manager.insert(HouseholdCheck, { id: newId(), ...check, ...by });
      await unit.record(
        'household-check.filed',
        { type: 'household', id: householdId },
        { memberId: check.memberId, kind: check.kind },
      );
      return true;
    });
  }
}
