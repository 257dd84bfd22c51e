import { Injectable } from '@nestjs/common';
import { IncidentsQueries } from '../../incidents/index.js';
import { Conflict, type Unit } from '../../platform/index.js';
import { HOUSEHOLD } from './household-incidents.js';

/** Grave cases of the incident desk about a home. */
@Injectable()
export class OpenCases {
  constructor(private readonly incidents: IncidentsQueries) {}

  /** @throws Conflict while one is open: nobody approves the home, and what a case froze stays frozen */
  async mustBeNone(unit: Unit, householdId: string): Promise<void> {
    if (await this.incidents.openOn(unit.manager, { kind: HOUSEHOLD, id: householdId }))
      throw new Conflict([], { key: 'host-families.incident.open' });
  }
}
