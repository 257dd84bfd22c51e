import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { Conflict, newId, NotFound, Work, type Actor, type Unit } from '../../platform/index.js';
import type { ChangeKind } from '../changes/change-kind.js';
import { HouseholdChanges } from '../changes/household-changes.service.js';
import { dayIn } from '../file/host-days.js';
import { HostRoom } from './host-room.entity.js';
import { HouseholdMember } from './household-member.entity.js';
import type { MemberTold } from './household.schema.js';
import type { Household } from './household.entity.js';
import { ownHousehold } from './own-household.js';
import { isOfAge } from './people-at-home.js';
import { isSamePerson, SettledMembers } from './same-person.js';

/** Who is of a household, as the family itself tells it. */
@Injectable()
export class HouseholdMembersService {
  constructor(
    private readonly work: Work,
    private readonly changes: HouseholdChanges,
    private readonly settled: SettledMembers,
  ) {}

  /** Somebody more; once the family has applied, that is a change that reopens what it touches. @throws NotFound */
  add(actor: Actor, told: MemberTold): Promise<{ id: string }> {
    return this.work.run(actor, async (unit) => {
      const household = await ownHousehold(unit);
      const id = newId();
      const since = dayIn(unit.now, household.timeZone);
      await unit.manager.insert(HouseholdMember, { id, householdId: household.id, since, leftOn: null, ...told });
      await unit.record('household-member.added', { type: 'household', id: household.id }, { memberId: id });
      await this.changes.happened(unit, household, {
        kind: arrivalOf(told, since),
        happenedOn: since,
        ...after(told, since),
      });
      return { id };
    });
  }

  /**
   * What was told of somebody is corrected. Who moves in, comes to apply or turns out to be another person is new to the home.
   * @returns false for another person in the place of one who was checked or met, or who signed. @throws NotFound
   */
  change(actor: Actor, id: string, told: MemberTold): Promise<boolean> {
    return this.work.run(actor, async (unit) => {
      const household = await ownHousehold(unit);
      const before = await present(unit, household, id);
      const isOther = !isSamePerson(before, told);
      const isSettled = await this.settled.has(unit.manager, before);
      if (isOther && isSettled) return false;
      await unit.manager.update(HouseholdMember, { id }, told);
      await unit.record('household-member.changed', { type: 'household', id: household.id }, { memberId: id });
      const day = dayIn(unit.now, household.timeZone);
      const isNew = isOther || (told.livesInHome && !before.livesInHome) || (told.isApplicant && !before.isApplicant);
      if (isNew)
        await this.changes.happened(unit, household, {
          kind: arrivalOf(told, day),
          happenedOn: day,
          ...after(told, day),
        });
      else if (isSettled && before.email !== told.email)
        await this.changes.happened(unit, household, {
          kind: 'other',
          happenedOn: day,
          note: otherAddress(before, told),
        });
      if (before.livesInHome && !told.livesInHome)
        await this.changes.happened(unit, household, { kind: 'member-left', happenedOn: day });
      return true;
    });
  }

  /** Somebody is of the household no more; they stay on record. @throws Conflict for one whose bed stands in a student's room */
  leave(actor: Actor, id: string): Promise<void> {
    return this.work.run(actor, async (unit) => {
      const household = await ownHousehold(unit);
      await present(unit, household, id);
      if (await unit.manager.existsBy(HostRoom, { sharedWith: id }))
        throw new Conflict([], { key: 'host-families.refusal.shares-room' });
      const leftOn = dayIn(unit.now, household.timeZone);
      await unit.manager.update(HouseholdMember, { id }, { leftOn, isApplicant: false });
      await unit.record('household-member.left', { type: 'household', id: household.id }, { memberId: id });
      await this.changes.happened(unit, household, { kind: 'member-left', happenedOn: leftOn });
    });
  }
}

async function present({ manager }: Unit, { id: householdId }: Household, id: string): Promise<HouseholdMember> {
  const member = await manager.findOneBy(HouseholdMember, { id, householdId, leftOn: IsNull() });
  if (!member) throw new NotFound();
  return member;
}

const arrivalOf = ({ livesInHome, birthDate }: MemberTold, day: string): ChangeKind => {
  if (!livesInHome) return 'frequent-guest';
  return isOfAge({ birthDate }, day) ? 'new-adult' : 'new-child';
};

/** Links to sign go there, so those who decide read which it was. */
const otherAddress = (before: HouseholdMember, told: MemberTold): string =>
  `${told.name}: ${before.email ?? '–'} → ${told.email ?? '–'}`;

const after = ({ isApplicant, birthDate }: MemberTold, day: string) => ({
  isApplicant,
  isAdult: isOfAge({ birthDate }, day),
});
