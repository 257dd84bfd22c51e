import { Injectable } from '@nestjs/common';
import { newId, type Unit } from '../../platform/index.js';
import { HostFile } from '../file/host-file.entity.js';
import { OVER } from '../file/host-file-state.js';
import type { Household } from '../household/household.entity.js';
import { isSingleAdultHome } from '../household/people-at-home.js';
import { peopleOf } from '../household/people-of-household.js';
import type { ChangeKind } from './change-kind.js';
import { HostFileHolds } from './host-file-holds.service.js';
import { HouseholdChange } from './household-change.entity.js';
import { reopens } from './reopens.js';
import { ToldOfChange } from './told-of-change.js';

export interface Happened {
  kind: ChangeKind;
  /** ISO date. */
  happenedOn: string;
  note?: string;
  isApplicant?: boolean;
  isAdult?: boolean;
}

/** Takes in what changed in a household and opens, in each file that the member has seen, exactly the steps that this makes necessary again. */
@Injectable()
export class HouseholdChanges {
  constructor(
    private readonly holds: HostFileHolds,
    private readonly told: ToldOfChange,
  ) {}

  /** Joins the caller's unit. A family that still fills in its first application tells nothing new by it, unless it says so in words of its own. */
  async happened(unit: Unit, household: Household, { kind, happenedOn, note = '', ...about }: Happened): Promise<void> {
    const seen = (await liveFiles(unit, household)).filter(({ submittedAt }) => submittedAt !== null);
    if (seen.length === 0 && note === '') return;
    const change = { id: newId(), householdId: household.id, kind, happenedOn, note };
    const reportedBy = unit.actor.kind === 'account' ? unit.actor.accountId : null;
    await unit.manager.insert(HouseholdChange, { ...change, reportedBy, reportedAt: unit.now });
    await unit.record('household.changed', { type: 'household', id: household.id }, { changeId: change.id });
    const people = (await peopleOf(unit.manager, [household.id])).get(household.id) ?? [];
    const after = { needsSecondReview: isSingleAdultHome(people, happenedOn), ...about };
    const steps = reopens(kind, after);
    for (const file of seen) await this.holds.open(unit, file, { cause: kind, steps, changeId: change.id });
    if (seen.length > 0) await this.told.tellCoordinators(unit, household, kind);
  }
}

/** Locked in one order, as the holds will lock them. */
async function liveFiles({ manager }: Unit, { id: householdId }: Household): Promise<HostFile[]> {
  const files = await manager.find(HostFile, {
    where: { householdId },
    order: { id: 'ASC' },
    lock: { mode: 'pessimistic_write' },
  });
  return files.filter(({ state }) => !OVER.has(state));
}
