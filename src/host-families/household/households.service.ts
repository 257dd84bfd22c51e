import { Injectable } from '@nestjs/common';
import { newId, type Actor, type Unit } from '../../platform/index.js';
import { NotFound, Work } from '../../platform/index.js';
import { HostFile } from '../file/host-file.entity.js';
import { Household } from './household.entity.js';
import { keepRecruiter, recruiterOf } from './recruiter.js';

export interface NewHousehold {
  name: string;
  scope: string;
  timeZone: string;
  seasonId: string;
  /** Who brought the family, when whoever opens it knows. */
  recruitedBy?: string | null;
}

/** Families begin here. */
@Injectable()
export class HouseholdsService {
  constructor(private readonly work: Work) {}

  /** The actor's household with its file for a season; who has a household keeps it. */
  begin(actor: Actor, told: NewHousehold): Promise<{ fileId: string }> {
    return this.work.run(actor, async (unit) => {
      const household = await ownOrNew(unit, told);
      return { fileId: await openFile(unit, household, told) };
    });
  }
}

async function ownOrNew(unit: Unit, { name, scope, timeZone }: NewHousehold): Promise<Household> {
  const ownerAccountId = unit.actor.accountId;
  if (!ownerAccountId) throw new NotFound();
  const known = await unit.manager.findOneBy(Household, { ownerAccountId });
  if (known) return known;
  const household = { id: newId(), ownerAccountId, name, scope, timeZone, openedAt: unit.now };
  await unit.manager.insert(Household, household);
  await unit.record('household.opened', { type: 'household', id: household.id }, { scope });
  return household;
}

async function openFile(unit: Unit, household: Household, { seasonId, ...told }: NewHousehold): Promise<string> {
  const { id: householdId, ownerAccountId, scope } = household;
  const recruitedBy = told.recruitedBy ?? (await recruiterOf(unit.manager, household));
  if (recruitedBy) await keepRecruiter(unit.manager, { ownerAccountId, recruitedBy });
  const live = await unit.manager.query<{ id: string }[]>(
    `SELECT id FROM host_file WHERE household_id = $1 AND season_id = $2 AND state NOT IN ('closed', 'declined', 'withdrawn')`,
    [householdId, seasonId],
  );
  if (live[0]) return live[0].id;
  const id = newId();
  const file = {
    id,
    householdId,
    ownerAccountId,
    scope,
    seasonId,
    recruitedBy,
    state: 'inquiry',
    openedAt: unit.now,
  } as const;
  await unit.manager.insert(HostFile, file);
  await unit.record('host-file.opened', { type: 'host-file', id }, { seasonId });
  return id;
}
