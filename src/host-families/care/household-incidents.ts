import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { AccountQueries } from '../../auth/index.js';
import {
  IncidentsQueries,
  type IncidentSubjectKind,
  type OfferedSubject,
  type SubjectChoice,
} from '../../incidents/index.js';
import { system, type Unit } from '../../platform/index.js';
import { HostFileHolds } from '../changes/host-file-holds.service.js';
import { reopens } from '../changes/reopens.js';
import { HostFile } from '../file/host-file.entity.js';
import { isStanding } from '../file/host-file-state.js';
import { Household } from '../household/household.entity.js';
import { HOUSEHOLD } from './open-cases.js';
import { householdsAround, peopleAround } from './people-around.js';

/** Households as cases are about them: a grave case suspends the file at once, and who placed the family never reads the case. */
@Injectable()
export class HouseholdIncidents implements IncidentSubjectKind {
  readonly code = HOUSEHOLD;

  constructor(
    private readonly incidents: IncidentsQueries,
    private readonly holds: HostFileHolds,
    private readonly accounts: AccountQueries,
  ) {}

  async choicesFor(manager: EntityManager, accountId: string): Promise<OfferedSubject[]> {
    const households = await householdsAround(manager, accountId);
    return households.map(({ householdId, name, scope }) => ({ id: householdId, label: name, scope }));
  }

  find(manager: EntityManager, words: string): Promise<SubjectChoice[]> {
    return manager.query<SubjectChoice[]>(
      `SELECT id, name AS label FROM household WHERE strpos(lower(name), lower($1)) > 0 ORDER BY name, id LIMIT 10`,
      [words],
    );
  }

  async labels(manager: EntityManager, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const households = await manager.find(Household, { select: { id: true, name: true }, where: { id: In([...ids]) } });
    return new Map(households.map(({ id, name }) => [id, name]));
  }

  async scopeOf(manager: EntityManager, id: string): Promise<string | null> {
    return (await peopleAround(manager, id))?.scope ?? null;
  }

  /** Who screened the family, and everybody who coordinates for its member. */
  async lineOf(manager: EntityManager, id: string): Promise<string[]> {
    const around = await peopleAround(manager, id);
    if (!around) return [];
    const coordinators = [
      ...(await this.accounts.holders('coordinator', around.scope, manager)),
      ...(await this.accounts.holders('local_coordinator', around.scope, manager)),
    ];
    return [...new Set([...around.screeners, ...coordinators.map((card) => card.id)])];
  }

  async peopleOf(manager: EntityManager, id: string): Promise<string[]> {
    return (await peopleAround(manager, id))?.hosts ?? [];
  }

  async claimedOf(manager: EntityManager, id: string): Promise<string[]> {
    return (await peopleAround(manager, id))?.claimed ?? [];
  }

  /** Suspends by the portal itself, whoever reported; whoever approves at this moment waits for it, or it for them. That it stands again is decided by a person, once every case has closed. */
  async changed(unit: Unit, id: string): Promise<void> {
    if (!(await this.incidents.openOn(unit.manager, { kind: HOUSEHOLD, id }))) return;
    const files = await unit.manager.find(HostFile, {
      where: { householdId: id },
      order: { id: 'ASC' },
      lock: { mode: 'pessimistic_write' },
    });
    const standing = files.filter(({ state }) => isStanding(state));
    const steps = reopens('incident', { needsSecondReview: false });
    for (const file of standing) await this.holds.open({ ...unit, actor: system }, file, { cause: 'incident', steps });
  }
}
