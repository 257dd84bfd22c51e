import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { Conflict, judge, newId, NotFound, refusals, Work, type Actor, type Unit } from '../../platform/index.js';
import { LawBooks } from '../../law/index.js';
import { dayIn } from '../file/host-days.js';
import { HouseholdMember } from '../household/household-member.entity.js';
import { Household } from '../household/household.entity.js';
import { authorisedBeforeCheck } from '../law/check.rules.js';
import { fileOfDesk } from '../screening/file-of-desk.js';
import { Authorisations, givenAt } from './authorisations.queries.js';
import { HouseholdCheck, type CheckKind } from './household-check.entity.js';

export interface NewCheck {
  memberId: string;
  kind: CheckKind;
  /** ISO date. */
  completedOn: string;
  clear: boolean;
  vendorReference: string;
}

interface Checked {
  fileId: string;
  member: HouseholdMember;
  timeZone: string;
  completedOn: string;
}

/** Results of checks, put on file by the desk: never the report. */
@Injectable()
export class HouseholdChecks {
  constructor(
    private readonly work: Work,
    private readonly authorisations: Authorisations,
    private readonly books: LawBooks,
  ) {}

  /**
   * @returns false for a day that is yet to come
   * @throws NotFound outside the desk, and for somebody of another household; Conflict before the person gave leave
   */
  record(actor: Actor, fileId: string, check: NewCheck): Promise<boolean> {
    return this.work.run(actor, async (unit) => {
      const { householdId } = await fileOfDesk(unit, fileId);
      const of = { id: check.memberId, householdId, leftOn: IsNull() };
      const member = await unit.manager.findOneBy(HouseholdMember, of);
      if (!member) throw new NotFound();
      const { timeZone } = await unit.manager.findOneByOrFail(Household, { id: householdId });
      if (check.completedOn > dayIn(unit.now, timeZone)) return false;
      await this.mustBeAuthorised(unit, { fileId, member, timeZone, completedOn: check.completedOn });
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

  private async mustBeAuthorised(unit: Unit, { fileId, member, timeZone, completedOn }: Checked): Promise<void> {
    const given = givenAt((await this.authorisations.of(unit.manager, fileId)).get(member.id));
    const law = await this.books.inForce(dayIn(unit.now, 'UTC'), unit.manager);
    const authorisedOn = given && dayIn(given, timeZone);
    const against = refusals(judge([authorisedBeforeCheck], { name: member.name, authorisedOn, completedOn, law }));
    if (against.length > 0) throw new Conflict(against, against[0]!.because);
  }
}
