import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { IncidentsQueries } from '../../incidents/index.js';
import { Conflict, type Unit } from '../../platform/index.js';
import { HostFile } from '../file/host-file.entity.js';

/** How the incident desk calls homes. */
export const HOUSEHOLD = 'household';

/** Grave cases of the incident desk about a home. */
@Injectable()
export class OpenCases {
  constructor(private readonly incidents: IncidentsQueries) {}

  /** @throws Conflict while one is open: nobody approves or opens the home, and what a case froze stays frozen */
  async mustBeNone(unit: Unit, householdId: string): Promise<void> {
    if (await this.incidents.openOn(unit.manager, { kind: HOUSEHOLD, id: householdId }))
      throw new Conflict([], { key: 'host-families.incident.open' });
  }

  /** Those of the files about whose home one is open. */
  async amongFiles(manager: EntityManager, fileIds: readonly string[]): Promise<Set<string>> {
    const files = await manager.find(HostFile, {
      select: { id: true, householdId: true },
      where: { id: In([...fileIds]) },
    });
    const homes = files.map(({ householdId }) => householdId);
    const open = await this.incidents.openAmong(manager, HOUSEHOLD, homes);
    return new Set(files.filter(({ householdId }) => open.has(householdId)).map(({ id }) => id));
  }
}
