import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AccountQueries, ageOn } from '../../auth/index.js';
import type { PersonInThread, ThreadCircle, ThreadProgramme } from '../../messages/index.js';
import { Clock, type Text } from '../../platform/index.js';
import { homesOf, householdsAround, peopleAround, type PeopleAround } from './people-around.js';

const GROWN = 18;

/** A family and those who screened it write to one another inside the portal. */
@Injectable()
export class HouseholdThreads implements ThreadProgramme {
  readonly code = 'host-families';

  constructor(
    private readonly accounts: AccountQueries,
    private readonly clock: Clock,
  ) {}

  relation(code: string): Text {
    return { key: code === 'host' ? 'host-families.thread.host' : 'host-families.thread.coordinator' };
  }

  /** Nobody is listed alone: a family that nobody has met yet has nobody to write to. */
  async circlesOf(manager: EntityManager, accountId: string): Promise<ThreadCircle[]> {
    const around = await householdsAround(manager, accountId);
    const circles: ThreadCircle[] = [];
    // One after the other: the manager may be of one transaction, which is one connection.
    for (const one of around) {
      const circle = await this.circleOf(manager, one);
      if (circle?.people.some((person) => person.accountId === accountId)) circles.push(circle);
    }
    return circles;
  }

  async circle(manager: EntityManager, householdId: string): Promise<ThreadCircle | null> {
    const around = await peopleAround(manager, householdId);
    return around && this.circleOf(manager, around);
  }

  /** Those of one home; here an address that was only typed counts, too: rather one adult too few for a minor than one too many. */
  async related(manager: EntityManager, accountIds: readonly string[]): Promise<(readonly [string, string])[]> {
    const homes = await homesOf(manager, accountIds);
    return homes.flatMap((home) => home.slice(1).map((other) => [home[0]!, other] as const));
  }

  /** Hosts for as long as they are of the household, the others while they coordinate for its member. */
  async standing(
    manager: EntityManager,
    householdId: string,
    accountIds: readonly string[],
  ): Promise<ReadonlyMap<string, Date | null>> {
    const around = await peopleAround(manager, householdId);
    if (!around) return new Map();
    const grown = await this.grownHosts(manager, around);
    const hosts = grown.filter((id) => accountIds.includes(id)).map((id) => [id, null] as const);
    const screeners = around.screeners.filter((id) => accountIds.includes(id));
    return new Map<string, Date | null>([...(await this.until(manager, around, screeners)), ...hosts]);
  }

  /** Null while nobody of those who brought or interviewed the family works for its member. */
  private async circleOf(manager: EntityManager, around: PeopleAround): Promise<ThreadCircle | null> {
    const { householdId: aboutId, scope, name: title, screeners, met, timeZone } = around;
    const working = await this.until(manager, around, screeners);
    const hosts = await this.grownHosts(manager, around);
    if (hosts.length === 0 || !met.some((id) => working.has(id) && !hosts.includes(id))) return null;
    const person = (accountId: string, relation: string): PersonInThread => ({
      accountId,
      part: 'adult',
      relation,
      timeZone,
    });
    const others = [...working.keys()].filter((id) => !hosts.includes(id));
    const people = [...hosts.map((id) => person(id, 'host')), ...others.map((id) => person(id, 'coordinator'))];
    return { aboutId, scope, title, people };
  }

  /** Who told no date of birth counts as grown to nobody here. */
  private async grownHosts(manager: EntityManager, { hosts }: PeopleAround): Promise<string[]> {
    const birthDates = await this.accounts.birthDates(hosts, manager);
    const day = this.clock.now().toISOString().slice(0, 10);
    return hosts.filter((id) => {
      const birthDate = birthDates.get(id);
      return birthDate && ageOn(birthDate, day) >= GROWN;
    });
  }

  private until(manager: EntityManager, { scope }: PeopleAround, accountIds: readonly string[]) {
    const roles = ['coordinator', 'local_coordinator', 'staff', 'responsible_officer'] as const;
    return this.accounts.heldUntil({ accountIds, roles, scope }, manager);
  }
}
