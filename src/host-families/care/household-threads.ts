import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AccountQueries } from '../../auth/index.js';
import type { PersonInThread, ThreadCircle, ThreadProgramme } from '../../messages/index.js';
import type { Text } from '../../platform/index.js';
import { householdsAround, peopleAround, type PeopleAround } from './people-around.js';

/** A family and those who screened it write to one another inside the portal. */
@Injectable()
export class HouseholdThreads implements ThreadProgramme {
  readonly code = 'host-families';

  constructor(private readonly accounts: AccountQueries) {}

  relation(code: string): Text {
    return { key: code === 'host' ? 'host-families.thread.host' : 'host-families.thread.coordinator' };
  }

  /** Nobody is listed alone: a family that nobody has met yet has nobody to write to. */
  async circlesOf(manager: EntityManager, accountId: string): Promise<ThreadCircle[]> {
    const around = await householdsAround(manager, accountId);
    const circles = await Promise.all(around.map((one) => this.circleOf(manager, one)));
    return circles.filter(({ people }) => people.length > 1 && people.some((person) => person.accountId === accountId));
  }

  async circle(manager: EntityManager, householdId: string): Promise<ThreadCircle | null> {
    const around = await peopleAround(manager, householdId);
    return around && this.circleOf(manager, around);
  }

  /** The adults of one home. */
  async related(manager: EntityManager, accountIds: readonly string[]): Promise<(readonly [string, string])[]> {
    const pairs: (readonly [string, string])[] = [];
    for (const accountId of accountIds) {
      const homes = (await householdsAround(manager, accountId)).filter(({ hosts }) => hosts.includes(accountId));
      const others = homes.flatMap(({ hosts }) => hosts).filter((id) => id > accountId && accountIds.includes(id));
      pairs.push(...others.map((other) => [accountId, other] as const));
    }
    return pairs;
  }

  /** Hosts for as long as they are of the household, the others while they coordinate for its member. */
  async standing(
    manager: EntityManager,
    householdId: string,
    accountIds: readonly string[],
  ): Promise<ReadonlyMap<string, Date | null>> {
    const around = await peopleAround(manager, householdId);
    if (!around) return new Map();
    const hosts = around.hosts.filter((id) => accountIds.includes(id)).map((id) => [id, null] as const);
    const screeners = around.screeners.filter((id) => accountIds.includes(id));
    return new Map<string, Date | null>([...(await this.until(manager, around, screeners)), ...hosts]);
  }

  private async circleOf(manager: EntityManager, around: PeopleAround): Promise<ThreadCircle> {
    const { householdId: aboutId, scope, name: title, hosts, screeners, timeZone } = around;
    const working = await this.until(manager, around, screeners);
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

  private until(manager: EntityManager, { scope }: PeopleAround, accountIds: readonly string[]) {
    const roles = ['coordinator', 'local_coordinator', 'staff', 'responsible_officer'] as const;
    return this.accounts.heldUntil({ accountIds, roles, scope }, manager);
  }
}
