import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { AccountQueries, ageOn, type Role } from '../../auth/index.js';
import { HomesToPlace, HostFilesQueries } from '../../host-families/index.js';
import type { PersonInThread, ThreadCircle, ThreadProgramme } from '../../messages/index.js';
import { Clock, type Text } from '../../platform/index.js';
import { ExchangePlacement } from './exchange-placement.entity.js';
import { ExchangePlacementAnswer } from './placement-answer.entity.js';
import { DISCLOSED_STATES } from './placement-state.js';

const GROWN = 18;
const ROLES: readonly Role[] = ['coordinator', 'local_coordinator', 'staff', 'responsible_officer'];

/** A student, the family with whom they live or will, the natural parents who have an account, and the coordinator: 22 CFR 62.25(l)(2). */
@Injectable()
export class PlacementThreads implements ThreadProgramme {
  readonly code = 'exchange-placement';

  constructor(
    private readonly accounts: AccountQueries,
    private readonly homes: HomesToPlace,
    private readonly files: HostFilesQueries,
    private readonly clock: Clock,
  ) {}

  relation(code: string): Text {
    return { key: `exchange.thread.${code}` };
  }

  async circlesOf(manager: EntityManager, accountId: string): Promise<ThreadCircle[]> {
    const placements = await manager.find(ExchangePlacement, {
      where: [
        { hostAccountId: accountId, state: In([...DISCLOSED_STATES]) },
        { studentAccountId: accountId, state: In([...DISCLOSED_STATES]) },
        { proposedBy: accountId, state: In([...DISCLOSED_STATES]) },
      ],
      order: { proposedAt: 'DESC', id: 'DESC' },
      take: 50,
    });
    const circles: ThreadCircle[] = [];
    // One after the other: the manager may be of one transaction, which is one connection.
    for (const placement of placements) {
      const circle = await this.circleOf(manager, placement);
      if (circle?.people.some((person) => person.accountId === accountId)) circles.push(circle);
    }
    return circles;
  }

  async circle(manager: EntityManager, aboutId: string): Promise<ThreadCircle | null> {
    const placement = await manager.findOneBy(ExchangePlacement, { id: aboutId, state: In([...DISCLOSED_STATES]) });
    return placement && this.circleOf(manager, placement);
  }

  /** Those of one home are told by host families. */
  related(): Promise<readonly (readonly [string, string])[]> {
    return Promise.resolve([]);
  }

  async standing(
    manager: EntityManager,
    aboutId: string,
    accountIds: readonly string[],
  ): Promise<ReadonlyMap<string, Date | null>> {
    const circle = await this.circle(manager, aboutId);
    const people = (circle?.people ?? []).filter(({ accountId }) => accountIds.includes(accountId));
    const desk = people.filter(({ relation }) => relation === 'coordinator').map(({ accountId }) => accountId);
    const until = await this.accounts.heldUntil(
      { accountIds: desk, roles: ROLES, scope: circle?.scope ?? aboutId },
      manager,
    );
    return new Map(people.map(({ accountId }) => [accountId, until.get(accountId) ?? null]));
  }

  /** Null while no grown host and no coordinator are there: a student is never alone with one adult. */
  private async circleOf(manager: EntityManager, placement: ExchangePlacement): Promise<ThreadCircle | null> {
    const { id: aboutId, scope, hostFileId, hostAccountId, studentAccountId } = placement;
    const home = (await this.homes.of(manager, [hostFileId])).get(hostFileId)!;
    const parents = await this.parentsOf(manager, aboutId);
    const desk = await this.coordinatorsOf(manager, placement, [...home.accountIds, studentAccountId, ...parents]);
    const grown = await this.grownAmong(manager, [hostAccountId, studentAccountId]);
    if (!grown.has(hostAccountId) || desk.length === 0) return null;
    const mayWrite = await this.mayHostWrite(manager, placement);
    const { timeZone } = home;
    const adult = (accountId: string, relation: string): PersonInThread => ({
      accountId,
      part: 'adult',
      relation,
      timeZone,
    });
    const names = await this.accounts.displayNames([studentAccountId, hostAccountId], manager);
    return {
      aboutId,
      scope,
      title: [studentAccountId, hostAccountId].map((account) => names.get(account)).join(' · '),
      people: [
        { ...adult(studentAccountId, 'student'), part: grown.has(studentAccountId) ? 'adult' : 'minor' },
        ...(mayWrite ? [adult(hostAccountId, 'host')] : []),
        ...parents.map((one): PersonInThread => ({
          ...adult(one, 'parent'),
          part: 'guardian',
          guards: [studentAccountId],
        })),
        ...desk.map((one) => adult(one, 'coordinator')),
      ],
    };
  }

  /** Before the student lives there, a family whose file is frozen writes to nobody's child. */
  private async mayHostWrite(manager: EntityManager, { state, hostFileId }: ExchangePlacement): Promise<boolean> {
    return state !== 'disclosed' || (await this.files.standing(manager, [hostFileId])).has(hostFileId);
  }

  /** Natural parents who agreed by their own link and have an account under that address. */
  private async parentsOf(manager: EntityManager, placementId: string): Promise<string[]> {
    const answers = await manager.findBy(ExchangePlacementAnswer, { placementId, part: 'parent', agrees: true });
    const accounts = new Set<string>();
    for (const { email } of answers) {
      const card = await this.accounts.byEmail(email!, manager);
      if (card?.emailVerifiedAt) accounts.add(card.id);
    }
    return [...accounts];
  }

  /** Who proposed it while they work for the member; else its coordinators. */
  private async coordinatorsOf(
    manager: EntityManager,
    { proposedBy, scope }: ExchangePlacement,
    others: readonly string[],
  ): Promise<string[]> {
    const working = await this.accounts.heldUntil({ accountIds: [proposedBy], roles: ROLES, scope }, manager);
    const all = working.has(proposedBy)
      ? [proposedBy]
      : (await this.accounts.holders('coordinator', scope, manager)).map(({ id }) => id);
    return all.filter((id) => !others.includes(id));
  }

  /** Who told no date of birth counts as grown to nobody here. */
  private async grownAmong(manager: EntityManager, ids: readonly string[]): Promise<ReadonlySet<string>> {
    const day = this.clock.now().toISOString().slice(0, 10);
    const birthDates = await this.accounts.birthDates(ids, manager);
    return new Set(ids.filter((id) => birthDates.get(id) && ageOn(birthDates.get(id)!, day) >= GROWN));
  }
}
