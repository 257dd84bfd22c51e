import { Injectable } from '@nestjs/common';
import { IsNull, type EntityManager } from 'typeorm';
import type { RequestRow } from '../../applications/index.js';
import { AccountQueries } from '../../auth/index.js';
import type { LawInForce } from '../../law/index.js';
import { judge, Lifecycles, Work, type Actor, type RuleResult } from '../../platform/index.js';
import { ApplicationParts, type PartsOnFile } from '../applying/application-parts.js';
import { toldToAll } from '../changes/confidential-kinds.js';
import { ToldChanges, type ToldChange } from '../changes/told-changes.queries.js';
import { AdverseLetter } from '../checks/adverse-letter.entity.js';
import { authorisationsIn } from '../checks/authorisations.queries.js';
import { HostFileHold } from '../changes/host-file-hold.entity.js';
import { HostFile } from '../file/host-file.entity.js';
import { decides } from '../file/host-file.policy.js';
import { HostSeason } from '../file/host-season.entity.js';
import { comingOfAge, type ComingOfAge } from '../household/coming-of-age.js';
import { Household } from '../household/household.entity.js';
import { HouseholdQueries, type HouseholdView } from '../household/household.queries.js';
import { isSingleAdultHome, type PersonAtHome } from '../household/people-at-home.js';
import { HostFactsQueries } from '../law/host-facts.queries.js';
import { openingRules } from '../law/host.rules.js';
import { NextSteps, type ProposedStep } from '../board/next-steps.queries.js';
import { withoutConfidential } from '../board/next-step.js';
import { OffersOfFileQueries, type OffersOfFile } from '../offers/offers-of-file.queries.js';
import { seenByDesk } from '../screening/file-of-desk.js';

export interface DeskEvent {
  event: string;
  at: Date;
  byName: string | null;
  reason: string | null;
}

/** A file as its desk sees it: nothing of the confidential part. */
export interface DeskFile extends HouseholdView, ProposedStep {
  file: HostFile;
  season: HostSeason;
  people: readonly PersonAtHome[];
  parts: PartsOnFile;
  /** Every rule's verdict, kept or not; those of the confidential part for those who decide. */
  results: readonly RuleResult[];
  law: LawInForce;
  holds: readonly Pick<HostFileHold, 'id' | 'step' | 'cause' | 'openedAt'>[];
  changes: readonly ToldChange[];
  comingOfAge: readonly ComingOfAge[];
  offers: OffersOfFile;
  isSingleAdult: boolean;
  /** Who was asked for leave for their check, by member. */
  authorisations: ReadonlyMap<string, RequestRow>;
  letters: readonly AdverseLetter[];
  events: readonly DeskEvent[];
  mayDecide: boolean;
  today: string;
}

/** One family's file for the desk. */
@Injectable()
export class DeskFileQueries {
  constructor(
    private readonly work: Work,
    private readonly households: HouseholdQueries,
    private readonly facts: HostFactsQueries,
    private readonly parts: ApplicationParts,
    private readonly lifecycles: Lifecycles,
    private readonly accounts: AccountQueries,
    private readonly nextSteps: NextSteps,
    private readonly changes: ToldChanges,
    private readonly offers: OffersOfFileQueries,
  ) {}

  /** @throws NotFound outside the actor's members, and for whoever is of the household */
  async file(actor: Actor, id: string): Promise<DeskFile> {
    const manager = this.work.read();
    const file = await seenByDesk(manager, actor, await manager.findOneBy(HostFile, { id }));
    const household = await manager.findOneByOrFail(Household, { id: file.householdId });
    const season = await manager.findOneByOrFail(HostSeason, { id: file.seasonId });
    const facts = await this.facts.one(manager, id);
    const { members: people, day: today, law } = facts;
    const mayDecide = decides(actor, file);
    const results = judge(openingRules, facts);
    const parts = (await this.parts.of(manager, [id])).get(id)!;
    return {
      ...(await this.households.view(household, manager)),
      file,
      season,
      people,
      parts,
      authorisations: authorisationsIn(parts.requests),
      letters: await manager.find(AdverseLetter, { where: { fileId: id }, order: { sentAt: 'ASC', id: 'ASC' } }),
      results: mayDecide ? results : withoutConfidential(results),
      law,
      ...(await this.nextSteps.of(manager, file, facts)),
      holds: await this.holds(manager, id, mayDecide),
      changes: await this.changes.of(manager, actor, {
        householdId: household.id,
        timeZone: household.timeZone,
        mayDecide,
        law,
      }),
      comingOfAge: comingOfAge(people, { from: today, until: season.endsOn }),
      offers: await this.offers.of(manager, id),
      isSingleAdult: isSingleAdultHome(people, today),
      events: await this.events(manager, id),
      mayDecide,
      today,
    };
  }

  /** Why a step is open again is said to those who decide; to others as far as it is no secret. */
  private async holds(manager: EntityManager, fileId: string, mayDecide: boolean): Promise<DeskFile['holds']> {
    const where = { fileId, liftedAt: IsNull() };
    const holds = await manager.find(HostFileHold, { where, order: { openedAt: 'ASC', id: 'ASC' } });
    return holds.map(({ id, step, cause, openedAt }) => ({
      id,
      step,
      cause: mayDecide ? cause : toldToAll(cause),
      openedAt,
    }));
  }

  private async events(manager: EntityManager, id: string): Promise<DeskEvent[]> {
    const history = await this.lifecycles.history(manager, id);
    const names = await this.accounts.displayNames(
      history.flatMap(({ accountId }) => accountId ?? []),
      manager,
    );
    return history.map(({ event, at, accountId, reason }) => ({
      event,
      at,
      byName: (accountId && names.get(accountId)) ?? null,
      reason,
    }));
  }
}
